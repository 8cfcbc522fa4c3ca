import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runAll, runHere } from './run-here.ts';

// The shims are typed as what they imitate only loosely: tests call them as JavaScript does.
type Any = ReturnType<typeof JSON.parse>;

class Point {
  x: number;
  constructor(x: number) {
    this.x = x;
  }
}
class CustomError extends TypeError {}
const boom = (error: unknown) => (): never => {
  throw error;
};
const same = { a: 1 };
const sparse = [1, , 2];

/**
 * What the real frameworks say, by their documentation and source; `pass`, `fail` for a failed assertion,
 * `error` where the matcher refuses the values, negated or not.
 */
const EXPRESSIONS: readonly [string, (expect: Any) => unknown, 'pass' | 'fail' | 'error'][] = [
  ['toBe 1', (e) => e(1).toBe(1), 'pass'],
  ['toBe 0 and -0', (e) => e(0).toBe(-0), 'fail'],
  ['toBe NaN', (e) => e(NaN).toBe(NaN), 'pass'],
  ['toBe other object', (e) => e({ a: 1 }).toBe({ a: 1 }), 'fail'],
  ['toBe same object', (e) => e(same).toBe(same), 'pass'],
  ['not toBe other object', (e) => e({ a: 1 }).not.toBe({ a: 1 }), 'pass'],
  ['not toBe', (e) => e(1).not.toBe(1), 'fail'],
  ['toEqual ignores undefined', (e) => e({ a: 1, b: undefined }).toEqual({ a: 1 }), 'pass'],
  ['toEqual ignores classes', (e) => e(new Point(1)).toEqual({ x: 1 }), 'pass'],
  ['toEqual ignores holes', (e) => e(sparse).toEqual([1, undefined, 2]), 'pass'],
  ['toEqual tells -0', (e) => e([0]).toEqual([-0]), 'fail'],
  ['toEqual null is not undefined', (e) => e({ a: null }).toEqual({}), 'fail'],
  ['toStrictEqual minds undefined', (e) => e({ a: 1, b: undefined }).toStrictEqual({ a: 1 }), 'fail'],
  ['toStrictEqual minds classes', (e) => e(new Point(1)).toStrictEqual({ x: 1 }), 'fail'],
  ['toStrictEqual minds holes', (e) => e(sparse).toStrictEqual([1, undefined, 2]), 'fail'],
  ['toStrictEqual', (e) => e([{ a: [1] }]).toStrictEqual([{ a: [1] }]), 'pass'],
  ['toMatchObject subset', (e) => e({ a: 1, b: { c: 2, d: 3 } }).toMatchObject({ b: { c: 2 } }), 'pass'],
  ['toMatchObject missing', (e) => e({ a: 1 }).toMatchObject({ b: undefined }), 'fail'],
  ['toMatchObject arrays have one length', (e) => e({ a: [1, 2] }).toMatchObject({ a: [1] }), 'fail'],
  ['toMatchObject objects in arrays', (e) => e([{ a: 1, b: 2 }]).toMatchObject([{ a: 1 }]), 'pass'],
  [
    'toMatchObject of an error',
    (e) => e(new TypeError('x')).toMatchObject({ name: 'TypeError', message: 'x' }),
    'pass',
  ],
  ['toMatchObject of a map', (e) => e(new Map([['a', 1]])).toMatchObject({}), 'pass'],
  ['toContain', (e) => e([1, 2]).toContain(2), 'pass'],
  ['toContain in a set', (e) => e(new Set([1, 2])).toContain(2), 'pass'],
  ['toContain is identity', (e) => e([{ a: 1 }]).toContain({ a: 1 }), 'fail'],
  ['toContain same object', (e) => e([same]).toContain(same), 'pass'],
  ['toContain NaN', (e) => e([NaN]).toContain(NaN), 'fail'],
  ['toContain text', (e) => e('abc').toContain('b'), 'pass'],
  ['not toContain', (e) => e([1]).not.toContain(1), 'fail'],
  ['toContain in null', (e) => e(null).not.toContain(1), 'error'],
  ['toContainEqual', (e) => e([{ a: 1 }]).toContainEqual({ a: 1 }), 'pass'],
  ['not toContainEqual', (e) => e([{ a: 1 }]).not.toContainEqual({ a: 2 }), 'pass'],
  ['toHaveLength', (e) => e([1, 2]).toHaveLength(2), 'pass'],
  ['toHaveLength of text', (e) => e('abc').toHaveLength(2), 'fail'],
  ['toHaveLength of nothing', (e) => e({}).not.toHaveLength(2), 'error'],
  ['toHaveProperty', (e) => e({ a: { b: [1] } }).toHaveProperty('a.b[0]'), 'pass'],
  ['toHaveProperty array path', (e) => e({ 'a.b': 1 }).toHaveProperty(['a.b'], 1), 'pass'],
  ['toHaveProperty value', (e) => e({ a: { b: [1] } }).toHaveProperty('a.b', [1]), 'pass'],
  ['toHaveProperty other value', (e) => e({ a: { b: [1] } }).toHaveProperty('a.b', [2]), 'fail'],
  ['toHaveProperty undefined', (e) => e({ a: undefined }).toHaveProperty('a'), 'pass'],
  ['toHaveProperty missing', (e) => e({ a: 1 }).toHaveProperty('b'), 'fail'],
  ['toHaveProperty length', (e) => e('ab').toHaveProperty('length', 2), 'pass'],
  ['toHaveProperty of null', (e) => e(null).not.toHaveProperty('a'), 'error'],
  ['toBeCloseTo', (e) => e(0.1 + 0.2).toBeCloseTo(0.3), 'pass'],
  ['toBeCloseTo border', (e) => e(1.006).toBeCloseTo(1), 'fail'],
  ['toBeCloseTo precise', (e) => e(1.0001).toBeCloseTo(1, 5), 'fail'],
  ['toBeCloseTo infinity', (e) => e(Infinity).toBeCloseTo(Infinity), 'pass'],
  ['toBeCloseTo other infinity', (e) => e(Infinity).toBeCloseTo(-Infinity), 'fail'],
  ['toBeCloseTo NaN', (e) => e(NaN).toBeCloseTo(1), 'fail'],
  ['toBeCloseTo of text', (e) => e('1').not.toBeCloseTo(1), 'error'],
  ['toBeGreaterThan', (e) => e(2).toBeGreaterThan(1), 'pass'],
  ['toBeGreaterThan bigint', (e) => e(2n).toBeGreaterThan(1), 'pass'],
  ['toBeGreaterThan equal', (e) => e(1).toBeGreaterThan(1), 'fail'],
  ['toBeGreaterThanOrEqual', (e) => e(1).toBeGreaterThanOrEqual(1), 'pass'],
  ['toBeLessThan NaN', (e) => e(NaN).toBeLessThan(1), 'fail'],
  ['not toBeLessThan text', (e) => e('a').not.toBeLessThan(1), 'error'],
  ['toBeInstanceOf', (e) => e(new CustomError('x')).toBeInstanceOf(Error), 'pass'],
  ['toBeInstanceOf other', (e) => e([]).toBeInstanceOf(Map), 'fail'],
  ['toBeNull undefined', (e) => e(undefined).toBeNull(), 'fail'],
  ['toBeUndefined', (e) => e(undefined).toBeUndefined(), 'pass'],
  ['toBeDefined null', (e) => e(null).toBeDefined(), 'pass'],
  ['toBeNaN', (e) => e(NaN).toBeNaN(), 'pass'],
  ['toBeTruthy', (e) => e([]).toBeTruthy(), 'pass'],
  ['toBeFalsy', (e) => e(0n).toBeFalsy(), 'pass'],
  ['toMatch', (e) => e('abc').toMatch(/B/i), 'pass'],
  ['toMatch text', (e) => e('a.c').toMatch('.'), 'pass'],
  ['toMatch text is no pattern', (e) => e('abc').toMatch('.'), 'fail'],
  ['not toMatch of a number', (e) => e(1).not.toMatch(/1/), 'error'],
  ['toThrow', (e) => e(boom(new Error('x'))).toThrow(), 'pass'],
  ['toThrow, but does not', (e) => e(() => 1).toThrow(), 'fail'],
  ['not toThrow', (e) => e(() => 1).not.toThrow(), 'pass'],
  ['not toThrow, but does', (e) => e(boom(new Error('x'))).not.toThrow(), 'fail'],
  ['toThrow part', (e) => e(boom(new Error('abc'))).toThrow('b'), 'pass'],
  ['toThrow other part', (e) => e(boom(new Error('abc'))).toThrow('x'), 'fail'],
  ['toThrow pattern is on the message', (e) => e(boom(new TypeError('abc'))).toThrow(/^abc$/), 'pass'],
  ['toThrow class', (e) => e(boom(new CustomError('x'))).toThrow(TypeError), 'pass'],
  ['toThrow other class', (e) => e(boom(new CustomError('x'))).toThrow(RangeError), 'fail'],
  ['not toThrow other class', (e) => e(boom(new CustomError('x'))).not.toThrow(RangeError), 'pass'],
  ['toThrow error compares messages', (e) => e(boom(new TypeError('x'))).toThrow(new Error('x')), 'pass'],
  ['toThrow error, other message', (e) => e(boom(new Error('x'))).toThrow(new Error('y')), 'fail'],
  ['toThrow matcher', (e) => e(boom(new Error('x'))).toThrow(e.objectContaining({ message: 'x' })), 'pass'],
  ['toThrow without a function', (e) => e(1).not.toThrow(), 'error'],
  ['resolves', (e) => e(Promise.resolve(1)).resolves.toBe(1), 'pass'],
  ['resolves, wrong', (e) => e(Promise.resolve(1)).resolves.toBe(2), 'fail'],
  ['resolves, but rejects', (e) => e(Promise.reject(new Error('x'))).resolves.not.toBe(2), 'fail'],
  ['rejects', (e) => e(Promise.reject(new Error('x'))).rejects.toThrow('x'), 'pass'],
  ['rejects not', (e) => e(Promise.reject(new Error('x'))).rejects.not.toThrow('y'), 'pass'],
  [
    'rejects toMatchObject',
    (e) => e(Promise.reject(new Error('x'))).rejects.toMatchObject({ message: 'x' }),
    'pass',
  ],
  ['rejects, but resolves', (e) => e(Promise.resolve(1)).rejects.toThrow(), 'fail'],
  ['resolves of no promise', (e) => e(1).resolves.toBe(1), 'error'],
  ['any number', (e) => e({ id: 3 }).toEqual({ id: e.any(Number) }), 'pass'],
  ['any is by type', (e) => e({ id: '3' }).toEqual({ id: e.any(Number) }), 'fail'],
  ['any class', (e) => e([new Point(1)]).toEqual([e.any(Point)]), 'pass'],
  ['any at the top', (e) => e('x').toEqual(e.any(String)), 'pass'],
  ['anything', (e) => e([0]).toEqual([e.anything()]), 'pass'],
  ['anything is not null', (e) => e([null]).toEqual([e.anything()]), 'fail'],
  ['anything missing', (e) => e({}).toEqual({ a: e.anything() }), 'fail'],
  ['arrayContaining', (e) => e([1, 2, 3]).toEqual(e.arrayContaining([3, 1])), 'pass'],
  ['arrayContaining missing', (e) => e([1, 2]).toEqual(e.arrayContaining([3])), 'fail'],
  ['objectContaining', (e) => e({ a: 1, b: [2] }).toEqual(e.objectContaining({ b: [2] })), 'pass'],
  [
    'objectContaining nested',
    (e) =>
      e({ a: 1, b: { c: 2 } }).toEqual(e.objectContaining({ b: e.objectContaining({ c: e.any(Number) }) })),
    'pass',
  ],
  ['objectContaining missing', (e) => e({ a: 1 }).toEqual(e.objectContaining({ b: 1 })), 'fail'],
  ['stringContaining', (e) => e(['abc']).toEqual([e.stringContaining('b')]), 'pass'],
  ['stringMatching', (e) => e({ a: 'abc' }).toEqual({ a: e.stringMatching(/^a.c$/) }), 'pass'],
  [
    'stringMatching elsewhere',
    (e) => e({ a: 'x', b: 'abc' }).toEqual({ a: e.stringMatching(/b/), b: 'abc' }),
    'fail',
  ],
  ['not stringMatching', (e) => e('abc').toEqual(e.not.stringMatching(/x/)), 'pass'],
  ['not arrayContaining', (e) => e([1]).toEqual(e.not.arrayContaining([1])), 'fail'],
  ['closeTo', (e) => e({ a: 0.1 + 0.2 }).toEqual({ a: e.closeTo(0.3, 5) }), 'pass'],
  ['matchers in sets', (e) => e(new Set([1, 'a'])).toEqual(new Set([e.any(String), e.any(Number)])), 'pass'],
  ['matchers in toStrictEqual', (e) => e({ a: 1 }).toStrictEqual({ a: e.any(Number) }), 'pass'],
  ['matchers in toContainEqual', (e) => e([{ a: 1 }]).toContainEqual({ a: e.anything() }), 'pass'],
  ['not with matchers', (e) => e({ a: 1 }).not.toEqual({ a: e.any(String) }), 'pass'],
];

