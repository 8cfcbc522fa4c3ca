/** Putting a case together: generated inputs, mutants of the change, engines, limits. */
import { applyEdits, hunks } from '../../../core/verdict/hunks.ts';
import { generateCalls, type Call } from '../../../core/verdict/inputs.ts';
import type { Case } from '../../../protocol/case.ts';
import { tryCompile } from '../project/compile.ts';
import type { LoadedProject } from '../project/load.ts';
import { languageOf } from '../project/source.ts';
import { subjectText } from '../verify/candidate.ts';
import type { DebugTools } from './flow.ts';
import { changedLines } from './patch.ts';
import type { Reproduced } from './prepare.ts';

const CALLS = 64;
const MUTANTS = 12;
const RUNS = 3;

/** Generated inputs for a program, bred from the calls its tests made. Same seed, same inputs. */
export const inputsFor = (reproduced: Reproduced, seed: number): Call[] => {
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
    CALLS,
    seed,
    focus,
  );
};

/** The case for a candidate text. `rivals` are other texts that pass the given tests, the best first. */
export const assembleCase = async (
  loaded: LoadedProject,
  reproduced: Reproduced,
  { sandboxes, repair }: DebugTools,
  { seed, signal }: { seed: number; signal: AbortSignal | undefined },
  candidate: string,
  rivals: readonly string[],
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
    calls: inputsFor(reproduced, seed).map(({ path, args }) => ({ path, args: [...args] })),
    mutants,
    runs: RUNS,
    seed,
    limits: { ...reproduced.limits },
    engines: [used, ...installed.filter((name) => name !== used)],
  };
};
