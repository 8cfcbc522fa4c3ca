/** No surface may show "verified" without a receipt that proves the very thing it is shown on (design 03). */
import type { AskResult, DebugResult } from '../../protocol/answer.ts';
import type { EventId, PubKey, Sha256 } from '../../protocol/ids.ts';
import type { Label } from '../../protocol/label.ts';
import type { Verdict } from '../../protocol/receipt.ts';
import type { CheckedReceipt, Hash } from './receipt.ts';

/** What an answer shows, and therefore what its receipt must speak of. */
export type Claim =
  | {
      readonly kind: 'code';
      readonly session: EventId;
      readonly receipt: EventId | null;
      readonly codeHash: Sha256 | null;
    }
  | {
      readonly kind: 'maths';
      readonly session: EventId;
      readonly receipt: EventId | null;
      readonly question: string;
      readonly answers: readonly string[];
    };

/** The claim a debugging result makes: its patched text. */
export const debugClaim = (result: DebugResult, sha256: Hash): Claim => ({
  kind: 'code',
  session: result.session,
  receipt: result.receipt,
  codeHash: result.code === null ? null : sha256(result.code),
});

/** The claim an answer makes: this value for this question. */
export const askClaim = (result: AskResult, question: string): Claim => ({
  kind: 'maths',
  session: result.session,
  receipt: result.receipt,
  question,
  answers: [result.answer.text, ...(result.answer.value === null ? [] : [result.answer.value])],
});

/**
 * May `label` be shown on `claim`? Every label but *verified* needs no receipt. *Verified* needs one that
 * this node's own verifier signed, in the claim's session, for the claim's subject, with checks beyond the
 * given tests. A stranger's receipt counts only after a re-run here has issued our own.
 */
export function labelAllowed(
  label: Label,
  checked: CheckedReceipt | null,
  claim: Claim,
  verifier: PubKey,
): boolean {
  if (label !== 'verified') return true;
  return (
    checked !== null &&
    checked.author === verifier &&
    checked.session === claim.session &&
    checked.receipt.id === claim.receipt &&
    checked.receipt.label === 'verified' &&
    provesSubject(checked, claim)
  );
}

/** The label itself when allowed; otherwise the label that claims nothing. */
export const honestLabel = (
  label: Label,
  checked: CheckedReceipt | null,
  claim: Claim,
  verifier: PubKey,
): Label => (labelAllowed(label, checked, claim, verifier) ? label : 'no answer');

function provesSubject({ receipt: { subject, verdict } }: CheckedReceipt, claim: Claim): boolean {
  if (subject.kind === 'code') {
    return claim.kind === 'code' && claim.codeHash === subject.candidateHash && hasIndependentChecks(verdict);
  }
  return (
    claim.kind === 'maths' &&
    subject.question.trim() === claim.question.trim() &&
    claim.answers.includes(subject.answer) &&
    subject.checks.length > 0 &&
    subject.checks.every((check) => check.holds)
  );
}

const hasIndependentChecks = ({ given, independent }: Verdict): boolean =>
  given.length > 0 && independent.inputs + independent.mutantsTotal > 0;
