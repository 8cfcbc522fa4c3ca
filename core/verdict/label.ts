/**
 * What a verdict is worth (design 03, step 4 and "Calibration"): pure rules over counted evidence, no model.
 * `verified` needs the independent checks to be strong *and* a fitted lower bound of at least .98.
 */
import type { Label } from '../../protocol/label.ts';
import type { Verdict } from '../../protocol/receipt.ts';
import { lowerBound } from './calibration.ts';

/** Fewest generated inputs that must reach the changed lines when mutants do not settle it. */
export const ENOUGH_INPUTS = 8;
const REQUIRED_BOUND = 0.98;

export interface Evidence {
  readonly verdict: Verdict;
  /** Every given test green in every run on every engine. */
  readonly green: boolean;
  /** Given tests that change their mind. */
  readonly flaky: number;
  /** Share of the search space tried before it stopped, 0…1; 0 when nobody looked for rivals. */
  readonly searched: number;
  /** Proposed by an operator with few alternatives (`core/repair/families.ts`). */
  readonly closed: boolean;
}

export interface Assessment {
  readonly label: Label;
  /** Whether the independent checks are strong enough for `verified`, leaving calibration aside. */
  readonly eligible: boolean;
  /** Why it is not more, one sentence each; empty for `verified`. */
  readonly reasons: readonly string[];
  /** Fitted lower bound of the probability that such a fix is right, with the sample it rests on. */
  readonly bound: number;
  readonly sample: number;
}

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** Why the independent checks do not carry `verified`; empty when they do. */
const weaknesses = ({ verdict, flaky }: Evidence): string[] => {
  const { independent, given, diagnosticsAdded } = verdict;
  const reproduced = given.some(({ before }) => before.every((line) => line !== 'pass'));
  const steady = given.filter(({ before }) => before.every((line) => line === 'pass')).length;
  const settled = independent.mutantsKilled + independent.mutantsEquivalent;
  const reasons: string[] = [];
  if (!reproduced)
    reasons.push('The failure was not seen on the original, so no change can be shown to mend it.');
  if (flaky > 0) reasons.push(`${plural(flaky, 'test')} changed between runs of the same program.`);
  if (steady === 0) reasons.push('No test passed before, so nothing shows what must stay as it is.');
  if (diagnosticsAdded.length > 0)
    reasons.push(`The change adds ${plural(diagnosticsAdded.length, 'diagnostic')}.`);
  if (independent.offPath > 0)
    reasons.push(`${plural(independent.offPath, 'test')} that passed before now sees other values.`);
  if (independent.clusters > 1)
    reasons.push(
      `${independent.clusters} different behaviours pass your tests; an example would tell them apart.`,
    );
  if (
    independent.inputs < ENOUGH_INPUTS &&
    (independent.mutantsTotal === 0 || settled < independent.mutantsTotal)
  )
    reasons.push(
      `Only ${plural(independent.inputs, 'generated input')} reached the change, and ${plural(independent.mutantsTotal - settled, 'mutant')} of it survived your tests.`,
    );
  return reasons;
};

const measured = (bound: number, sample: number): string =>
  sample === 0
    ? 'Fixes with evidence like this have not been measured yet; "verified" needs proof of 98 %.'
    : `Of ${sample} measured fixes with evidence like this, at least ${(bound * 100).toFixed(1)} % are right; "verified" needs 98 %.`;

/** Label of a candidate from its evidence. A candidate that is not green gets `no answer`. */
export const assess = (evidence: Evidence): Assessment => {
  const { bound, sample } = lowerBound(evidence);
  if (!evidence.green)
    return {
      label: 'no answer',
      eligible: false,
      reasons: ['It does not pass the given tests.'],
      bound,
      sample,
    };
  const reasons = weaknesses(evidence);
  if (reasons.length > 0) return { label: 'passes your tests', eligible: false, reasons, bound, sample };
  if (bound < REQUIRED_BOUND)
    return {
      label: 'passes your tests',
      eligible: true,
      reasons: [measured(bound, sample)],
      bound,
      sample,
    };
  return { label: 'verified', eligible: true, reasons: [], bound, sample };
};
