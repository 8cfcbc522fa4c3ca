/** One function a matcher: gathers what only the realm knows, then asks the trusted side. */
import { catching } from './assert-throws.ts';
import { isAsymmetric, withMatchers } from './expect-asymmetric.ts';
import { CROSSING, isMockFunction, type MockFlavour, type MockFunction } from './mock.ts';
import { isCallable, isInstance, isObject, isRegExp, matches, unsupported } from './support.ts';

export interface Expectation {
  readonly actual: unknown;
  readonly negated: boolean;
  /** The actual value is what a promise rejected with. */
  readonly thrown: boolean;
  readonly flavour: MockFlavour;
  /** Asks about the actual value, or about `subject` instead. */
  check(matcher: string, expected: readonly unknown[], subject?: unknown): void;
}

export type ExpectMatcher = (on: Expectation, args: readonly unknown[]) => void;
type Table = Record<string, ExpectMatcher>;

const simple =
  (name: string): ExpectMatcher =>
  (on) =>
    on.check(name, []);
/** Takes its arguments as they are. */
const plain =
  (name: string, count: number): ExpectMatcher =>
  (on, args) =>
    on.check(
      name,
      Array.from({ length: count }, (_none, index) => args[index]),
    );
const deep =
  (name: string): ExpectMatcher =>
  (on, [expected]) =>
    on.check(name, [expected, withMatchers(expected, on.actual)]);

const VALUES: Table = {
  toBe: (on, [expected]) => on.check('toBe', [expected, Object.is(on.actual, expected)]),
  toEqual: deep('toEqual'),
  toStrictEqual: deep('toStrictEqual'),
  toMatchObject: (on, [expected]) => {
    if (!isObject(expected)) throw new TypeError('toMatchObject needs an object');
    deep('toMatchObject')(on, [expected]);
  },
  toBeNull: simple('toBeNull'),
  toBeUndefined: simple('toBeUndefined'),
  toBeDefined: simple('toBeDefined'),
  toBeNaN: simple('toBeNaN'),
  toBeTruthy: simple('toBeTruthy'),
  toBeFalsy: simple('toBeFalsy'),
  toBeGreaterThan: plain('toBeGreaterThan', 1),
  toBeGreaterThanOrEqual: plain('toBeGreaterThanOrEqual', 1),
  toBeLessThan: plain('toBeLessThan', 1),
  toBeLessThanOrEqual: plain('toBeLessThanOrEqual', 1),
  toBeCloseTo: plain('toBeCloseTo', 2),
  toBeInstanceOf: (on, [type]) => {
    if (!isCallable(type)) throw new TypeError('toBeInstanceOf needs a class');
    on.check('toBeInstanceOf', [type.name, isInstance(on.actual, type)]);
  },
  toMatch: (on, [pattern]) => {
    if (typeof pattern !== 'string' && !isRegExp(pattern))
      throw new TypeError('toMatch needs a string or a regular expression');
    on.check('toMatch', [
      pattern,
      isRegExp(pattern) && typeof on.actual === 'string' && matches(pattern, on.actual),
    ]);
  },
  toContain: (on, [item]) => {
    const items = itemsOf(on.actual);
    if (!Array.isArray(items)) on.check('toContain', [item]);
    else on.check('toContain', [item, items.indexOf(item) !== -1], items);
  },
  toContainEqual: (on, [item]) => {
    const items = itemsOf(on.actual);
    on.check('toContainEqual', [item, withMatchers(item, items)], items);
  },
  toHaveLength: (on, [length]) => {
    if (typeof length !== 'number') throw new TypeError('toHaveLength needs a number');
    const { actual } = on;
    const sized = on.flavour === 'vitest' && (actual instanceof Map || actual instanceof Set);
    const found: unknown = sized
      ? actual.size
      : actual === null || actual === undefined
        ? undefined
        : (actual as { length?: unknown }).length;
    on.check('toHaveLength', [length, typeof found === 'number' ? found : undefined]);
  },
  toHaveProperty: (on, args) => {
    if (on.actual === null || on.actual === undefined)
      throw new TypeError('toHaveProperty: the value must not be null or undefined');
    const [path, wanted] = args;
    const { exists, value } = lookUp(on.actual, path, on.flavour);
    const text = Array.isArray(path) ? path.map(String).join('.') : String(path);
    const rest = args.length > 1 ? [wanted, withMatchers(wanted, value)] : [];
    on.check('toHaveProperty', [text, [exists, value], ...rest]);
  },
  toThrow,
  toThrowError: toThrow,
};

