/** Running a maths receipt again: solve the question anew and compare answer and checks. */
import { canonical } from '../../../core/verdict/canonical.ts';
import { UserError } from '../../../protocol/errors.ts';
import type { RerunResult } from '../../../protocol/lsp/receipt.ts';
import type { StoredReceipt } from '../../store/store.ts';
import type { Maths } from '../../workers/maths.ts';

/** @throws UserError `receipt-unknown` when it is not a maths receipt. */
export const rerunMaths = async (
  stored: StoredReceipt,
  maths: Maths,
  signal: AbortSignal | undefined,
): Promise<RerunResult> => {
  const begin = performance.now();
  const { subject, id } = stored.receipt;
  if (subject.kind !== 'maths')
    throw new UserError('receipt-unknown', 'This receipt is not about maths.', 'Check the id.');
  const outcome = await maths.solve(subject.question, { signal });
  const found: string[] = [];
  if (outcome.is === 'declined') found.push(`answer: was ${subject.answer}, now declined: ${outcome.reason}`);
  else {
    if (outcome.answer.value !== subject.answer)
      found.push(`answer: was ${subject.answer}, is ${outcome.answer.value}`);
    if (outcome.answer.understood !== subject.parsed)
      found.push(`understood: was ${subject.parsed}, is ${outcome.answer.understood}`);
    if (canonical(outcome.answer.checks) !== canonical(subject.checks))
      found.push('checks: they came out differently');
  }
  return { id, same: found.length === 0, differences: found, ms: Math.round(performance.now() - begin) };
};
