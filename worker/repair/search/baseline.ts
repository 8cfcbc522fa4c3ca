/** The program before any change: which tests fail, what they reach, how many steps they need. */
import type { TestSpectrum } from '../../../core/repair/ochiai.ts';
import type { Engine } from '../../sandbox/engines.ts';
import { Runner } from '../runner/runner.ts';
import type { Program } from '../../../protocol/program.ts';
import type { Subject } from '../subject/lower.ts';

export interface Baseline {
  /** Indexes of the tests that fail, cheapest first, then of those that pass. */
  readonly order: readonly number[];
  readonly failing: number;
  readonly spectra: readonly TestSpectrum[];
  /** Steps one test of a candidate may take. */
  readonly budget: number;
  /** Tests, outcomes and what was reached, to compare two realms by. */
  readonly signature: string;
}

/** Where tests of the original are cut off; an endless loop is found within milliseconds. */
const FIRST_STEPS = 200_000;

/** Runs every test on the original with coverage. @throws Error when there are no tests. */
const baseline = (runner: Runner, subject: Subject): Baseline => {
  const text = subject.runnable([], true);
  const tests = runner.list(subject.runnable(), FIRST_STEPS);
  if (tests.length === 0) throw new Error('there are no tests');
  const natural = tests.map((_, index) => index);
  const runs = natural.map(
    (index) => runner.run([text], { order: [index], budgets: [FIRST_STEPS], stop: true, coverage: true })[0],
  );
  const statuses = runs.map((run) => run?.statuses[0] ?? 'hang');
  const passed = statuses.map((status) => status === 'pass');
  const steps = runs.map((run) => run?.steps[0] ?? FIRST_STEPS);
  const cheap = (a: number, b: number): number => (steps[a] ?? 0) - (steps[b] ?? 0);
  const failing = natural.filter((index) => !passed[index]).sort(cheap);
  const passing = natural.filter((index) => passed[index]).sort(cheap);
  return {
    order: [...failing, ...passing],
    failing: failing.length,
    spectra: runs.map((run, index) => ({
      passed: passed[index] === true,
      reached: new Set(run?.reached[0] ?? []),
    })),
    // A wrong answer takes about as long as a right one; only what was cut off tells nothing.
    budget: Math.max(
      1500,
      8 *
        Math.max(
          0,
          ...natural
            .filter((index) => /^(pass|fail)$/.test(statuses[index] ?? ''))
            .map((index) => steps[index] ?? 0),
        ),
    ),
    signature: JSON.stringify([tests, runs]),
  };
};

/**
 * A realm with read-only built-ins and the baseline in it; a program that behaves differently there (it
 * extends a prototype, say) gets an ordinary realm, where the service's own verdict catches contamination.
 */
export const openRunner = (
  engine: Engine,
  { program, memoryMb }: { program: Program; memoryMb: number },
  subject: Subject,
): { runner: Runner; known: Baseline } => {
  const [frozen, open] = [true, false].map((frozen) => new Runner(engine, program, { memoryMb, frozen })) as [
    Runner,
    Runner,
  ];
  try {
    const ordinary = baseline(open, subject);
    const known = baseline(frozen, subject);
    if (known.signature === ordinary.signature) {
      open.close();
      return { runner: frozen, known };
    }
    frozen.close();
    return { runner: open, known: ordinary };
  } catch (error) {
    frozen.close();
    open.close();
    throw error;
  }
};