/** What iterating a collection gives; anything else as it is. */
function itemsOf(actual: unknown): unknown {
  if (!isObject(actual) || Array.isArray(actual)) return actual;
  return Symbol.iterator in actual || 'length' in actual
    ? Array.from(actual as unknown as Iterable<unknown>)
    : actual;
}

function lookUp(root: unknown, path: unknown, flavour: MockFlavour): { exists: boolean; value: unknown } {
  if (typeof path !== 'string' && !Array.isArray(path)) throw new TypeError('toHaveProperty needs a path');
  if (flavour === 'vitest' && typeof path === 'string' && Object.hasOwn(Object(root) as object, path)) {
    return { exists: true, value: (root as Record<string, unknown>)[path] };
  }
  const keys = Array.isArray(path)
    ? path.map(String)
    : path === ''
      ? ['']
      : path.split(/[.[\]]+/).filter((key, index) => key !== '' || index === 0);
  let value: unknown = root;
  for (const key of keys) {
    if (value === null || value === undefined) return { exists: false, value: undefined };
    const holder = value;
    value = (holder as Record<string, unknown>)[key];
    if (value === undefined && !(isObject(holder) || isCallable(holder) ? key in holder : false))
      return { exists: false, value: undefined };
  }
  return { exists: true, value };
}

function toThrow(on: Expectation, args: readonly unknown[]): void {
  const [expected] = args;
  if (!on.thrown && !isCallable(on.actual)) throw new TypeError('toThrow needs a function');
  const caught = on.thrown ? { thrown: on.actual } : catching(on.actual as () => unknown);
  const judge = wish(expected);
  if (caught === null) on.check('toThrow', ['nothing', 'an error'], undefined);
  else on.check('toThrow', judge(caught.thrown), caught.thrown);
}

/** Reads the wish before anything is judged, so that a wish of no known form always throws. */
function wish(expected: unknown): (thrown: unknown) => unknown[] {
  if (expected === undefined) return () => ['any'];
  if (typeof expected === 'string') return () => ['includes', expected];
  if (isRegExp(expected)) return (thrown) => ['pattern', expected, matches(expected, messageOf(thrown))];
  if (isAsymmetric(expected)) return (thrown) => ['equal', expected, withMatchers(expected, thrown)];
  if (isCallable(expected)) return (thrown) => ['class', expected.name, isInstance(thrown, expected)];
  if (isObject(expected) && typeof expected['message'] === 'string')
    return () => ['message', expected['message']];
  return unsupported('toThrow with this kind of argument');
}

const messageOf = (thrown: unknown): string =>
  typeof thrown === 'string' ? thrown : isObject(thrown) ? String(thrown['message']) : String(thrown);

/** vitest's own; in jest these do not exist. */
const VITEST: Table = {
  toBeTypeOf: plain('toBeTypeOf', 1),
  toSatisfy: (on, [predicate]) => {
    if (!isCallable(predicate)) throw new TypeError('toSatisfy needs a function');
    on.check('toSatisfy', [Boolean(predicate.call(undefined, on.actual))]);
  },
  toBeOneOf: (on, [list]) => {
    if (withMatchers(list, on.actual) !== undefined) unsupported('toBeOneOf with expect.any(…) and the like');
    on.check('toBeOneOf', [list]);
  },
  toHaveBeenCalledOnce: (on) => on.check('toHaveBeenCalledTimes', [1], calls(on)),
  toHaveBeenCalledExactlyOnceWith: (on, args) => {
    if (on.negated) unsupported('expect(…).not.toHaveBeenCalledExactlyOnceWith');
    on.check('toHaveBeenCalledTimes', [1], calls(on));
    on.check('toHaveBeenCalledWith', [args, withMatchers(args, calls(on))], calls(on));
  },
};

