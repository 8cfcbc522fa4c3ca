/** Assertions decided inside the realm: the search only needs yes or no, and verdicts are given elsewhere. */
import { compare } from '../../../core/verdict/matchers.ts';
import { encode } from '../../sandbox/guest/encode.ts';

class AssertionError extends Error {
  override name = 'AssertionError';
  code = 'ERR_ASSERTION';
}

let lasting = false;

export const startAssertions = (): void => {
  lasting = false;
};

/** Some assertion failed, even if the code under test swallowed the error. */
export const someFailed = (): boolean => lasting;

const raise = (message: string): never => {
  lasting = true;
  throw new AssertionError(message);
};

const isPrimitive = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol');

const EQUALITIES = new Set(['strictEqual', 'deepStrictEqual', 'toBe', 'toEqual', 'toStrictEqual']);

/** Decides the commonest comparisons of plain values at once; undefined when the rules must decide. */
const quick = (matcher: string, actual: unknown, expected: readonly unknown[]): boolean | undefined => {
  if (matcher === 'ok') return Boolean(actual);
  if (!EQUALITIES.has(matcher) || !isPrimitive(actual) || !isPrimitive(expected[0])) return undefined;
  return Object.is(actual, expected[0]);
};

export const assertThat = (
  matcher: string,
  negated: boolean,
  actual: unknown,
  expected: readonly unknown[],
  message?: unknown,
): void => {
  const known = quick(matcher, actual, expected);
  const pass =
    known === undefined
      ? compare({
          matcher,
          negated,
          actual: encode(actual, 'look'),
          expected: expected.map((one) => encode(one, 'look')),
        }).pass
      : known !== negated;
  if (!pass) raise(typeof message === 'string' ? message : `${matcher} failed`);
};

export const fail = (message: string): never => raise(message);
