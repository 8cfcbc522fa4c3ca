/** `node:assert` and `node:assert/strict`: the calls happen here, the deciding on the trusted side. */
import type { FrameworkHost } from '../types.ts';
import { AssertionError, type Check, checker } from './assertion-error.ts';
import { catching, describeWish, wishOf } from './assert-throws.ts';
import {
  closed,
  define,
  isCallable,
  isRegExp,
  isThenable,
  UnsupportedError,
  unsupportedFunction,
} from './support.ts';

type Assertion = (...args: never[]) => unknown;

/** Names node's `t.assert` offers too. */
export interface AssertModule {
  readonly loose: Assertion;
  readonly strict: Assertion;
}

/** Both flavours: `node:assert`, whose `equal` is `==`, and `node:assert/strict`. */
export function createAssert(host: FrameworkHost): AssertModule {
  const check = checker(host);
  const looseMembers = members(check, false);
  const strictMembers = members(check, true);
  const strict = assertion(check, strictMembers);
  const loose = assertion(check, looseMembers);
  define(strict, { strict });
  define(loose, { strict });
  return { loose: closed('assert', loose), strict: closed('assert', strict) };
}

function assertion(check: Check, own: Record<string, unknown>): Assertion {
  const assert = (...args: unknown[]): void => {
    arity('assert', args, 0);
    ok(check, args);
  };
  return define(assert, own);
}

function ok(check: Check, args: unknown[]): void {
  if (args.length === 0) check('ok', false, false, [], 'No value argument passed to `assert.ok()`');
  else check('ok', false, args[0], [], args[1]);
}

function arity(name: string, args: readonly unknown[], least: number): void {
  if (args.length >= least) return;
  throw define(new TypeError(`${name}: the "actual" and "expected" arguments must be specified`), {
    code: 'ERR_MISSING_ARGS',
  });
}

function members(check: Check, strict: boolean): Record<string, unknown> {
  const same =
    (negated: boolean) =>
    (...args: unknown[]) => {
      arity('assert.strictEqual', args, 2);
      check('strictEqual', negated, args[0], [args[1], Object.is(args[0], args[1])], args[2]);
    };
  const loosely =
    (negated: boolean) =>
    (...args: unknown[]) => {
      arity('assert.equal', args, 2);
      // eslint-disable-next-line eqeqeq -- `assert.equal` is defined by ==.
      check('equal', negated, args[0], [args[1], args[0] == args[1]], args[2]);
    };
  const deep =
    (matcher: string, negated: boolean) =>
    (...args: unknown[]) => {
      arity(`assert.${matcher}`, args, 2);
      check(matcher, negated, args[0], [args[1]], args[2]);
    };
  const pattern = (negated: boolean) => (text: unknown, regexp: unknown, message?: unknown) => {
    if (!isRegExp(regexp))
      throw define(new TypeError('The "regexp" argument must be an instance of RegExp'), {
        code: 'ERR_INVALID_ARG_TYPE',
      });
    const matched = typeof text === 'string' && regexp.test(text);
    check('match', negated, text, [regexp, matched], message);
  };
  return {
    ok: (...args: unknown[]) => ok(check, args),
    equal: strict ? same(false) : loosely(false),
    notEqual: strict ? same(true) : loosely(true),
    strictEqual: same(false),
    notStrictEqual: same(true),
    deepEqual: deep(strict ? 'deepStrictEqual' : 'deepEqual', false),
    notDeepEqual: deep(strict ? 'deepStrictEqual' : 'deepEqual', true),
    deepStrictEqual: deep('deepStrictEqual', false),
    notDeepStrictEqual: deep('deepStrictEqual', true),
    partialDeepStrictEqual: deep('partialDeepStrictEqual', false),
    match: pattern(false),
    doesNotMatch: pattern(true),
    fail: (message: unknown = 'Failed') => {
      if (message instanceof Error) throw message;
      check('ok', false, false, [], message);
    },
    ifError: (value: unknown) => {
      if (value === null || value === undefined) return;
      check('ok', false, false, [], `ifError got unwanted exception: ${describeError(value)}`);
    },
    ...throwing(check),
    AssertionError,
    CallTracker: unsupportedFunction('assert.CallTracker'),
    Assert: unsupportedFunction('assert.Assert'),
  };
}

const describeError = (value: unknown): string => (value instanceof Error ? value.message : String(value));

function throwing(check: Check): Record<string, unknown> {
  const verdict = (
    matcher: string,
    caught: { thrown: unknown } | null,
    expected: unknown,
    message: unknown,
  ): void => {
    const wish = wishOf(matcher, expected, message);
    if (caught === null)
      check(matcher, false, undefined, ['nothing', describeWish(wish.expected)], wish.message);
    else check(matcher, false, caught.thrown, wish.judge(caught.thrown), wish.message);
  };
  /** Nothing thrown counts as an assertion too; what was thrown is shown. */
  const without = (caught: { thrown: unknown } | null, message: unknown): void => {
    if (caught === null) return check('ok', false, true, []);
    const said = message === undefined || message instanceof Error ? '' : `: ${String(message)}`;
    return check('ok', false, false, [], `Got unwanted exception${said}: ${describeError(caught.thrown)}`);
  };
  return {
    throws: (fn: unknown, expected?: unknown, message?: unknown) =>
      verdict('throws', catching(callable(fn)), expected, message),
    doesNotThrow: (fn: unknown, expected?: unknown, message?: unknown) =>
      without(catching(callable(fn)), typeof expected === 'string' ? expected : message),
    rejects: async (promise: unknown, expected?: unknown, message?: unknown) =>
      verdict('rejects', await catchingAsync(promise), expected, message),
    doesNotReject: async (promise: unknown, expected?: unknown, message?: unknown) =>
      without(await catchingAsync(promise), typeof expected === 'string' ? expected : message),
  };
}

function callable(fn: unknown): () => unknown {
  if (isCallable(fn)) return fn as () => unknown;
  throw define(new TypeError('The "fn" argument must be of type function'), { code: 'ERR_INVALID_ARG_TYPE' });
}

async function catchingAsync(source: unknown): Promise<{ thrown: unknown } | null> {
  // As in node, a function that throws instead of rejecting is the test's own failure.
  const called = isCallable(source);
  const promise = called ? (source as () => unknown)() : source;
  if (!isThenable(promise)) {
    const code = called ? 'ERR_INVALID_RETURN_VALUE' : 'ERR_INVALID_ARG_TYPE';
    throw define(
      new TypeError('The "promiseFn" argument must be a promise, or a function that returns one'),
      { code },
    );
  }
  try {
    await promise;
    return null;
  } catch (thrown) {
    if (thrown instanceof UnsupportedError) throw thrown;
    return { thrown };
  }
}
