import real from 'node:assert';
import { describe, it } from 'node:test';
import { runHere } from './run-here.ts';

type Assert = typeof real;
const check: Assert = real.strict;

class Point {
  x: number;
  constructor(x: number) {
    this.x = x;
  }
}
class CustomError extends TypeError {
  code = 'E_CUSTOM';
}
const boom = (error: unknown) => (): never => {
  throw error;
};
const same = { a: 1 };
const sparse = [1, , 2];
const symbol = Symbol('s');
const fn = (): undefined => undefined;

/** Each runs on node's own module and on the shim; both have to end the same way. */
const CALLS: Record<string, (assert: Assert) => unknown> = {
  'assert(1)': (a) => a(1),
  'assert(0)': (a) => a(0),
  'assert()': (a) => (a as unknown as () => void)(),
  "assert.ok('')": (a) => a.ok(''),
  'assert.ok([])': (a) => a.ok([]),
  'assert.ok(NaN)': (a) => a.ok(NaN),
  'assert.ok(0n)': (a) => a.ok(0n),
  "assert.equal(1, '1')": (a) => a.equal(1, '1'),
  'assert.equal(null, undefined)': (a) => a.equal(null, undefined),
  'assert.equal(NaN, NaN)': (a) => a.equal(NaN, NaN),
  'assert.equal(1, 2)': (a) => a.equal(1, 2),
  'assert.equal(0, -0)': (a) => a.equal(0, -0),
  'assert.equal({}, {})': (a) => a.equal({}, {}),
  'assert.equal(same, same)': (a) => a.equal(same, same),
  'assert.equal([1], 1)': (a) => a.equal([1], 1),
  'assert.equal(1)': (a) => (a.equal as (x: number) => void)(1),
  "assert.notEqual(1, '1')": (a) => a.notEqual(1, '1'),
  'assert.notEqual(1, 2)': (a) => a.notEqual(1, 2),
  'assert.notEqual(NaN, NaN)': (a) => a.notEqual(NaN, NaN),
  "assert.strictEqual(1, '1')": (a) => a.strictEqual(1, '1' as never),
  'assert.strictEqual(0, -0)': (a) => a.strictEqual(0, -0),
  'assert.strictEqual(NaN, NaN)': (a) => a.strictEqual(NaN, NaN),
  'assert.strictEqual({}, {})': (a) => a.strictEqual({}, {}),
  'assert.strictEqual(same, same)': (a) => a.strictEqual(same, same),
  'assert.strictEqual(symbol, symbol)': (a) => a.strictEqual(symbol, symbol),
  "assert.strictEqual(symbol, Symbol('s'))": (a) => a.strictEqual(symbol, Symbol('s')),
  'assert.strictEqual(fn, fn)': (a) => a.strictEqual(fn, fn),
  'assert.strictEqual(1n, 1n)': (a) => a.strictEqual(1n, 1n),
  'assert.strictEqual(undefined, null)': (a) => a.strictEqual(undefined, null as never),
  'assert.notStrictEqual({}, {})': (a) => a.notStrictEqual({}, {}),
  'assert.notStrictEqual(1, 1)': (a) => a.notStrictEqual(1, 1),
  "assert.deepEqual([1], ['1'])": (a) => a.deepEqual([1], ['1']),
  'assert.deepEqual(Point, literal)': (a) => a.deepEqual(new Point(1), { x: 1 }),
  'assert.deepEqual({a: undefined}, {})': (a) => a.deepEqual({ a: undefined }, {}),
  'assert.deepEqual([1, 2], [1, 3])': (a) => a.deepEqual([1, 2], [1, 3]),
  'assert.deepEqual(0, -0)': (a) => a.deepEqual([0], [-0]),
  'assert.notDeepEqual([1], [1])': (a) => a.notDeepEqual([1], [1]),
  'assert.notDeepEqual([1], [2])': (a) => a.notDeepEqual([1], [2]),
  "assert.deepStrictEqual([1], ['1'])": (a) => a.deepStrictEqual([1], ['1'] as never),
  'assert.deepStrictEqual(Point, literal)': (a) => a.deepStrictEqual(new Point(1), { x: 1 }),
  'assert.deepStrictEqual(Point, Point)': (a) => a.deepStrictEqual(new Point(1), new Point(1)),
  'assert.deepStrictEqual(Map, Map)': (a) =>
    a.deepStrictEqual(new Map([[1, { a: 2 }]]), new Map([[1, { a: 2 }]])),
  'assert.deepStrictEqual(Set, Set)': (a) => a.deepStrictEqual(new Set([[1], [2]]), new Set([[2], [1]])),
  'assert.deepStrictEqual(sparse)': (a) => a.deepStrictEqual(sparse, [1, undefined, 2]),
  'assert.deepStrictEqual(functions)': (a) => a.deepStrictEqual({ f: () => 1 }, { f: () => 1 }),
  'assert.deepStrictEqual(same function)': (a) => a.deepStrictEqual({ fn }, { fn }),
  'assert.deepStrictEqual(errors)': (a) => a.deepStrictEqual(new Error('x'), new Error('x')),
  'assert.deepStrictEqual(other cause)': (a) =>
    a.deepStrictEqual(new Error('x', { cause: 1 }), new Error('x', { cause: 2 })),
  'assert.deepStrictEqual(getters)': (a) => a.deepStrictEqual({ get x() { return 1; } }, { x: 1 }), // prettier-ignore
  'assert.deepStrictEqual(no prototype)': (a) => a.deepStrictEqual(Object.create(null), {}),
  'assert.notDeepStrictEqual(1, 1)': (a) => a.notDeepStrictEqual([1], [1]),
  'partial object': (a) => a.partialDeepStrictEqual({ a: 1, b: { c: 2, d: 3 } }, { b: { c: 2 } }),
  'partial object, wrong': (a) => a.partialDeepStrictEqual({ a: 1 }, { a: 2 }),
  'partial object, missing': (a) => a.partialDeepStrictEqual({ a: 1 }, { b: undefined }),
  'partial array': (a) => a.partialDeepStrictEqual([1, 2, 3], [1, 3]),
  'partial array, order': (a) => a.partialDeepStrictEqual([1, 2, 3], [3, 1]),
  'partial set': (a) => a.partialDeepStrictEqual(new Set([1, 2]), new Set([2])),
  'partial map': (a) => a.partialDeepStrictEqual(new Map([['a', 1], ['b', 2]]), new Map([['b', 2]])), // prettier-ignore
  match: (a) => a.match('abc', /b/),
  'match with a global pattern twice': (a) => [/b/g].forEach((p) => { a.match('abc', p); a.match('abc', p); }), // prettier-ignore
  'no match': (a) => a.match('abc', /x/),
  'match of a number': (a) => a.match(1 as never, /1/),
  doesNotMatch: (a) => a.doesNotMatch('abc', /x/),
  'doesNotMatch, but does': (a) => a.doesNotMatch('abc', /b/),
  'doesNotMatch of a number': (a) => a.doesNotMatch(1 as never, /2/),
  'match without a pattern': (a) => a.match('abc', 'b' as never),
  'fail()': (a) => a.fail(),
  'fail(Error)': (a) => a.fail(new RangeError('own')),
  'ifError(null)': (a) => a.ifError(null),
  'ifError(0)': (a) => a.ifError(0),
  'ifError(Error)': (a) => a.ifError(new Error('x')),
  'throws, anything': (a) => a.throws(boom(new Error('x'))),
  'throws undefined': (a) => a.throws(boom(undefined)),
  'throws, but does not': (a) => a.throws(() => 1),
  'throws class': (a) => a.throws(boom(new RangeError('x')), RangeError),
  'throws base class': (a) => a.throws(boom(new CustomError('x')), Error),
  'throws other class': (a) => a.throws(boom(new Error('x')), RangeError),
  'throws pattern': (a) => a.throws(boom(new RangeError('too far')), /^RangeError: too/),
  'throws other pattern': (a) => a.throws(boom(new RangeError('too far')), /near/),
  'throws object': (a) => a.throws(boom(new CustomError('x')), { code: 'E_CUSTOM', message: 'x' }),
  'throws object with pattern': (a) => a.throws(boom(new CustomError('abc')), { message: /b/ }),
  'throws object, wrong': (a) => a.throws(boom(new CustomError('x')), { code: 'OTHER' }),
  'throws object, missing': (a) => a.throws(boom(new Error('x')), { code: undefined as never }),
  'throws object with name': (a) => a.throws(boom(new TypeError('x')), { name: 'TypeError' }),
  'throws error instance': (a) => a.throws(boom(new TypeError('x')), new TypeError('x')),
  'throws error instance, wrong': (a) => a.throws(boom(new TypeError('x')), new Error('x')),
  'throws validation': (a) => a.throws(boom(new Error('x')), (error: Error) => error.message === 'x'),
  'throws validation, refused': (a) => a.throws(boom(new Error('x')), () => false),
  'throws validation, only truthy': (a) => a.throws(boom(new Error('x')), (() => 1) as never),
  'throws empty object': (a) => a.throws(boom(new Error('x')), {}),
  'throws message': (a) => a.throws(boom(new Error('x')), 'some text'),
  'throws ambiguous message': (a) => a.throws(boom(new Error('x')), 'x'),
  'throws a string': (a) => a.throws(boom('x'), /x/),
  'throws without a function': (a) => a.throws('x' as never),
  'throws an assertion error': (a) => a.throws(() => a.equal(1, 2), a.AssertionError),
  'throws an assertion error with code': (a) =>
    a.throws(() => a.equal(1, 2), { code: 'ERR_ASSERTION', name: 'AssertionError', actual: 1, expected: 2 }),
  doesNotThrow: (a) => a.doesNotThrow(() => 1),
  'doesNotThrow, but does': (a) => a.doesNotThrow(boom(new Error('x'))),
  'own error as message': (a) => a.equal(1, 2, new RangeError('own')),
  'own text as message': (a) => a.equal(1, 2, 'own text'),
  rejects: (a) => a.rejects(Promise.reject(new Error('x')), /x/),
  'rejects from a function': (a) => a.rejects(async () => boom(new RangeError('x'))(), RangeError),
  'rejects, but resolves': (a) => a.rejects(Promise.resolve(1)),
  'rejects, wrong class': (a) => a.rejects(Promise.reject(new Error('x')), RangeError),
  'rejects, not a promise': (a) => a.rejects((() => 1) as never),
  doesNotReject: (a) => a.doesNotReject(Promise.resolve(1)),
  'doesNotReject, but does': (a) => a.doesNotReject(Promise.reject(new Error('x'))),
};

