/** From a request to a program whose failure has been seen twice (design 03, step 1). */
import type { Limits, TestReport } from '../../../protocol/sandbox.ts';
import type { Program } from '../../../protocol/program.ts';
import type { Sandboxes } from '../../workers/sandbox.ts';
import { compileProject } from '../project/compile.ts';
import type { LoadedProject } from '../project/load.ts';
import { reproduction, type Reproduction } from '../verify/tests.ts';

/** First look at an unknown program: generous, because nothing is known of how long it should take. */
export const FIRST_LIMITS: Limits = { steps: 5_000_000, deadlineMs: 10_000, memoryMb: 96 };

export interface Reproduced {
  readonly program: Program;
  readonly first: TestReport;
  readonly seen: Reproduction;
  /** Limits for candidates: what passing tests took, with room for a slower but right program. */
  readonly limits: Limits;
}

/** Steps a passing test took × 40, at least 50,000: a fix may be slower, an endless one is cut early. */
const candidateLimits = (report: TestReport): Limits => {
  const steps = report.outcomes.filter(({ status }) => status === 'pass').map((outcome) => outcome.steps);
  const most = Math.max(0, ...steps);
  return { ...FIRST_LIMITS, steps: Math.min(FIRST_LIMITS.steps, Math.max(50_000, most * 40)) };
};

/** Runs the given tests twice on the original, with different seeds so that chance shows itself. */
export const reproduce = async (
  loaded: LoadedProject,
  sandboxes: Sandboxes,
  seed: number,
  signal: AbortSignal | undefined,
): Promise<Reproduced> => {
  const program = await compileProject(loaded.project);
  const run = (offset: number): Promise<TestReport> =>
    sandboxes.runTests(program, { limits: FIRST_LIMITS, seed: seed + offset, ...(signal ? { signal } : {}) });
  const first = await run(0);
  const second = await run(1);
  return { program, first, seen: reproduction(first, second), limits: candidateLimits(first) };
};
