/** Judging a case (design 03, steps 1–5): given tests, static check, independent checks. No model takes part. */
import { behaviourOf, clusterByBehaviour, isInformative } from '../../../core/verdict/behaviour.ts';
import { show } from '../../../core/verdict/show.ts';
import type { Case } from '../../../protocol/case.ts';
import type { Plain } from '../../../protocol/plain.ts';
import type { Program } from '../../../protocol/program.ts';
import type { Verdict } from '../../../protocol/receipt.ts';
import type { EngineInfo, Outcome, TestReport } from '../../../protocol/sandbox.ts';
import type { Sandboxes } from '../../workers/sandbox.ts';
import { compileProject } from '../project/compile.ts';
import { compileCandidate } from './candidate.ts';
import { allGreen, outcomeLine } from './tests.ts';

export interface Judgement {
  readonly verdict: Verdict;
  readonly engine: EngineInfo;
  /** True when every engine of the case agrees that all given tests pass. */
  readonly green: boolean;
}

export interface JudgeTools {
  readonly sandboxes: Sandboxes;
  /** Diagnostics of the candidate that the original does not have; [] where the language has none. */
  readonly diagnostics: (item: Case) => Promise<string[]>;
  readonly signal?: AbortSignal;
}

const MAX_DIFFERENCES = 40;

export const showOutcome = (outcome: Outcome): string => {
  switch (outcome.kind) {
    case 'value':
      return show(outcome.value, 160);
    case 'error':
      return `throws ${show(outcome.error, 160)}`;
    case 'steps':
    case 'timeout':
      return 'does not end';
    case 'memory':
      return 'runs out of memory';
    case 'crash':
      return 'crashes';
  }
};

export const showCall = (path: string, args: readonly Plain[]): string =>
  `${path}(${args.map((arg) => show(arg, 120)).join(', ')})`;

/** Calls recorded while a test ran, as comparable text; the test side's own values are not in it. */
const recorded = (report: TestReport, test: string): string =>
  JSON.stringify(
    report.outcomes
      .find(({ id }) => id === test)
      ?.calls.map(({ path, args, outcome }) => [path, showCall(path, args), behaviourOf(outcome)]) ?? [],
  );

/**
 * Computes the verdict of a case. Deterministic: same case, same engines, same bytes.
 * @throws UserError when a text of the case does not compile; AbortError through `signal`.
 */
export const judge = async (item: Case, tools: JudgeTools): Promise<Judgement> => {
  const { sandboxes, signal } = tools;
  const { project, limits, seed } = item;
  const [engine, ...others] = item.engines;
  const options = (offset: number, name = engine) => ({
    limits,
    seed: seed + offset,
    ...(name === undefined ? {} : { engine: name }),
    ...(signal === undefined ? {} : { signal }),
  });
  const original = await compileProject(project);
  const candidate = await compileCandidate(project, item.candidate);

  // The sandboxes run two at a time; results are taken in the order of the case, so the verdict repeats.
  const runs = Array.from({ length: item.runs }, (_, run) => run);
  const [before, after, elsewhere] = await Promise.all([
    Promise.all([0, 1].map((run) => sandboxes.runTests(original, options(run)))),
    Promise.all(runs.map((run) => sandboxes.runTests(candidate, options(run)))),
    Promise.all(others.map((name) => sandboxes.runTests(candidate, options(0, name)))),
  ]);

  const firstBefore = before[0] as TestReport;
  const firstAfter = after[0] as TestReport;
  const given = firstBefore.outcomes.map(({ id }) => ({
    test: id,
    before: before.map((report) => lineOf(report, id)),
    after: [...after, ...elsewhere].map((report) => lineOf(report, id)),
  }));
  const green = [...after, ...elsewhere].every(allGreen) && given.length === firstAfter.outcomes.length;
  const steady = firstBefore.outcomes.filter(({ status }) => status === 'pass').map(({ id }) => id);
  const offPath = steady.filter((id) => recorded(firstBefore, id) !== recorded(firstAfter, id)).length;

  const run = async (program: Program): Promise<Outcome[]> =>
    item.calls.length === 0 ? [] : (await sandboxes.call(program, item.calls, options(0))).outcomes;
  const [was, is] = await Promise.all([run(original), run(candidate)]);
  const keysOf = (outcomes: readonly Outcome[]): string[] => outcomes.map(behaviourOf);
  const isKeys = keysOf(is);
  const informative = is.map(
    (outcome, index) => isInformative(outcome) || isInformative(was[index] ?? outcome),
  );
  const reached = is.filter(
    (outcome, index) => informative[index] && 'marks' in outcome && (outcome.marks?.length ?? 0) > 0,
  ).length;
  const differences = item.calls.flatMap(({ path, args }, index) => {
    const old = was[index];
    const now = is[index];
    if (!old || !now || behaviourOf(old) === behaviourOf(now)) return [];
    return [{ input: showCall(path, args), before: showOutcome(old), after: showOutcome(now) }];
  });

  const rivals = await Promise.all(
    item.rivals.map(async (text) => keysOf(await run(await compileCandidate(project, text)))),
  );
  const onlyInformative = (keys: readonly string[]): string[] =>
    keys.filter((_, index) => informative[index]);
  const clusters = clusterByBehaviour([isKeys, ...rivals].map(onlyInformative));

  const sameAsCandidate = JSON.stringify(onlyInformative(isKeys));
  const fates = await Promise.all(
    item.mutants.map(async (text) => {
      const mutant = await compileCandidate(project, text);
      if (!allGreen(await sandboxes.runTests(mutant, { ...options(0), stopAtFirst: true }))) return 'killed';
      return JSON.stringify(onlyInformative(keysOf(await run(mutant)))) === sameAsCandidate
        ? 'equivalent'
        : 'alive';
    }),
  );
  const count = (fate: (typeof fates)[number]): number => fates.filter((one) => one === fate).length;

  const verdict: Verdict = {
    given,
    runs: item.runs,
    independent: {
      inputs: reached,
      mutantsKilled: count('killed'),
      mutantsTotal: item.mutants.length,
      mutantsEquivalent: count('equivalent'),
      offPath,
      differences: differences.slice(0, MAX_DIFFERENCES),
      clusters: clusters.length,
    },
    diagnosticsAdded: await tools.diagnostics(item),
  };
  return { verdict, engine: firstAfter.engine, green };
};

const lineOf = (report: TestReport, id: string): string => {
  const outcome = report.outcomes.find((one) => one.id === id);
  return outcome ? outcomeLine(outcome) : 'did not run';
};
