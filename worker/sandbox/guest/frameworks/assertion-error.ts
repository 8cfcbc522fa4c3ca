/** `assert.AssertionError`. The kit throws its own error on a failed assertion; here it is dressed as node's. */
import type { FrameworkHost } from '../types.ts';
import { define, isObject } from './support.ts';

interface AssertionDetails {
  readonly message?: string;
  readonly actual?: unknown;
  readonly expected?: unknown;
  readonly operator?: string;
}

export class AssertionError extends Error {
  constructor(details: AssertionDetails) {
    super(details.message ?? 'Failed');
    dress(this, details, details.message === undefined);
  }

  /** Errors made by the kit count too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isObject(value) && (value as { code?: unknown }).code === 'ERR_ASSERTION';
  }
}

function dress(error: object, details: AssertionDetails, generatedMessage: boolean): void {
  const { actual, expected, operator } = details;
  const named = (error as { name?: unknown }).name === 'AssertionError';
  if (!named)
    Object.defineProperty(error, 'name', { value: 'AssertionError', writable: true, configurable: true });
  define(error, { generatedMessage, code: 'ERR_ASSERTION', actual, expected, operator });
}

/** One assertion: asks the trusted side; what it throws reads like node's AssertionError. */
export type Check = (
  matcher: string,
  negated: boolean,
  actual: unknown,
  expected: readonly unknown[],
  message?: unknown,
) => void;

/** `message` may be an error, which is then thrown itself, as node does. */
export function checker(host: FrameworkHost): Check {
  return (matcher, negated, actual, expected, message) => {
    try {
      const text = message === undefined || message instanceof Error ? undefined : String(message);
      host.assertThat(matcher, negated, actual, expected, text);
    } catch (error) {
      if (message instanceof Error && isFailure(error)) throw message;
      if (isFailure(error) && !('generatedMessage' in error)) {
        const operator = negated ? `not${matcher[0]?.toUpperCase()}${matcher.slice(1)}` : matcher;
        dress(error, { actual, expected: expected[0], operator }, message === undefined);
      }
      throw error;
    }
  };
}

const isFailure = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'AssertionError';
