/**
 * The debugging flow (design 03): reproduce → localise → propose → verify → discriminate → minimise → judge.
 * It composes; every decision is in `core/verdict`, every execution in a child.
 */
import { isClosedFamily } from '../../../core/repair/families.ts';
import { applyEdits, hunks, minimise } from '../../../core/verdict/hunks.ts';
import type { Call } from '../../../core/verdict/inputs.ts';
import { assess, type Assessment } from '../../../core/verdict/label.ts';
import type { Question } from '../../../protocol/answer.ts';
import type { Case } from '../../../protocol/case.ts';
import type { Edit, SearchSummary, Suspicion } from '../../../protocol/repair.ts';
import type { Outcome } from '../../../protocol/sandbox.ts';
import type { RepairSearch } from '../../workers/repair.ts';
import type { Sandboxes } from '../../workers/sandbox.ts';
import { compileProject, tryCompile } from '../project/compile.ts';
import type { LoadedProject } from '../project/load.ts';
import { compileCandidate, subjectText } from '../verify/candidate.ts';
import { judge, type Judgement } from '../verify/judge.ts';
import { rememberCalls } from '../verify/memo.ts';
import { allGreen } from '../verify/tests.ts';
import { assembleCase, chooseInputs } from './assemble.ts';
import { reproduce, type Reproduced } from './prepare.ts';
import type { Stages } from './progress.ts';
import { propose, type Plausible, type Proposed } from './propose.ts';
import { askUser } from './question.ts';
import { rankCandidates } from './rank.ts';

export interface DebugTools {
  readonly sandboxes: Sandboxes;
  readonly repair: RepairSearch;
  readonly diagnostics: (item: Case) => Promise<string[]>;
}

/** Hears what is established, as it is established, so that it is in the log before anything builds on it. */
export interface DebugObserver {
  reproduced(found: Reproduced): void;
  searched(summary: SearchSummary, plausible: readonly Plausible[]): void;
}

export interface DebugOptions {
  readonly target: string | undefined;
  readonly budgetMs: number;
  readonly seed: number;
  readonly signal: AbortSignal | undefined;
}

export interface Rival {
  readonly description: string;
  readonly text: string;
  readonly cluster: number;
}

/** How the flow ended; only `fixed` carries a candidate. */
export type DebugEnd =
  | { readonly end: 'not-reproduced'; readonly reproduced: Reproduced }
  | { readonly end: 'no-candidate'; readonly reproduced: Reproduced; readonly summary: SearchSummary }
  | {
      readonly end: 'fixed';
      readonly reproduced: Reproduced;
      readonly summary: SearchSummary;
      readonly chosen: Plausible;
      readonly edits: readonly Edit[];
      readonly item: Case;
      readonly judgement: Judgement;
      readonly assessment: Assessment;
      readonly rivals: readonly Rival[];
      readonly question: Question | null;
      /** Share of the candidate space that was tried, 0…1. */
      readonly searched: number;
    };

/** Rivals beyond these are neither compared nor kept: the best come first. */
export const MAX_RIVALS = 10;

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

interface Explored {
  readonly calls: Call[];
  readonly outcomes: Outcome[][];
  readonly original: Outcome[];
}

const explore = async (
  loaded: LoadedProject,
  reproduced: Reproduced,
  plausible: readonly Plausible[],
  { sandboxes }: DebugTools,
  { seed, signal }: DebugOptions,
): Promise<Explored> => {
  const texts = plausible.map(({ text }) => text);
  const calls = await chooseInputs(loaded, reproduced, { sandboxes }, { seed, signal }, texts);
  const { limits } = reproduced;
  const run = async (text?: string): Promise<Outcome[]> => {
    if (calls.length === 0) return [];
    const program = await (text === undefined
      ? compileProject(loaded.project)
      : compileCandidate(loaded.project, text));
    return (await sandboxes.call(program, calls, { limits, seed, ...(signal ? { signal } : {}) })).outcomes;
  };
  const [original, ...outcomes] = await Promise.all([run(), ...plausible.map(({ text }) => run(text))]);
  return { calls, outcomes, original: original ?? [] };
};

/** Share of the candidate space a search tried, 0…1. */
export const shareTried = ({ tried, total, exhausted }: SearchSummary): number =>
  exhausted ? 1 : total === 0 ? 0 : Math.min(1, tried / total);

const searchRepairs = async (
  loaded: LoadedProject,
  reproduced: Reproduced,
  tools: DebugTools,
  { target, budgetMs, seed, signal }: DebugOptions,
  stages: Stages,
): Promise<Proposed> => {
  const located = Promise.withResolvers<readonly Suspicion[]>();
  const searching = propose(loaded, reproduced, tools, {
    target,
    budgetMs,
    limits: reproduced.limits,
    seed,
    signal,
    onLocalised: located.resolve,
    onProgress: ({ tried, total, plausible, phase }) =>
      stages.moved('propose', `${phase}: ${tried} of ${total} tried, ${plausible} pass the tests`),
  });
  await stages.run(
    'localise',
    'Comparing what failing and passing tests reach',
    () => Promise.race([located.promise, searching.then(({ summary }) => summary.suspicions)]),
    (suspicions) =>
      suspicions[0]
        ? `line ${suspicions[0].line} is the most suspicious of ${suspicions.length}`
        : 'no line stands out',
  );
  return stages.run(
    'propose',
    target === undefined ? 'Searching for repairs' : `Searching for repairs of ${target}`,
    () => searching,
    ({ plausible, summary }) => `${summary.tried} candidates tried, ${plausible.length} pass all tests`,
  );
};

