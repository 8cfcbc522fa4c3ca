import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonical } from './canonical.ts';

const cases: [rule: string, value: unknown, text: string][] = [
  [
    'keys are sorted by UTF-16 code units',
    { b: 1, a: 2, A: 3, '€': 4, '😀': 5, '\ufb33': 6 },
    '{"A":3,"a":2,"b":1,"€":4,"😀":5,"\ufb33":6}',
  ],
  ['numeric-looking keys are sorted as text', { 10: 1, 9: 2 }, '{"10":1,"9":2}'],
  [
    'numbers are written as ECMAScript does',
    [1e21, 0.1, -0, 333333333.33333329, 1e-7],
    '[1e+21,0.1,0,333333333.3333333,1e-7]',
  ],
  ['undefined properties are left out', { a: undefined, b: null }, '{"b":null}'],
  ['control characters are escaped', '\u000f\n"\\', '"\\u000f\\n\\"\\\\"'],
  ['a repeated object is not a cycle', ((one) => [one, one])({ x: 1 }), '[{"x":1},{"x":1}]'],
];

for (const [rule, value, text] of cases) test(rule, () => assert.equal(canonical(value), text));

const cyclic: unknown[] = [];
cyclic.push(cyclic);
const refused: [rule: string, value: unknown, message: RegExp][] = [
  ['NaN is refused with its path', { a: [Number.NaN] }, /\$\.a\[0\]: NaN/],
  ['functions are refused', { f: () => 1 }, /\$\.f: function/],
  ['undefined in an array is refused', [undefined], /\$\[0\]: undefined/],
  ['holes in an array are refused', new Array(1), /\$\[0\]: undefined/],
  ['bigint is refused', 1n, /bigint/],
  ['cycles are refused', cyclic, /refers to itself/],
];

for (const [rule, value, message] of refused)
  test(rule, () => assert.throws(() => canonical(value), message));

test('parsing canonical text and writing it again gives the same text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonical(value);
      assert.equal(canonical(JSON.parse(text)), text);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the order in which keys were written does not matter', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
      const reversed = Object.fromEntries(Object.entries(record).reverse());
      assert.equal(canonical(reversed), canonical(record));
    }),
  );
});
