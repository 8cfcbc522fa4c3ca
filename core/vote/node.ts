/**
 * The vote of a node: two different models on the same task. Two equal voters cannot outvote each other,
 * so the vote is a signal of confidence, never proof: no outcome here is "verified".
 */
import type { Label } from '../../protocol/label.ts';
import { sameAnswer } from './equality.ts';
import { confidenceOf, FITS, SURE, type Evidence } from './fit.ts';

export interface Voter {
  readonly voter: string;
  /** Exactly as it came. */
  readonly raw: string;
  /** Canonical value of the raw answer; null when it has none or the voter is dead. */
  readonly value: string | null;
  /** Smallest token probability, 0…1. */
  readonly confidence: number;
  /** All checks of the answer's set-up hold. */
  readonly plausible: boolean;
}

/** `exact`: the same text; `equal`: the same value; `single`: one voter answered; `none`: nobody did. */
export type Agreement = 'exact' | 'equal' | 'split' | 'single' | 'none';

export interface NodeVote {
  readonly agreement: Agreement;
  /** The answer to show first; null where none stands out. */
  readonly value: string | null;
  /** Fitted lower bound, 0…1; see `fit.ts`. */
  readonly confidence: number;
  readonly evidence: Evidence;
  readonly label: Exclude<Label, 'verified' | 'passes your tests'>;
  /** Per voter, in the order given: does it hold `value`? */
  readonly agrees: readonly boolean[];
}

const outcome = (
  voters: readonly Voter[],
  agreement: Agreement,
  value: string | null,
  evidence: Evidence,
  label: NodeVote['label'],
): NodeVote => ({
  agreement,
  value,
  evidence,
  label,
  confidence: confidenceOf(FITS[evidence]),
  agrees: voters.map((v) => value !== null && v.value !== null && sameAnswer(v.value, value)),
});

/** Votes of all voters of a node, dead ones included with `value: null`. */
export const nodeVote = (voters: readonly Voter[]): NodeVote => {
  const alive = voters.filter((v) => v.value !== null);
  const [first, ...others] = alive;
  if (!first || first.value === null) return outcome(voters, 'none', null, 'nothing', 'no answer');
  const plausible = alive.filter((v) => v.plausible);
  const value = first.value;
  if (others.length === 0)
    return first.plausible
      ? outcome(voters, 'single', value, 'single-plausible', 'weak agreement')
      : outcome(voters, 'single', null, 'nothing', 'no answer');
  if (others.every((v) => v.value !== null && sameAnswer(v.value, value))) {
    const agreement = others.every((v) => v.raw === first.raw) ? 'exact' : 'equal';
    // A voter that leaves out a number of the question got to the value by luck, so both must be plausible.
    if (plausible.length < alive.length)
      return outcome(voters, agreement, value, 'equal-implausible', 'disputed');
    return alive.every((v) => v.confidence >= SURE)
      ? outcome(voters, agreement, value, 'equal-plausible-sure', 'strong agreement')
      : outcome(voters, agreement, value, 'equal-plausible', 'weak agreement');
  }
  const [best] = plausible;
  return best &&
    plausible.every((v) => v.value !== null && best.value !== null && sameAnswer(v.value, best.value))
    ? outcome(voters, 'split', best.value, 'split-one-plausible', 'disputed')
    : outcome(voters, 'split', null, 'nothing', 'disputed');
};
