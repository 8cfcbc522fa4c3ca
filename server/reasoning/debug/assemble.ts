/** Putting a case together: generated inputs, mutants of the change, engines, limits. */
import { applyEdits, hunks } from '../../../core/verdict/hunks.ts';
import { behaviourOf, isInformative } from '../../../core/verdict/behaviour.ts';
import { generateCalls, type Call } from '../../../core/verdict/inputs.ts';
import { selectInputs } from '../../../core/verdict/select.ts';
import type { Case } from '../../../protocol/case.ts';
import { compileProject, tryCompile } from '../project/compile.ts';
import type { LoadedProject } from '../project/load.ts';
import { languageOf } from '../project/source.ts';
import { compileCandidate, subjectText } from '../verify/candidate.ts';
import type { DebugTools } from './flow.ts';
import { changedLines } from './patch.ts';
import type { Reproduced } from './prepare.ts';

/** Inputs every program is judged on, each in a realm of its own, and inputs they are chosen from. */
const CALLS = 64;
const SURVEYED = 400;
const MUTANTS = 12;
const RUNS = 3;

/** Generated inputs for a program, bred from the calls its tests made. Same seed, same inputs. */
const inputsFor = (reproduced: Reproduced, seed: number): Call[] => {
  const topLevel = new Set([...reproduced.program.topLevel, 'default']);
  const failing = new Set(reproduced.seen.failing);
  const recorded = reproduced.first.outcomes.flatMap(({ id, calls }) =>
    calls
      .filter(({ path }) => topLevel.has(path))
      .map(({ path, args }) => ({ call: { path, args }, focus: failing.has(id) })),
  );
  const focus = recorded.filter((one) => one.focus).map(({ call }) => call);
  return generateCalls(
    recorded.map(({ call }) => call),
    SURVEYED,
    seed,
    focus,
  );
};

/**
 * The inputs worth judging on: of many, those on which the texts that pass the given tests differ, and those
 * that reach what they change. `texts` are candidates, the best first.
 */
export const chooseInputs = async (
  loaded: LoadedProject,
  reproduced: Reproduced,
  { sandboxes }: Pick<DebugTools, 'sandboxes'>,
  { seed, signal }: { seed: number; signal: AbortSignal | undefined },
  texts: readonly string[],
): Promise<Call[]> => {
  const calls = inputsFor(reproduced, seed);
  if (calls.length <= CALLS) return calls;
  const options = { limits: reproduced.limits, seed, ...(signal ? { signal } : {}) };
  const programs = await Promise.all([
    compileProject(loaded.project),
    ...texts.map((text) => compileCandidate(loaded.project, text)),
  ]);
  const rows = await Promise.all(programs.map((program) => sandboxes.survey(program, calls, options)));
  const surveyed = calls.map((call, index) => {
    const outcomes = rows.map((row) => row[index] ?? null);
    // Where nobody returns a value the input is outside the contract and tells nothing.
    const informative = outcomes.some((outcome) => outcome !== null && isInformative(outcome));
    return {
      behaviours: outcomes.map((outcome) => (outcome && informative ? behaviourOf(outcome) : null)),
      reaches: outcomes.some(
        (outcome) => outcome !== null && 'marks' in outcome && (outcome.marks?.length ?? 0) > 0,
      ),
      cost: JSON.stringify(call.args).length,
    };
  });
  return selectInputs(surveyed, CALLS).map((index) => calls[index] as Call);
};

/** The case for a candidate text. `rivals` are other texts that pass the given tests, the best first. */
export const assembleCase = async (
  loaded: LoadedProject,
  reproduced: Reproduced,
  { sandboxes, repair }: DebugTools,
  { seed, signal }: { seed: number; signal: AbortSignal | undefined },
  candidate: string,
  rivals: readonly string[],
  calls: readonly Call[],
): Promise<Case> => {
  const source = subjectText(loaded.project);
  const installed = (await sandboxes.engines()).map(({ name }) => name);
  const used = reproduced.first.engine.name;
  const language = languageOf(loaded.project.subject) ?? 'js';
  const lines = changedLines(candidate, hunks(candidate, source));
  const mutants: string[] = [];
  for (const edits of await repair.mutants(
    { source: candidate, language, lines, max: MUTANTS * 2, seed },
    signal,
  )) {
    const text = applyEdits(candidate, edits);
    // The bug itself is no mutant, and one that does not compile says nothing about the tests.
    if (text === source || mutants.length >= MUTANTS) continue;
    if (await tryCompile(loaded.project, { text })) mutants.push(text);
  }
  return {
    project: loaded.project,
    candidate,
    rivals: rivals.filter((text) => text !== candidate),
    calls: calls.map(({ path, args }) => ({ path, args: [...args] })),
    mutants,
    runs: RUNS,
    seed,
    limits: { ...reproduced.limits },
    engines: [used, ...installed.filter((name) => name !== used)],
  };
};
