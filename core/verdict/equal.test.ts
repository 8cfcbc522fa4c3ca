import assert from 'node:assert/strict';
import loose from 'node:assert';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { Plain } from '../../protocol/plain.ts';
import type { Mode } from './equal.ts';
import { equal, equality } from './equal.ts';

/** The test's own encoder: data only. */
function plain(value: unknown, ids = new Map<object, number>()): Plain {
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
  if (typeof value === 'number') {
    if (Object.is(value, -0)) return { $: 'number', v: '-0' };
    return Number.isFinite(value) ? value : { $: 'number', v: String(value) as 'NaN' };
  }
  if (value === null || typeof value !== 'object') return value as Plain;
  const known = ids.get(value);
  if (known !== undefined) return { $: 'ref', id: known };
  const id = ids.size;
  ids.set(value, id);
  const inner = (item: unknown): Plain => plain(item, ids);
  if (value instanceof Date) return { $: 'date', v: Number.isNaN(value.getTime()) ? null : value.getTime() };
  if (value instanceof RegExp) return { $: 'regexp', source: value.source, flags: value.flags };
  if (value instanceof Uint8Array) return { $: 'bytes', id, type: value.constructor.name, v: [...value] };
  if (value instanceof Map)
    return { $: 'map', id, v: [...value].map(([k, v]): [Plain, Plain] => [inner(k), inner(v)]) };
  if (value instanceof Set) return { $: 'set', id, v: [...value].map(inner) };
  const entries = (): [string, Plain][] => Object.entries(value).map(([key, item]) => [key, inner(item)]);
  if (value instanceof Error)
    return { $: 'error', id, type: value.constructor.name, message: value.message, v: entries() };
  if (Array.isArray(value)) {
    const holes = Array.from(value.keys()).filter((index) => !(index in value));
    const v = Array.from(value, inner);
    return holes.length === 0 ? { $: 'array', id, v } : { $: 'array', id, v, holes };
  }
  const prototype = Object.getPrototypeOf(value) as object | null;
  return { $: 'object', id, type: prototype === null ? null : prototype.constructor.name, v: entries() };
}

class Point {
  x: number;
  constructor(x: number) {
    this.x = x;
  }
}
const cyclic = (extra: object = {}): object => {
  const value: Record<string, unknown> = { ...extra };
  value['self'] = value;
  return value;
};
const deepCycle = (): object => {
  const inner: Record<string, unknown> = {};
  inner['self'] = { self: inner };
  return inner;
};
const sparse = [1, , 3];

