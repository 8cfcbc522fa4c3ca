/** Candidates from the repair search, confirmed one by one in the verdict sandbox as they arrive. */
import { applyEdits } from '../../../core/verdict/hunks.ts';
import type { Candidate, SearchProgress, SearchSummary, Suspicion } from '../../../protocol/repair.ts';
import type { Limits } from '../../../protocol/sandbox.ts';
import type { RepairSearch } from '../../workers/repair.ts';
import type { Sandboxes } from '../../workers/sandbox.ts';
import { tryCompile } from '../project/compile.ts';
import type { LoadedProject } from '../project/load.ts';
import { languageOf } from '../project/source.ts';
import { allGreen } from '../verify/tests.ts';
import type { Reproduced } from './prepare.ts';

/** A candidate that passed every given test once in the verdict sandbox. */
export interface Plausible {
  readonly candidate: Candidate;
  /** Full text of the patched file. */
  readonly text: string;
}

export interface Proposed {
  readonly plausible: readonly Plausible[];
  readonly summary: SearchSummary;
}

export interface ProposeOptions {
  readonly target: string | undefined;
  readonly budgetMs: number;
  readonly limits: Limits;
  readonly seed: number;
  readonly onProgress: (progress: SearchProgress) => void;
  readonly onLocalised: (suspicions: readonly Suspicion[]) => void;
  readonly signal: AbortSignal | undefined;
}

/** How far and how long rivals are looked for after the first plausible candidate, and how many are kept. */
const RIVAL_TRIES = 3_000;
const RIVAL_MS = 4_000;
const MAX_PLAUSIBLE = 16;
/** Past its own budget the child is given this long to say so before it is killed. */
const GRACE_MS = 3_000;

const framesIn = (reproduced: Reproduced, subject: string): number[] => {
  const lines = reproduced.first.outcomes.flatMap(({ message }) =>
    [...(message ?? '').matchAll(/([^\s()]+):(\d+)(?::\d+)?/g)]
      .filter(([, file]) => file?.endsWith(subject))
      .map(([, , line]) => Number(line)),
  );
  return [...new Set(lines)].filter((line) => line > 0).slice(0, 8);
};

/** Searches for repairs of the subject. @throws UserError `cancelled`; ChildFailure when the child cannot be had. */
export const propose = async (
  loaded: LoadedProject,
  reproduced: Reproduced,
  tools: { sandboxes: Sandboxes; repair: RepairSearch },
  options: ProposeOptions,
): Promise<Proposed> => {
  const { project } = loaded;
  const source = project.files.find(({ id }) => id === project.subject)?.text ?? '';
  const plausible: Plausible[] = [];
  const seen = new Set<string>([source]);
  let queue = Promise.resolve();
  const confirm = async (candidate: Candidate): Promise<void> => {
    const text = applyEdits(source, candidate.edits);
    if (seen.has(text) || plausible.length >= MAX_PLAUSIBLE || options.signal?.aborted) return;
    seen.add(text);
    const program = await tryCompile(project, { text });
    if (!program) return;
    const report = await tools.sandboxes.runTests(program, {
      limits: options.limits,
      seed: options.seed,
      ...(options.signal ? { signal: options.signal } : {}),
    });
    // Same tests, all green: a candidate that made some disappear is no candidate.
    if (allGreen(report) && report.outcomes.length === reproduced.first.outcomes.length)
      plausible.push({ candidate, text });
  };
  const summary = await tools.repair.search(
    {
      program: reproduced.program,
      source,
      language: languageOf(project.subject) ?? 'js',
      ...(options.target === undefined ? {} : { target: options.target }),
      frames: framesIn(reproduced, project.subject),
      memoryMb: options.limits.memoryMb,
      budgetMs: options.budgetMs,
      rivalTries: RIVAL_TRIES,
      rivalMs: RIVAL_MS,
      maxPlausible: MAX_PLAUSIBLE * 2,
    },
    {
      onCandidate: (candidate) => {
        queue = queue.then(() => confirm(candidate));
      },
      onProgress: options.onProgress,
      onLocalised: options.onLocalised,
      deadlineMs: options.budgetMs + GRACE_MS,
      ...(options.signal ? { signal: options.signal } : {}),
    },
  );
  await queue;
  return { plausible, summary };
};
