/** Exact rationals over big integers: lowest terms, denominator > 0. Nothing here rounds. */

export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** Arithmetic that has no answer or would be too large; the message is a sentence for the user. */
export class MathsError extends Error {}

/** Largest size of any numerator or denominator, in bits: about 12,000 decimal digits. */
export const MAX_BITS = 40_000;

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/** Bits of |value|, within four: counted on the hexadecimal digits. */
export const bits = (value: bigint): number => abs(value).toString(16).length * 4;

/** Greatest common divisor, ≥ 0. */
export const gcdBig = (a: bigint, b: bigint): bigint => {
  let [x, y] = [abs(a), abs(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** n/d in lowest terms. Throws `MathsError` for d = 0 and for numbers beyond `MAX_BITS`. */
export const rational = (n: bigint, d = 1n): Rational => {
  if (d === 0n) throw new MathsError('Division by zero has no answer.');
  if (bits(n) > 2 * MAX_BITS || bits(d) > 2 * MAX_BITS)
    throw new MathsError('That number is too large to write out.');
  const g = gcdBig(n, d) * (d < 0n ? -1n : 1n);
  const value = g === 1n ? { n, d } : { n: n / g, d: d / g };
  if (bits(value.n) > MAX_BITS || bits(value.d) > MAX_BITS)
    throw new MathsError('That number is too large to write out: it has more than 12,000 digits.');
  return value;
};

export const ZERO: Rational = { n: 0n, d: 1n };

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const equal = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;
export const isInteger = (a: Rational): boolean => a.d === 1n;
export const absolute = (a: Rational): Rational => ({ n: abs(a.n), d: a.d });

/** Greatest integer ≤ a. */
export const floor = (a: Rational): bigint => (a.n >= 0n || a.n % a.d === 0n ? a.n / a.d : a.n / a.d - 1n);

/** a − b·⌊a/b⌋: the sign follows the divisor, as in mathematics. */
export const modulo = (a: Rational, b: Rational): Rational => {
  if (b.n === 0n) throw new MathsError('A remainder after division by zero has no answer.');
  return subtract(a, multiply(b, rational(floor(divide(a, b)))));
};

/** a^exponent for a whole exponent. Throws `MathsError` before it would compute a huge number. */
export const power = (a: Rational, exponent: bigint): Rational => {
  if (exponent < 0n) {
    if (a.n === 0n) throw new MathsError('Zero to a negative power would be a division by zero.');
    return power(rational(a.d, a.n), -exponent);
  }
  if (a.n === 0n && exponent === 0n) throw new MathsError('0^0 has no agreed value.');
  if (a.d === 1n && (abs(a.n) === 1n || a.n === 0n))
    return { n: a.n ** (exponent % 2n === 0n ? 2n : 1n), d: 1n };
  const widest = Math.max(bits(a.n), bits(a.d)) - 3;
  if (exponent > BigInt(MAX_BITS) || widest * Number(exponent) > MAX_BITS) {
    throw new MathsError('That power is too large to write out: it has more than 12,000 digits.');
  }
  return { n: a.n ** exponent, d: a.d ** exponent };
};

/** Largest r with r^k ≤ value, for value ≥ 0 and k ≥ 1 (Newton). */
export const integerRoot = (value: bigint, k: bigint): bigint => {
  if (value < 2n || k === 1n) return value;
  let x = 1n << (BigInt(bits(value)) / k + 1n);
  for (;;) {
    const next = ((k - 1n) * x + value / x ** (k - 1n)) / k;
    if (next >= x) return x;
    x = next;
  }
};

/** The exact k-th root, or null when it is not rational. Negative values have real roots for odd k only. */
export const exactRoot = (a: Rational, k: bigint): Rational | null => {
  if (a.n < 0n) {
    if (k % 2n === 0n) return null;
    const positive = exactRoot(negate(a), k);
    return positive && negate(positive);
  }
  const [n, d] = [integerRoot(a.n, k), integerRoot(a.d, k)];
  return n ** k === a.n && d ** k === a.d ? { n, d } : null;
};

/**
 * "12", "-3.5", "1,000", "2e3", "1/2", ".5" as an exact value; null for anything else.
 * A comma separates thousands only where groups of three follow it.
 */
export const parseRational = (text: string): Rational | null => {
  const trimmed = text.trim();
  if (trimmed.length > 5_000) return null;
  const fraction = /^([-+]?[\d.,]+)\s*\/\s*([\d.,]+)$/.exec(trimmed);
  if (fraction) {
    const [n, d] = [parseRational(fraction[1] ?? ''), parseRational(fraction[2] ?? '')];
    return n && d && d.n !== 0n ? divide(n, d) : null;
  }
  const match = /^([-+])?(?:(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?|\.(\d+))(?:e([-+]?\d{1,4}))?$/i.exec(
    trimmed,
  );
  if (!match) return null;
  const [, sign, whole = '', tail = '', bare = '', exponent = '0'] = match;
  const decimals = tail || bare;
  const scale = BigInt(exponent) - BigInt(decimals.length);
  const digits = rational(BigInt(`${sign === '-' ? '-' : ''}${whole.replaceAll(',', '')}${decimals}`));
  return scale >= 0n
    ? multiply(digits, power(rational(10n), scale))
    : divide(digits, power(rational(10n), -scale));
};

/** Canonical text: "345", "-7", "1/2". One value, one text. */
export const formatRational = (a: Rational): string => (a.d === 1n ? `${a.n}` : `${a.n}/${a.d}`);

/** The decimal when it ends within `maxDigits` places, else null. */
export const terminatingDecimal = (a: Rational, maxDigits = 30): string | null => {
  let [d, twos, fives] = [a.d, 0, 0];
  for (; d % 2n === 0n; d /= 2n) twos++;
  for (; d % 5n === 0n; d /= 5n) fives++;
  const places = Math.max(twos, fives);
  if (d !== 1n || places > maxDigits) return null;
  return fixedDecimal(a, places);
};

/** Rounded (half away from zero) to `places` decimal places. */
export const fixedDecimal = (a: Rational, places: number): string => {
  const scaled = abs(a.n) * 10n ** BigInt(places);
  const rounded = (2n * scaled + a.d) / (2n * a.d);
  const text = rounded.toString().padStart(places + 1, '0');
  const body = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  return a.n < 0n && rounded !== 0n ? `-${body}` : body;
};

/** About `figures` significant figures, for people; trailing zeros dropped. */
export const approximateDecimal = (a: Rational, figures = 7): string => {
  const magnitude = a.n === 0n ? 1 : abs(a.n).toString().length - a.d.toString().length;
  const text = fixedDecimal(a, Math.max(0, figures - Math.max(magnitude, -40)));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};