/** strict and loose are what node says; structural is jest's `toEqual` by its documentation. */
const VALUES: readonly [string, unknown, unknown, { structural: boolean }][] = [
  ['same numbers', 1, 1, { structural: true }],
  ['zeros of both signs', 0, -0, { structural: false }],
  ['NaN with itself', NaN, NaN, { structural: true }],
  ['number and digit', 1, '1', { structural: false }],
  ['null and undefined', null, undefined, { structural: false }],
  ['bigint and number', 1n, 1, { structural: false }],
  ['boolean and number', true, 1, { structural: false }],
  ['array order', [1, 2], [2, 1], { structural: false }],
  ['array length', [1], [1, undefined], { structural: false }],
  ['array and array-like', [1], { 0: 1, length: 1 }, { structural: false }],
  ['digits in arrays', [1, [2]], ['1', ['2']], { structural: false }],
  ['hole and undefined', sparse, [1, undefined, 3], { structural: true }],
  ['hole and hole', sparse, [...sparse.slice(0, 1), ...sparse.slice(1)], { structural: true }],
  ['key order', { a: 1, b: 2 }, { b: 2, a: 1 }, { structural: true }],
  ['missing and undefined property', { a: 1, b: undefined }, { a: 1 }, { structural: true }],
  ['undefined property on the other side', { a: 1 }, { a: 1, b: undefined }, { structural: true }],
  ['class and literal', new Point(1), { x: 1 }, { structural: true }],
  ['class and class', new Point(1), new Point(1), { structural: true }],
  ['null prototype', Object.assign(Object.create(null) as object, { x: 1 }), { x: 1 }, { structural: true }],
  ['sets in another order', new Set([1, 2]), new Set([2, 1]), { structural: true }],
  ['sets of objects', new Set([{ a: 1 }, { a: 2 }]), new Set([{ a: 2 }, { a: 1 }]), { structural: true }],
  [
    'sets of different objects',
    new Set([{ a: 1 }, { a: 2 }]),
    new Set([{ a: 1 }, { a: 3 }]),
    { structural: false },
  ],
  ['sets of digits', new Set([1, 2]), new Set(['1', '2']), { structural: false }],
  ['set sizes', new Set([1]), new Set([1, 2]), { structural: false }],
  ['maps in another order', new Map([['a', 1], ['b', 2]]), new Map([['b', 2], ['a', 1]]), { structural: true }], // prettier-ignore
  ['maps with object keys', new Map([[{ k: 1 }, 1]]), new Map([[{ k: 1 }, 1]]), { structural: true }],
  ['maps with other values', new Map([['a', 1]]), new Map([['a', 2]]), { structural: false }],
  ['maps with loose keys', new Map([[1, 'x']]), new Map([['1', 'x']]), { structural: false }],
  ['set and map', new Set(), new Map(), { structural: false }],
  ['dates', new Date(5), new Date(5), { structural: true }],
  ['other dates', new Date(5), new Date(6), { structural: false }],
  ['regular expressions', /a/g, /a/g, { structural: true }],
  ['flags', /a/g, /a/i, { structural: false }],
  ['errors', new TypeError('x'), new TypeError('x'), { structural: true }],
  ['error messages', new Error('x'), new Error('y'), { structural: false }],
  ['error types', new Error('x'), new TypeError('x'), { structural: false }],
  [
    'error properties',
    Object.assign(new Error('x'), { code: 1 }),
    Object.assign(new Error('x'), { code: 1 }),
    { structural: true },
  ],
  ['null and missing property', { a: null }, {}, { structural: false }],
  ['null in both', { a: null }, { a: null }, { structural: true }],
  ['error and object', new Error('x'), { message: 'x' }, { structural: false }],
  ['bytes', new Uint8Array([1, 2]), new Uint8Array([1, 2]), { structural: true }],
  ['other bytes', new Uint8Array([1, 2]), new Uint8Array([1, 3]), { structural: false }],
  ['buffer and bytes', Buffer.from([1]), new Uint8Array([1]), { structural: true }],
  ['object and primitive', {}, 'x', { structural: false }],
  ['cycles', cyclic(), cyclic(), { structural: true }],
  ['cycles that close elsewhere', cyclic(), deepCycle(), { structural: false }],
  ['cycles with other data', cyclic({ a: 1 }), cyclic({ a: 2 }), { structural: false }],
];

const nodeLoose = (a: unknown, b: unknown): boolean => {
  try {
    loose.deepEqual(a, b);
    return true;
  } catch {
    return false;
  }
};

describe('equality of plain data', () => {
  for (const [name, a, b, { structural }] of VALUES) {
    it(name, () => {
      const [x, y] = [Plain.parse(plain(a)), Plain.parse(plain(b))];
      assert.equal(equal(x, y, 'strict'), isDeepStrictEqual(a, b), 'strict');
      assert.equal(equal(x, y, 'loose'), nodeLoose(a, b), 'loose');
      assert.equal(equal(x, y, 'structural'), structural, 'structural');
    });
  }

  const array = (...v: Plain[]): Plain => ({ $: 'array', id: 1, v });
  const fn = (handle: number): Plain => ({ $: 'function', handle, name: 'f' });
  const rules: readonly [string, Plain, Plain, string][] = [
    ['a function equals itself', fn(3), fn(3), 'equal'],
    ['two functions differ', fn(3), fn(4), 'different'],
    ['promises with one handle', { $: 'promise', handle: 3 }, { $: 'promise', handle: 3 }, 'equal'],
    ['promise and function with one handle', { $: 'promise', handle: 3 }, fn(3), 'different'],
    ['what was cut off is undecided', { $: 'truncated' }, { $: 'truncated' }, 'undecided'],
    ['undecided inside', array(1, { $: 'truncated' }), array(1, { $: 'truncated' }), 'undecided'],
    [
      'a difference beside a cut decides',
      array({ $: 'truncated' }, 1),
      array({ $: 'truncated' }, 2),
      'different',
    ],
    ['a reference to nothing is undecided', { $: 'ref', id: 9 }, { $: 'ref', id: 9 }, 'undecided'],
    ['symbols by their text', { $: 'symbol', v: '@iterator' }, { $: 'symbol', v: '@iterator' }, 'equal'],
    [
      '__proto__ is a key like any other',
      { $: 'object', id: 1, type: 'Object', v: [['__proto__', 1]] },
      { $: 'object', id: 1, type: 'Object', v: [['__proto__', 2]] },
      'different',
    ],
  ];
  for (const [name, a, b, wanted] of rules)
    it(name, () => assert.equal(equality(a, b, { mode: 'strict' }), wanted));
});

