import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  add,
  approximateDecimal,
  compare,
  divide,
  exactRoot,
  fixedDecimal,
  floor,
  formatRational,
  integerRoot,
  MathsError,
  modulo,
  multiply,
  parseRational,
  power,
  rational,
  subtract,
  terminatingDecimal,
  type Rational,
} from './rational.ts';

const some = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => rational(n, d));

describe('rationals obey the laws of a field', () => {
  const laws: Readonly<Record<string, (a: Rational, b: Rational, c: Rational) => [Rational, Rational]>> = {
    'addition commutes': (a, b) => [add(a, b), add(b, a)],
    'multiplication distributes': (a, b, c) => [multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))],
    'subtraction undoes addition': (a, b) => [subtract(add(a, b), b), a],
    'division undoes multiplication': (a, b) => (b.n === 0n ? [a, a] : [divide(multiply(a, b), b), a]),
    'text and back': (a) => [parseRational(formatRational(a)) ?? rational(0n), a],
    'remainder and floor': (a, b) =>
      b.n === 0n ? [a, a] : [add(multiply(b, rational(floor(divide(a, b)))), modulo(a, b)), a],
  };
  for (const [name, law] of Object.entries(laws)) {
    it(name, () => fc.assert(fc.property(some, some, some, (a, b, c) => assert.deepEqual(...law(a, b, c)))));
  }
  it('the k-th root of a k-th power is exact', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 5 }), (a, k) => {
        const positive = rational(a.n < 0n ? -a.n : a.n, a.d);
        assert.deepEqual(exactRoot(power(positive, BigInt(k)), BigInt(k)), positive);
      }),
    );
  });
  it('the integer root is the largest that fits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 7n }), (n, k) => {
        const r = integerRoot(n, k);
        assert.ok(r ** k <= n && (r + 1n) ** k > n);
      }),
    );
  });
});

describe('numbers as people write them', () => {
  const read: readonly (readonly [string, string | null])[] = [
    ['345', '345'],
    ['-7', '-7'],
    ['+7', '7'],
    ['1,000', '1000'],
    ['1,234,567.5', '2469135/2'],
    ['.5', '1/2'],
    ['0.50', '1/2'],
    ['1/2', '1/2'],
    ['2 / 4', '1/2'],
    ['2e3', '2000'],
    ['1e-2', '1/100'],
    ['3.', '3'],
    ['1,00', null],
    ['12,34', null],
    ['', null],
    ['x', null],
    ['1/0', null],
    ['1e99999', null],
    ['0x10', null],
    ['٣', null],
  ];
  for (const [text, expected] of read) {
    it(`${JSON.stringify(text)} is ${expected ?? 'no number'}`, () => {
      const value = parseRational(text);
      assert.equal(value && formatRational(value), expected);
    });
  }
});

describe('numbers for people', () => {
  it('an ending decimal is written out, an endless one is not', () => {
    assert.equal(terminatingDecimal(rational(1n, 8n)), '0.125');
    assert.equal(terminatingDecimal(rational(-3n, 20n)), '-0.15');
    assert.equal(terminatingDecimal(rational(1n, 3n)), null);
  });
  it('rounding is half away from zero', () => {
    assert.equal(fixedDecimal(rational(1n, 8n), 2), '0.13');
    assert.equal(fixedDecimal(rational(-1n, 8n), 2), '-0.13');
    assert.equal(fixedDecimal(rational(-1n, 1000n), 2), '0.00');
  });
  it('an approximation keeps its significant figures', () => {
    assert.equal(approximateDecimal(rational(2n, 3n)), '0.6666667');
    assert.equal(approximateDecimal(rational(1n, 30_000n), 3), '0.0000333');
    assert.equal(approximateDecimal(rational(1_000_001n, 3n)), '333333.7');
  });
});

describe('what has no answer or is too large says so', () => {
  const refused: Readonly<Record<string, () => unknown>> = {
    'division by zero': () => divide(rational(1n), rational(0n)),
    'remainder by zero': () => modulo(rational(1n), rational(0n)),
    '0^0': () => power(rational(0n), 0n),
    'zero to a negative power': () => power(rational(0n), -1n),
    'a power of millions of digits': () => power(rational(9n), 387420489n),
    'an exponent of hundreds of digits': () => power(rational(2n), 10n ** 300n),
  };
  for (const [name, act] of Object.entries(refused)) it(name, () => assert.throws(act, MathsError));
  it('1 to any power stays 1', () => {
    assert.equal(compare(power(rational(1n), 10n ** 300n), rational(1n)), 0);
    assert.equal(compare(power(rational(-1n), 10n ** 300n + 1n), rational(-1n)), 0);
  });
});
