/** The program before any change: which tests fail, what they reach, how many steps they need. */
import type { TestSpectrum } from '../../../core/repair/ochiai.ts';
import type { Runner } from '../runner/runner.ts';
import type { Subject } from '../subject/lower.ts';

export interface Baseline {
  /** Indexes of the tests that fail, cheapest first, then of those that pass. */
  readonly order: readonly number[];
  readonly failing: number;
  readonly spectra: readonly TestSpectrum[];
  /** Steps one test of a candidate may take. */
  readonly budget: number;
}

/** Where tests of the original are cut off; an endless loop is found within milliseconds. */
const FIRST_STEPS = 200_000;

/** Runs every test on the original with coverage. @throws Error when there are no tests. */
export const baseline = (runner: Runner, subject: Subject): Baseline => {
  const text = subject.runnable([], true);
  const tests = runner.list(subject.runnable(), FIRST_STEPS);
  if (tests.length === 0) throw new Error('there are no tests');
  const natural = tests.map((_, index) => index);
  const runs = natural.map((index) => runner.run([text], { order: [index], budgets: [FIRST_STEPS], stop: true, coverage: true })[0]);
  const passed = runs.map((run) => run?.statuses[0] === 'pass');
  const steps = runs.map((run) => run?.steps[0] ?? FIRST_STEPS);
  const cheap = (a: number, b: number): number => (steps[a] ?? 0) - (steps[b] ?? 0);
  const failing = natural.filter((index) => !passed[index]).sort(cheap);
  const passing = natural.filter((index) => passed[index]).sort(cheap);
  return {
    order: [...failing, ...passing],
    failing: failing.length,
    spectra: runs.map((run, index) => ({ passed: passed[index] === true, reached: new Set(run?.reached[0] ?? []) })),
    budget: Math.max(1500, 8 * Math.max(0, ...passing.map((index) => steps[index] ?? 0))),
  };
};