const outcome = async (run: (expect: Any) => unknown, expect: Any): Promise<string> => {
  try {
    await run(expect);
    return 'pass';
  } catch (error) {
    const { name, message } = error as Error;
    return name === 'AssertionError' && !/, but (it|a|only|that)/.test(message) ? 'fail' : 'error';
  }
};

for (const framework of ['jest', 'vitest'] as const) {
  describe(`expect of ${framework}`, () => {
    const { expect } = runHere(framework).shim.globals as { expect: Any };
    for (const [name, run, wanted] of EXPRESSIONS) {
      it(name, async () => assert.equal(await outcome(run, expect), wanted));
    }
  });
}

describe('expect', () => {
  const { expect, vi } = runHere('vitest').shim.globals as { expect: Any; vi: Any };
  const { expect: jestExpect, jest } = runHere('jest').shim.globals as { expect: Any; jest: Any };

  it('says in one line what was wished and what is there', () => {
    assert.throws(() => expect([1, { a: 2 }]).toEqual([1, { a: 3 }]), {
      message: 'expected [1, {a: 2}] to equal [1, {a: 3}]: at [1].a 2 instead of 3',
    });
    assert.throws(() => expect({ a: 1 }).toEqual({ a: expect.any(String) }), {
      message: 'expected {a: 1} to equal {a: expect.any("String")}',
    });
    assert.throws(() => expect(1).not.toBe(1), { message: 'expected 1 not to be 1' });
    assert.throws(() => expect(() => 1).toThrow(RangeError), {
      message: 'expected the function to throw an error: nothing was thrown',
    });
  });

  it('data cannot pose as a matcher', () => {
    class AsymmetricMatcher {
      kind = 'anything';
      label = 'expect.anything()';
      asymmetricMatch = (): boolean => true;
      $$typeof = Symbol.for('jest.asymmetricMatcher');
    }
    assert.throws(() => expect(1).toEqual(new AsymmetricMatcher()));
    assert.throws(() => expect([1, 2]).toEqual([expect.any(Number), new AsymmetricMatcher()]));
    assert.throws(() => expect(new AsymmetricMatcher()).toEqual(1));
  });

  it('an unknown matcher never passes', () => {
    assert.throws(() => expect(1).toBeFoo(), /not supported in the sandbox: expect\(…\)\.toBeFoo/);
    assert.throws(() => expect(1).not.toMatchSnapshot(), /not supported/);
    assert.throws(() => expect(1).to.equal(1), /not supported/);
    assert.throws(() => expect.extend({}), /not supported in the sandbox: expect\.extend/);
    assert.throws(() => expect.soft(1), /not supported/);
    assert.throws(() => expect(() => expect(1).toBeFoo()).toThrow(), /not supported/);
    assert.throws(() => jestExpect(1).toBeTypeOf('number'), /not supported/);
  });

  it('mocks remember', () => {
    for (const [e, mocks] of [
      [expect, vi],
      [jestExpect, jest],
    ]) {
      // prettier-ignore
      const fn = mocks.fn((a: number) => a * 2);
      assert.throws(() => e(fn).toHaveBeenCalled());
      fn(1);
      fn(2, { x: [3] });
      e(fn).toHaveBeenCalledTimes(2);
      e(fn).toHaveBeenCalledWith(2, { x: [3] });
      e(fn).toHaveBeenCalledWith(2, e.objectContaining({ x: e.any(Array) }));
      e(fn).toHaveBeenNthCalledWith(1, 1);
      e(fn).toHaveBeenLastCalledWith(2, e.anything());
      e(fn).toHaveReturnedWith(4);
      e(fn).toHaveNthReturnedWith(1, 2);
      e(fn).not.toHaveBeenCalledWith(3);
      assert.throws(() => e(fn).toHaveBeenCalledWith(1, 1));
      assert.throws(() => e(fn).toHaveBeenNthCalledWith(2, 1));
      assert.throws(() => e(fn).toHaveReturnedTimes(3));
      assert.throws(() => e(() => 1).not.toHaveBeenCalled(), TypeError);
      fn.mockReturnValueOnce('once').mockReturnValue('always');
      assert.deepEqual([fn(), fn(), fn()], ['once', 'always', 'always']);
      mocks.clearAllMocks();
      e(fn).not.toHaveBeenCalled();
      const holder = { size: (): number => 1 };
      const spy = mocks.spyOn(holder, 'size').mockReturnValue(7);
      assert.equal(holder.size(), 7);
      spy.mockRestore();
      assert.equal(holder.size(), 1);
    }
  });

  it('a spy on a global would see nothing of the program, so it is refused', () => {
    assert.throws(() => vi.spyOn(Math, 'random'), /not supported in the sandbox: spyOn\(Math/);
    const spy = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    assert.throws(() => expect(spy).toHaveBeenCalled(), /not supported/);
    spy.mockRestore();
    assert.throws(() => vi.mock('x'), /not supported in the sandbox: vi\.mock/);
    assert.throws(() => vi.useFakeTimers(), /not supported in the sandbox: vi\.useFakeTimers/);
  });
});

describe('describe, it and hooks', () => {
  const collect = async (
    framework: 'jest' | 'vitest',
    body: (api: Any, log: string[]) => void,
  ): Promise<{ lines: string[]; log: string[] }> => {
    const run = runHere(framework);
    const log: string[] = [];
    body(run.shim.globals, log);
    return { lines: await runAll(run), log };
  };

  it('hooks run outside in and inside out', async () => {
    const body = ({ describe, it, beforeAll, afterAll, beforeEach, afterEach }: Any, log: string[]): void => {
      beforeAll(() => log.push('B'));
      afterAll(async () => log.push('A'));
      beforeEach(() => void log.push('b'));
      afterEach(() => log.push('a1'));
      afterEach(() => log.push('a2'));
      describe('in', () => {
        beforeEach(async () => void log.push('b+'));
        afterEach(() => log.push('a+'));
        it('x', () => void log.push('x'));
      });
      it('y', async () => void log.push('y'));
    };
    assert.equal((await collect('jest', body)).log.join(' '), 'B b b+ x a+ a1 a2 b y a1 a2 A');
    assert.equal((await collect('vitest', body)).log.join(' '), 'B b b+ x a+ a2 a1 b y a2 a1 A');
  });

  it('what a vitest hook returns is its teardown', async () => {
    const { log } = await collect('vitest', ({ it, beforeAll, beforeEach }, out) => {
      beforeAll(() => () => out.push('all'));
      beforeEach(() => () => out.push('each'));
      it('x', () => void out.push('x'));
      it('y', () => void out.push('y'));
    });
    assert.equal(log.join(' '), 'x each y each all');
  });

  it('only, skip, todo, failing', async () => {
    const { lines } = await collect('jest', ({ describe, it, xit, test }) => {
      it('plain', () => undefined);
      describe('d', () => {
        // eslint-disable-next-line no-restricted-properties -- `.only` is what is tested
        it.only('chosen', () => undefined);
        it('not chosen', () => undefined);
      });
      // eslint-disable-next-line no-restricted-properties -- `.only` is what is tested
      describe.only('all of it', () => void test('inside', () => undefined));
      xit('x', () => undefined);
      it.todo('later');
    });
    assert.deepEqual(lines, [
      'plain: skipped',
      'd > chosen: pass',
      'd > not chosen: skipped',
      'all of it > inside: pass',
      'x: skipped',
      'later: skipped',
    ]);
    const { lines: more } = await collect('jest', ({ it, describe }) => {
      it.failing('has to fail', () => { throw new Error('x'); }); // prettier-ignore
      it.failing('but passes', () => undefined);
      it.skip('s', () => undefined);
      describe.skip('ds', () => it('t', () => undefined));
    });
    assert.deepEqual(more, [
      'has to fail: pass',
      'but passes: fail expected the test to fail, but it passed',
      's: skipped',
      'ds > t: skipped',
    ]);
  });

  it('tables', async () => {
    const { lines } = await collect('vitest', ({ describe, it, expect }) => {
      it.each([[1, 2, 3], [2, 2, 5]])('%i + %i', (a: number, b: number, sum: number) => expect(a + b).toBe(sum)); // prettier-ignore
      it.each([{ a: 1, b: { c: 'x' } }])('$a $b.c %#', ({ a }: { a: number }) => expect(a).toBe(1));
      it.each(['p', 'q'])('text %s', (text: string) => expect(text).toMatch(/[pq]/));
      it.each`
        a    | b
        ${1} | ${'one'}
        ${2} | ${'two'}
      `('$a is $b', ({ a, b }: { a: number; b: string }) => expect(['', 'one', 'two'][a]).toBe(b));
      it.for([[1, 1]])('for %s', ([a, b]: number[], { expect: own }: Any) => own(a).toBe(b));
      describe.each([1, 2])('group %d', (n: number) => it('n', () => expect(n).toBeLessThan(2)));
    });
    assert.deepEqual(lines.map((line) => line.replace(/fail .*/, 'fail')), [
      '1 + 2: pass', '2 + 2: fail', '1 x 0: pass', 'text p: pass', 'text q: pass', '1 is one: pass', '2 is two: pass',
      'for 1: pass', 'group 1 > n: pass', 'group 2 > n: fail',
    ]); // prettier-ignore
  });

  it('callbacks, promises and the number of assertions', async () => {
    const { lines } = await collect('jest', ({ it, expect }) => {
      it('done', (done: () => void) => void setTimeout(done, 1));
      it('done fails', (done: (reason: unknown) => void) => done(new Error('x')));
      it('promise', () => Promise.reject(new Error('y')));
      it('too few', () => expect.assertions(1));
      it('none', () => expect.hasAssertions());
      it('enough', async () => {
        expect.assertions(2);
        expect(1).toBe(1);
        await expect(Promise.resolve(2)).resolves.toBe(2);
      });
    });
    assert.deepEqual(lines, [
      'done: pass', 'done fails: fail x', 'promise: fail y', 'too few: fail expected 1 assertions, but 0 were made',
      'none: fail expected at least one assertion, but none was made', 'enough: pass',
    ]); // prettier-ignore
  });

  it('conditions, context and failures of vitest', async () => {
    const { lines } = await collect('vitest', ({ it, test }) => {
      it.skipIf(true)('a', () => undefined);
      it.runIf(true)('b', () => undefined);
      it('c', ({ skip }: Any) => { skip(); throw new Error('not reached'); }); // prettier-ignore
      test.fails('d', () => { throw new Error('x'); }); // prettier-ignore
      it('e');
      it('f', { skip: true }, () => undefined);
    });
    assert.deepEqual(lines, ['a: skipped', 'b: pass', 'c: pass', 'd: pass', 'e: skipped', 'f: skipped']);
  });
});
