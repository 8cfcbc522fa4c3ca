/** The last gate before a client: a *verified* that the store cannot prove does not leave the service. */
import { canonical } from '../../core/verdict/canonical.ts';
import type { AskResult, DebugResult } from '../../protocol/answer.ts';
import type { ServiceDeps } from './deps.ts';

/** The result, its label lowered to *no answer* when the log does not hold this very result as verified. */
export function honest<Result extends AskResult | DebugResult>(
  result: Result,
  { store, logger }: ServiceDeps,
): Result {
  if (result.label !== 'verified') return result;
  const recorded = store.session(result.session)?.outcome?.result;
  if (recorded?.label === 'verified' && shown(recorded) === shown(result)) return result;
  logger.error('a flow answered "verified" without a receipt that proves it; the label was lowered');
  return { ...result, label: 'no answer' };
}

/** What the label is shown on. */
const shown = (result: AskResult | DebugResult): string =>
  canonical(
    'answer' in result ? [result.answer, result.receipt] : [result.code, result.patch, result.receipt],
  );
