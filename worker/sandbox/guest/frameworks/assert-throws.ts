/** The second argument of `assert.throws` and `assert.rejects`: what the error should be. */
import { define, isCallable, isInstance, isObject, isRegExp, UnsupportedError } from './support.ts';

export interface Wish {
  readonly expected: unknown;
  /** Shown when it fails; an error is thrown itself. */
  readonly message: unknown;
  /** What the matcher `throws` needs to know about this thrown value, see `core/verdict/matchers-thrown.ts`. */
  readonly judge: (thrown: unknown) => unknown[];
}

/** Calls and catches; null when nothing was thrown. What the sandbox cannot do is never an expected error. */
export function catching(fn: () => unknown): { thrown: unknown } | null {
  try {
    fn();
    return null;
  } catch (thrown) {
    if (thrown instanceof UnsupportedError) throw thrown;
    return { thrown };
  }
}

const misuse = (code: string, message: string): TypeError => define(new TypeError(message), { code });

/** Reads the arguments after the function. @throws TypeError for a wish node refuses as well. */
export function wishOf(name: string, expected: unknown, message: unknown): Wish {
  if (typeof expected === 'string') {
    if (message !== undefined)
      throw misuse(
        'ERR_INVALID_ARG_TYPE',
        'The "error" argument must be a function, object or regular expression',
      );
    return { expected: undefined, message: expected, judge: (thrown) => ambiguous(name, thrown, expected) };
  }
  if (expected === undefined || expected === null)
    return { expected: undefined, message, judge: () => ['any'] };
  if (!isObject(expected) && typeof expected !== 'function') {
    throw misuse(
      'ERR_INVALID_ARG_TYPE',
      'The "error" argument must be a function, object or regular expression',
    );
  }
  if (
    isObject(expected) &&
    !isRegExp(expected) &&
    !(expected instanceof Error) &&
    Object.keys(expected).length === 0
  ) {
    throw misuse('ERR_INVALID_ARG_VALUE', 'The "error" argument may not be an empty object');
  }
  return { expected, message, judge: (thrown) => judge(thrown, expected) };
}

/** A string there is the failure's message; one that equals the error's is surely meant otherwise. */
function ambiguous(name: string, thrown: unknown, text: string): unknown[] {
  const own = isObject(thrown) ? thrown['message'] : thrown;
  if (own === text) {
    throw misuse(
      'ERR_AMBIGUOUS_ARGUMENT',
      `assert.${name}: the "message" argument is ambiguous: it equals the error message "${text}"`,
    );
  }
  return ['any'];
}

function judge(thrown: unknown, expected: object): unknown[] {
  if (isRegExp(expected)) return ['pattern', expected, expected.test(String(thrown))];
  if (!isCallable(expected)) return ['properties', rows(thrown, expected as Record<string, unknown>)];
  const isClass = (expected as { prototype?: unknown }).prototype !== undefined;
  if (isClass && isInstance(thrown, expected)) return ['class', expected.name, true];
  if (isErrorClass(expected)) return ['class', expected.name, false];
  return ['validate', expected.call({}, thrown) === true];
}

const isErrorClass = (type: object): boolean =>
  type === Error || Object.prototype.isPrototypeOf.call(Error, type);

function rows(thrown: unknown, expected: Record<string, unknown>): unknown[][] {
  const keys = Object.keys(expected);
  if (expected instanceof Error) keys.push('name', 'message');
  return keys.map((key) => {
    const there =
      isObject(thrown) || typeof thrown === 'function' ? (thrown as Record<string, unknown>) : null;
    const exists = there !== null && key in there;
    const value = exists ? there[key] : undefined;
    const wanted = expected[key];
    const matched = isRegExp(wanted) && typeof value === 'string' ? wanted.test(value) : null;
    return [key, value, exists, wanted, matched];
  });
}

/** For the message when nothing was thrown. */
export function describeWish(expected: unknown): string {
  if (isRegExp(expected)) return `an error matching ${String(expected)}`;
  if (typeof expected === 'function' && expected.name !== '') return expected.name;
  return 'an error';
}