describe('bounds', () => {
  it('shared parts are compared once, however often they are referred to', () => {
    const tower = (): unknown => {
      let value: unknown = { end: true };
      for (let i = 0; i < 60; i++) value = [value, value];
      return value;
    };
    assert.equal(equality(plain(tower()), plain(tower()), { mode: 'strict' }), 'equal');
  });
  it('nested sets of look-alikes stop at the budget', () => {
    const nest = (depth: number): unknown =>
      depth === 0 ? {} : new Set(Array.from({ length: 6 }, () => nest(depth - 1)));
    const result = equality(plain(nest(4)), plain(nest(4)), { mode: 'strict', budget: 500 });
    assert.equal(result, 'undecided');
  });
  it('nesting beyond the limit is undecided, not a crash', () => {
    const deep = (): Plain => {
      let value: Plain = 1;
      for (let i = 0; i < 5000; i++) value = { $: 'array', id: i, v: [value] };
      return value;
    };
    assert.equal(equality(deep(), deep(), { mode: 'strict' }), 'undecided');
  });
  it('a set of many objects in the same order is linear', () => {
    const many = (): unknown => new Set(Array.from({ length: 5_000 }, (_none, i) => ({ i })));
    assert.equal(equality(plain(many()), plain(many()), { mode: 'strict', budget: 20_000 }), 'equal');
  });
  it('look-alikes that need many exchanges end at the budget', () => {
    const set = (extra: number): unknown =>
      new Set(Array.from({ length: 2_000 }, (_none, i) => (i < 1_999 ? {} : { extra })));
    const result = equality(plain(set(1)), plain(set(2)), { mode: 'strict', budget: 3_000_000 });
    assert.ok(result !== 'equal');
  });
  it('a set of many numbers is linear', () => {
    const many = (): unknown => new Set(Array.from({ length: 50_000 }, (_none, i) => i));
    assert.equal(equality(plain(many()), plain(many()), { mode: 'strict', budget: 60_000 }), 'equal');
  });
});

describe('laws', () => {
  const leaf = fc.oneof(
    fc.integer({ min: -3, max: 3 }), fc.constantFrom(0, -0, NaN, Infinity, null, undefined, true, false, '', '1', 'a', 1n),
  ); // prettier-ignore
  const data = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => new Set(items)),
      fc.array(fc.tuple(tie('value'), tie('value')), { maxLength: 3 }).map((pairs) => new Map(pairs)),
      fc.integer({ min: 0, max: 2 }).map((ms) => new Date(ms)),
      fc.constantFrom('x', 'y').map((text) => new Error(text)),
    ),
  })).value;
  const modes: readonly Mode[] = ['strict', 'structural', 'loose'];

  it('every value equals a copy of itself, in every mode', () => {
    fc.assert(fc.property(data, (a) => modes.every((mode) => equal(plain(a), plain(a), mode))));
  });
  it('equality is symmetric', () => {
    fc.assert(
      fc.property(data, data, (a, b) =>
        modes.every((mode) => equal(plain(a), plain(b), mode) === equal(plain(b), plain(a), mode)),
      ),
      { numRuns: 500 },
    );
  });
  it('strict is what node calls deep strict equal', () => {
    fc.assert(
      fc.property(data, data, (a, b) => equal(plain(a), plain(b), 'strict') === isDeepStrictEqual(a, b)),
      { numRuns: 2000 },
    );
  });
  it('strict implies structural and loose', () => {
    fc.assert(
      fc.property(data, data, (a, b) => {
        const [x, y] = [plain(a), plain(b)];
        return !equal(x, y, 'strict') || (equal(x, y, 'structural') && equal(x, y, 'loose'));
      }),
    );
  });
});