function mockOf(on: Expectation): MockFunction {
  if (!isMockFunction(on.actual)) throw new TypeError('the value is not a mock or spy');
  if (on.actual[CROSSING] === true) unsupported('asserting what the program under test printed');
  return on.actual;
}

const calls = (on: Expectation): unknown[][] => mockOf(on).mock.calls;
const returned = (on: Expectation): unknown[] =>
  mockOf(on)
    .mock.results.filter((result) => result.type === 'return')
    .map((result) => result.value);

/** The nth result counts throws too; a call that did not return matches nothing. */
const nthReturned = (on: Expectation, nth: number): unknown[] => {
  const result = mockOf(on).mock.results[nth - 1];
  return result?.type === 'return' ? [result.value] : [];
};

const ordinal = (nth: unknown): number => {
  if (typeof nth !== 'number' || !Number.isInteger(nth) || nth < 1)
    throw new TypeError('the ordinal must be a positive integer');
  return nth;
};

const MOCKS: Table = {
  toHaveBeenCalled: (on) => on.check('toHaveBeenCalled', [], calls(on)),
  toHaveBeenCalledTimes: (on, [count]) => on.check('toHaveBeenCalledTimes', [count], calls(on)),
  toHaveBeenCalledWith: (on, args) =>
    on.check('toHaveBeenCalledWith', [args, withMatchers(args, calls(on))], calls(on)),
  toHaveBeenLastCalledWith: (on, args) =>
    on.check('toHaveBeenLastCalledWith', [args, withMatchers(args, calls(on))], calls(on)),
  toHaveBeenNthCalledWith: (on, [nth, ...args]) =>
    on.check('toHaveBeenNthCalledWith', [args, withMatchers(args, calls(on)), ordinal(nth)], calls(on)),
  toHaveReturned: (on) => on.check('toHaveReturned', [], returned(on)),
  toHaveReturnedTimes: (on, [count]) => on.check('toHaveReturnedTimes', [count], returned(on)),
  toHaveReturnedWith: (on, [value]) =>
    on.check('toHaveReturnedWith', [value, withMatchers(value, returned(on))], returned(on)),
  toHaveLastReturnedWith: (on, [value]) => {
    const last = nthReturned(on, mockOf(on).mock.results.length);
    on.check('toHaveLastReturnedWith', [value, withMatchers(value, last)], last);
  },
  toHaveNthReturnedWith: (on, [nth, value]) => {
    const result = nthReturned(on, ordinal(nth));
    on.check('toHaveReturnedWith', [value, withMatchers(value, result)], result);
  },
};

/** Older names; vitest keeps some of them too. */
const ALIASES: Readonly<Record<string, string>> = {
  toBeCalled: 'toHaveBeenCalled',
  toBeCalledTimes: 'toHaveBeenCalledTimes',
  toBeCalledWith: 'toHaveBeenCalledWith',
  lastCalledWith: 'toHaveBeenLastCalledWith',
  nthCalledWith: 'toHaveBeenNthCalledWith',
  toReturn: 'toHaveReturned',
  toReturnTimes: 'toHaveReturnedTimes',
  toReturnWith: 'toHaveReturnedWith',
  lastReturnedWith: 'toHaveLastReturnedWith',
  nthReturnedWith: 'toHaveNthReturnedWith',
};

/** Every matcher `expect(…)` of this framework has. */
export function matchersFor(flavour: MockFlavour): Readonly<Table> {
  const table: Table = { ...VALUES, ...MOCKS, ...(flavour === 'vitest' && VITEST) };
  for (const [alias, name] of Object.entries(ALIASES)) table[alias] = table[name] as ExpectMatcher;
  return table;
}
