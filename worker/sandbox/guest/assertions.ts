/** Assertions are decided on the trusted side; here they are only asked, counted and thrown. */
import type { Plain } from '../../../protocol/plain.ts';
import { encode } from './encode.ts';
import { exchange, performing } from './wire.ts';

export interface Failure {
  readonly message: string;
  readonly actual?: Plain;
  readonly expected?: Plain;
}

/** What a failed assertion throws; frameworks' shims dress it as their own. */
class AssertionError extends Error {
  override name = 'AssertionError';
  code = 'ERR_ASSERTION';
}

const failures = new WeakMap<object, Failure>();
let count = 0;
let lasting: Failure | null = null;
let after = false;

/** Assertions made so far. */
export const assertionCount = (): number => count;

/** A failure that counts although its error was swallowed: by the candidate, or after the test's end. */
export const lastingFailure = (): Failure | null => lasting;

/** From now on the test has returned: what still fails cannot reach anybody by throwing. */
export const testReturned = (): void => {
  after = true;
};

export const addLasting = (failure: Failure): void => {
  lasting ??= failure;
};

const raise = (failure: Failure): never => {
  const error = new AssertionError(failure.message);
  failures.set(error, failure);
  // A candidate that is handed a callback must not be able to catch the callback's failed assertion.
  if (performing() > 0 || after) addLasting(failure);
  throw error;
};

/** The failure behind a thrown value. */
export const failureOf = (error: unknown): Failure => {
  if (typeof error !== 'object' || error === null) return { message: `threw ${String(error)}` };
  const known = failures.get(error);
  if (known) {
    const own = (error as Error).message;
    return typeof own === 'string' && own !== known.message ? { ...known, message: own } : known;
  }
  const { name, message } = error as Error;
  return { message: `${String(name)}: ${String(message)}` };
};

export const assertThat = (
  matcher: string,
  negated: boolean,
  actual: unknown,
  expected: readonly unknown[],
  message?: unknown,
): void => {
  count++;
  const plain = encode(actual, 'look');
  const wanted: Plain[] = [];
  for (let i = 0; i < expected.length; i++) wanted[i] = encode(expected[i], 'look');
  const verdict = exchange({ k: 'compare', c: { matcher, negated, actual: plain, expected: wanted } });
  if (verdict.k === 'verdict' && verdict.pass) return;
  const text = verdict.k === 'verdict' ? verdict.message : 'no verdict';
  const said = message === undefined || message === null ? text : String(message);
  const first = wanted[0];
  raise(
    first === undefined
      ? { message: said, actual: plain }
      : { message: said, actual: plain, expected: first },
  );
};

export const fail = (message: string): never => {
  count++;
  return raise({ message });
};
