/** The given tests, run: which fail twice, which change their mind, and what one line says about each. */
import { show } from '../../../core/verdict/show.ts';
import type { TestOutcome, TestReport } from '../../../protocol/sandbox.ts';

/** One line a receipt keeps for a test's outcome; the same outcome gives the same line. */
export const outcomeLine = (outcome: TestOutcome): string => {
  if (outcome.status === 'pass') return 'pass';
  if (outcome.actual !== undefined && outcome.expected !== undefined)
    return `${outcome.status}: got ${show(outcome.actual, 120)}, expected ${show(outcome.expected, 120)}`;
  return outcome.message ? `${outcome.status}: ${outcome.message.slice(0, 240)}` : outcome.status;
};

export interface Reproduction {
  /** Failing in both runs. */
  readonly failing: readonly string[];
  readonly passing: readonly string[];
  /** Different status in two runs: such a test proves nothing. */
  readonly flaky: readonly string[];
  readonly skipped: readonly string[];
}

/** Compares two runs of the same tests on the original. */
export const reproduction = (first: TestReport, second: TestReport): Reproduction => {
  const again = new Map(second.outcomes.map((outcome) => [outcome.id, outcome]));
  const pick = (keep: (one: TestOutcome, two: TestOutcome | undefined) => boolean): string[] =>
    first.outcomes.filter((one) => keep(one, again.get(one.id))).map(({ id }) => id);
  const bad = (outcome: TestOutcome | undefined): boolean =>
    outcome !== undefined && outcome.status !== 'pass' && outcome.status !== 'skipped';
  return {
    failing: pick((one, two) => bad(one) && bad(two)),
    passing: pick((one, two) => one.status === 'pass' && two?.status === 'pass'),
    flaky: pick(
      (one, two) => one.status !== 'skipped' && (one.status === 'pass') !== (two?.status === 'pass'),
    ),
    skipped: pick((one) => one.status === 'skipped'),
  };
};

/** Whether every test that counts is green. Skipped tests do not count; no test at all is not green. */
export const allGreen = (report: TestReport): boolean =>
  report.outcomes.some(({ status }) => status === 'pass') &&
  report.outcomes.every(({ status }) => status === 'pass' || status === 'skipped');