/** Runs the flow on a loaded project. @throws UserError, ChildFailure; an aborted `signal` ends it within 500 ms. */
export const runDebug = async (
  loaded: LoadedProject,
  given: DebugTools,
  options: DebugOptions,
  stages: Stages,
  observer: DebugObserver,
): Promise<DebugEnd> => {
  const tools = { ...given, sandboxes: rememberCalls(given.sandboxes) };
  const { project } = loaded;
  const source = subjectText(project);
  const reproduced = await stages.run(
    'reproduce',
    'Running the tests twice',
    () => reproduce(loaded, tools.sandboxes, options.seed, options.signal),
    ({ seen }) =>
      `${plural(seen.failing.length, 'test')} failing twice, ${seen.passing.length} passing` +
      (seen.flaky.length > 0 ? `, ${seen.flaky.length} flaky (${seen.flaky.slice(0, 3).join('; ')})` : ''),
  );
  observer.reproduced(reproduced);
  if (reproduced.seen.failing.length === 0) return { end: 'not-reproduced', reproduced };

  // The second engine is wanted for the verdict; it can start while the search has the other core.
  void tools.sandboxes.warm();
  const near = await searchRepairs(loaded, reproduced, tools, options, stages);
  // The user may have named the function that shows the bug, not the one that has it.
  const proposed =
    near.plausible.length > 0 || options.target === undefined
      ? near
      : await searchRepairs(loaded, reproduced, tools, { ...options, target: undefined }, stages);
  observer.searched(proposed.summary, proposed.plausible);
  const plausible = proposed.plausible.slice(0, MAX_RIVALS + 1);
  if (plausible.length === 0) return { end: 'no-candidate', reproduced, summary: proposed.summary };

  const { ranked, explored } = await stages.run(
    'discriminate',
    'Comparing behaviours on inputs nobody wrote down',
    async () => {
      const seen = await explore(loaded, reproduced, plausible, tools, options);
      return {
        explored: seen,
        ranked: rankCandidates(
          plausible.map(({ candidate }) => candidate.score),
          seen.outcomes,
          seen.original,
        ),
      };
    },
    (result) =>
      `${plural(result.explored.calls.length, 'generated input')}, ${plural(result.ranked.clusters.length, 'behaviour')} among ${plural(plausible.length, 'candidate')}`,
  );
  const best = plausible[ranked.clusters[0]?.[0] ?? 0] as Plausible;

  const edits = await stages.run(
    'minimise',
    'Dropping changes no test needs',
    () =>
      minimise(hunks(source, best.text), async (subset) => {
        const program = await tryCompile(project, { text: applyEdits(source, subset) });
        return (
          program !== null &&
          allGreen(
            await tools.sandboxes.runTests(program, {
              limits: reproduced.limits,
              seed: options.seed,
              ...(options.signal ? { signal: options.signal } : {}),
            }),
          )
        );
      }),
    (kept) => plural(kept.length, 'change'),
  );
  const candidate = applyEdits(source, edits);
  const judged = await stages.run(
    'verify',
    'Running every check in fresh sandboxes',
    async () => {
      const item = await assembleCase(
        loaded,
        reproduced,
        tools,
        options,
        candidate,
        plausible.map(({ text }) => text),
        explored.calls,
      );
      const judgement = await judge(item, {
        sandboxes: tools.sandboxes,
        diagnostics: tools.diagnostics,
        ...(options.signal ? { signal: options.signal } : {}),
      });
      const searched = shareTried(proposed.summary);
      return {
        item,
        judgement,
        searched,
        assessment: assess({
          verdict: judgement.verdict,
          green: judgement.green,
          flaky: reproduced.seen.flaky.length,
          searched,
          closed: isClosedFamily(best.candidate.operator),
        }),
      };
    },
    ({ judgement: { verdict }, assessment }) =>
      `${assessment.label}: ${verdict.runs} runs green, ${verdict.independent.inputs} inputs reach the change, ` +
      `${verdict.independent.mutantsKilled} of ${verdict.independent.mutantsTotal} mutants killed`,
  );
  const rivals = ranked.clusters.flatMap((members, cluster) =>
    members.map((index) => ({
      description: plausible[index]?.candidate.description ?? '',
      text: plausible[index]?.text ?? '',
      cluster,
    })),
  );
  return {
    end: 'fixed',
    reproduced,
    summary: proposed.summary,
    chosen: best,
    edits,
    ...judged,
    rivals: rivals.filter(({ text }) => text !== candidate && text !== best.text),
    question: ranked.clusters.length > 1 ? askUser(ranked.clusters, explored.outcomes, explored.calls) : null,
  };
};
