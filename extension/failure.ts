/** What went wrong, as the user may read it: one sentence and one action. Cancelling is not a failure. */
import { ErrorData, UserError } from '../protocol/errors.ts';

/** JSON-RPC codes of a request that was given up on purpose (LSP 3.17, ErrorCodes). */
const cancelledCodes = new Set([-32800, -32802]);

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && key in value
    ? (value as Record<string, unknown>)[key]
    : undefined;

/** True for a request cancelled by the user, wherever that was noticed. */
export const isCancelled = (error: unknown): boolean => {
  if (error instanceof UserError) return error.code === 'cancelled';
  const data = ErrorData.safeParse(field(error, 'data'));
  return (data.success && data.data.code === 'cancelled') || cancelledCodes.has(Number(field(error, 'code')));
};

/** Turns whatever a request was rejected with into a `UserError`; unknown causes keep theirs as `cause`. */
export const toUserError = (error: unknown): UserError => {
  if (error instanceof UserError) return error;
  if (isCancelled(error))
    return new UserError('cancelled', 'Cancelled.', 'Run the command again when you like.');
  const data = ErrorData.safeParse(field(error, 'data'));
  if (data.success)
    return new UserError(data.data.code, data.data.sentence, data.data.action, { cause: error });
  const message = error instanceof Error ? error.message : String(error);
  const sentence = `The service could not do this: ${message.replace(/\s+/g, ' ').slice(0, 300).replace(/\.$/, '')}.`;
  return new UserError('worker-unavailable', sentence, 'Open the log for details.', { cause: error });
};

export const serviceStopped = (): UserError =>
  new UserError('worker-unavailable', 'The service stopped while working on this.', 'Run the command again.');
