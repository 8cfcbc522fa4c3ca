import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Plain } from '../../protocol/plain.ts';
import { equal } from './equal.ts';
import { show } from './show.ts';
import { toSource } from './show-source.ts';

const array = (...v: Plain[]): Plain => ({ $: 'array', id: 1, v });
const object = (v: [string, Plain][], type: string | null = 'Object'): Plain => ({
  $: 'object',
  id: 2,
  type,
  v,
});

/** Value, as people see it, as an expression (null: none recreates it). */
const FORMS: readonly [Plain, string, string | null][] = [
  [null, 'null', 'null'],
  ['a"b\n', '"a\\"b\\n"', '"a\\"b\\n"'],
  [1.5, '1.5', '1.5'],
  [-0, '-0', '-0'],
  [{ $: 'undefined' }, 'undefined', 'undefined'],
  [{ $: 'number', v: '-0' }, '-0', '-0'],
  [{ $: 'number', v: '-Infinity' }, '-Infinity', '-Infinity'],
  [{ $: 'bigint', v: '-12' }, '-12n', '-12n'],
  [{ $: 'symbol', v: '@iterator' }, 'Symbol.iterator', null],
  [{ $: 'symbol', v: '@for:a' }, 'Symbol.for("a")', null],
  [{ $: 'symbol', v: '@8193:mine' }, 'Symbol(mine)', null],
  [{ $: 'date', v: 0 }, 'new Date("1970-01-01T00:00:00.000Z")', 'new Date(0)'],
  [{ $: 'date', v: null }, 'new Date(NaN)', 'new Date(NaN)'],
  [{ $: 'date', v: 1e300 }, 'new Date(1e+300)', 'new Date(1e+300)'],
  [{ $: 'regexp', source: 'a/', flags: 'g' }, '/a//g', 'new RegExp("a/", "g")'],
  [array(1, 'a', array()), '[1, "a", []]', '[1, "a", []]'],
  [{ $: 'array', id: 1, v: [1, { $: 'undefined' }, 2], holes: [1] }, '[1, <hole>, 2]', '[1, , 2]'],
  [{ $: 'array', id: 1, v: [1, { $: 'undefined' }], holes: [1] }, '[1, <hole>]', '[1, ,]'],
  [object([['a', 1], ['b c', 2]]), '{a: 1, "b c": 2}', '{ a: 1, "b c": 2 }'], // prettier-ignore
  [object([['__proto__', 1]]), '{__proto__: 1}', '{ ["__proto__"]: 1 }'],
  [object([], 'Point'), 'Point {}', null],
  [object([['a', 1]], null), '[null prototype] {a: 1}', 'Object.assign(Object.create(null), { a: 1 })'],
  [{ $: 'map', id: 1, v: [['k', 1]] }, 'Map {"k" => 1}', 'new Map([["k", 1]])'],
  [{ $: 'set', id: 1, v: [1, 2] }, 'Set {1, 2}', 'new Set([1, 2])'],
  [{ $: 'bytes', id: 1, type: 'Uint8Array', v: [1, 2] }, 'Uint8Array [1, 2]', 'new Uint8Array([1, 2])'],
  [{ $: 'bytes', id: 1, type: 'evil();Uint8Array', v: [1] }, 'evil();Uint8Array [1]', null],
  [{ $: 'error', id: 1, type: 'TypeError', message: 'no', v: [] }, 'TypeError("no")', 'new TypeError("no")'],
  [{ $: 'error', id: 1, type: 'Error', message: 'no', v: [['code', 1]] }, 'Error("no") {code: 1}', null],
  [{ $: 'function', handle: 1, name: 'f' }, '[function f]', null],
  [{ $: 'promise', handle: 1 }, 'Promise', null],
  [{ $: 'truncated' }, '…', null],
  [array({ $: 'ref', id: 1 }), '[[Circular]]', null],
];

describe('show and toSource', () => {
  for (const [plain, text, source] of FORMS) {
    it(text, () => {
      assert.equal(show(plain), text);
      assert.equal(toSource(plain), source);
    });
  }
  it('never longer than asked, and says that it was cut', () => {
    const text = show(array(...Array.from({ length: 1000 }, (_none, i) => i)), 20);
    assert.equal(text, '[0, 1, 2, 3, 4, 5, …');
    assert.equal(show('x'.repeat(1e6), 10), '"xxxxxxxx…');
  });
  it('is one line whatever the value', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => !/[\n\r\u2028]/.test(show(object([[text, text]], text))),
      ),
    );
  });
  it('an expression makes an equal value again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON values are plain once arrays and objects are tagged.
        const tag = (item: unknown): Plain => {
          if (Array.isArray(item)) return { $: 'array', id: 0, v: item.map(tag) };
          if (typeof item === 'object' && item !== null)
            return object(Object.entries(item).map(([k, v]) => [k, tag(v)]));
          return Object.is(item, -0) ? { $: 'number', v: '-0' } : (item as Plain);
        };
        const source = toSource(tag(value));
        const again: unknown = new Function(`return (${source})`)();
        return equal(tag(again), tag(value), 'strict');
      }),
    );
  });
});
