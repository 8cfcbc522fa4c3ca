/**
 * Errors a user can meet: a closed list of codes, each with the sentence the user reads and the one
 * action that helps. Everything else that is thrown is a defect of the product.
 */
import * as z from 'zod';

export const ErrorCode = z.enum([
  'bad-usage',
  'file-not-found',
  'not-a-file',
  'file-too-large',
  'file-binary',
  'language-unsupported',
  'syntax-error',
  'function-unknown',
  'no-tests',
  'import-unresolved',
  'receipt-unknown',
  'home-unwritable',
  'worker-unavailable',
  'not-built',
  'cancelled',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** What crosses a process boundary instead of an exception. */
export const ErrorData = z.object({ code: ErrorCode, sentence: z.string(), action: z.string() });
export type ErrorData = z.infer<typeof ErrorData>;

/** Bad input or an unavailable part; the command line prints one line and exits 2. */
export class UserError extends Error {
  readonly code: ErrorCode;
  /** One thing the user can do next, as an imperative sentence. */
  readonly action: string;

  constructor(code: ErrorCode, sentence: string, action: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'UserError';
    this.code = code;
    this.action = action;
  }

  toData(): ErrorData {
    return { code: this.code, sentence: this.message, action: this.action };
  }
}