async function outcome(call: (assert: Assert) => unknown, assert: Assert): Promise<string> {
  try {
    await call(assert);
    return 'passes';
  } catch (error) {
    const { name, code } = error as { name: string; code?: string };
    return `${name} ${code ?? ''}`;
  }
}

for (const [name, own] of [
  ['node:assert', real],
  ['node:assert/strict', real.strict],
] as const) {
  describe(`${name} ends like node's own`, () => {
    for (const [call, run] of Object.entries(CALLS)) {
      it(call, async () => {
        const shim = runHere('node').shim.modules[name] as Assert;
        check.equal(await outcome(run, shim), await outcome(run, own));
      });
    }
  });
}

describe('assertion errors', () => {
  const assert: Assert = runHere('assert').shim.modules['assert'] as Assert;
  const thrown = (run: () => void): Record<string, unknown> => {
    try {
      run();
    } catch (error) {
      return error as Record<string, unknown>;
    }
    return {};
  };
  it('carry what was compared', () => {
    const { actual, expected, code, operator, generatedMessage, message } = thrown(() =>
      assert.deepStrictEqual([1, 2], [1, 3]),
    );
    check.deepEqual(
      [actual, expected, code, operator, generatedMessage],
      [[1, 2], [1, 3], 'ERR_ASSERTION', 'deepStrictEqual', true],
    );
    check.equal(message, 'expected [1, 2] to deep-equal [1, 3]: at [1] 2 instead of 3');
  });
  it('carry the given message', () =>
    check.equal(thrown(() => assert.equal(1, 2, 'mine'))['message'], 'mine'));
  it('are instances of AssertionError', () =>
    check.ok(thrown(() => assert.fail('x')) instanceof assert.AssertionError));
  it('say what is not supported', () => {
    check.throws(
      () => (assert as unknown as { snapshot(): void }).snapshot(),
      /not supported in the sandbox: assert\.snapshot/,
    );
    check.throws(() => assert.throws(() => (assert as unknown as { foo(): void }).foo()), /not supported/);
  });
  it('console.assert throws', () => {
    const console: Console = runHere('assert').shim.globals['console'] as Console;
    console.assert(true);
    console.log('nothing to see');
    check.throws(() => console.assert(1 > 2, 'no'), { name: 'AssertionError', message: 'no' });
  });
});
