/**
 * Exact real numbers of the form Σ cᵢ·√rᵢ with rational cᵢ and square-free whole rᵢ > 0: what sums,
 * products and square roots of rationals give. Closed under +, −, ×; division by up to two terms.
 */
import {
  ZERO,
  add,
  approximateDecimal,
  compare,
  equal,
  formatRational,
  gcdBig,
  integerRoot,
  MathsError,
  multiply,
  negate,
  rational,
  terminatingDecimal,
  type Rational,
} from './rational.ts';

/** Terms by radicand, ascending, none zero; 1n is the rational part. */
export interface Exact {
  readonly terms: readonly { readonly radicand: bigint; readonly coefficient: Rational }[];
}

const fromMap = (terms: ReadonlyMap<bigint, Rational>): Exact => ({
  terms: [...terms]
    .filter(([, c]) => c.n !== 0n)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([radicand, coefficient]) => ({ radicand, coefficient })),
});

export const exact = (value: Rational): Exact => fromMap(new Map([[1n, value]]));

/** The rational number this is, or null for a surd. */
export const asRational = (a: Exact): Rational | null => {
  if (a.terms.length === 0) return ZERO;
  const [first, second] = a.terms;
  return first && !second && first.radicand === 1n ? first.coefficient : null;
};

const MAX_TERMS = 8;

export const addExact = (a: Exact, b: Exact): Exact => {
  const sum = new Map(a.terms.map((t) => [t.radicand, t.coefficient]));
  for (const t of b.terms) sum.set(t.radicand, add(sum.get(t.radicand) ?? ZERO, t.coefficient));
  if (sum.size > MAX_TERMS)
    throw new MathsError('I cannot yet work with so many different square roots at once.');
  return fromMap(sum);
};

export const negateExact = (a: Exact): Exact => ({
  terms: a.terms.map((t) => ({ radicand: t.radicand, coefficient: negate(t.coefficient) })),
});

export const subtractExact = (a: Exact, b: Exact): Exact => addExact(a, negateExact(b));

export const multiplyExact = (a: Exact, b: Exact): Exact => {
  let product: Exact = { terms: [] };
  for (const s of a.terms) {
    for (const t of b.terms) {
      // √r·√s = g·√(rs/g²) for square-free r and s with g = gcd(r, s).
      const g = gcdBig(s.radicand, t.radicand);
      const coefficient = multiply(multiply(s.coefficient, t.coefficient), rational(g));
      const radicand = (s.radicand * t.radicand) / (g * g);
      product = addExact(product, fromMap(new Map([[radicand, coefficient]])));
    }
  }
  return product;
};

/** 1/a by making the denominator rational. */
export const invertExact = (a: Exact): Exact => {
  const [first, second] = a.terms;
  if (!first) throw new MathsError('Division by zero has no answer.');
  if (a.terms.length > 2) throw new MathsError('I cannot yet divide by a sum of three or more roots.');
  if (!second) {
    const scale = rational(first.coefficient.d, first.coefficient.n * first.radicand);
    return fromMap(new Map([[first.radicand, scale]]));
  }
  const conjugate = addExact({ terms: [first] }, negateExact({ terms: [second] }));
  return multiplyExact(conjugate, invertExact(multiplyExact(a, conjugate)));
};

export const divideExact = (a: Exact, b: Exact): Exact => multiplyExact(a, invertExact(b));

export const equalExact = (a: Exact, b: Exact): boolean =>
  a.terms.length === b.terms.length &&
  a.terms.every((t, i) => {
    const u = b.terms[i];
    return u !== undefined && u.radicand === t.radicand && equal(t.coefficient, u.coefficient);
  });

const TRIAL_LIMIT = 100_000n;

/** value = outside²·inside with `inside` square-free as far as trial division to 100,000 shows. */
const splitSquare = (value: bigint): { outside: bigint; inside: bigint } => {
  let [rest, outside, inside] = [value, 1n, 1n];
  for (let p = 2n; p <= TRIAL_LIMIT && p * p <= rest; p += p === 2n ? 1n : 2n) {
    for (; rest % (p * p) === 0n; rest /= p * p) outside *= p;
    if (rest % p === 0n) {
      inside *= p;
      rest /= p;
    }
  }
  const root = integerRoot(rest, 2n);
  return root * root === rest ? { outside: outside * root, inside } : { outside, inside: inside * rest };
};

/** √a for a rational a ≥ 0, exactly: 8 → 2√2, 1/2 → (1/2)√2. */
export const squareRoot = (a: Exact): Exact => {
  const value = asRational(a);
  if (!value) throw new MathsError('I cannot yet take the root of an expression that holds a root itself.');
  if (value.n < 0n) throw new MathsError('A negative number has no real square root.');
  if (value.n > 10n ** 60n || value.d > 10n ** 60n)
    throw new MathsError('That root is of too large a number.');
  if (value.n === 0n) return { terms: [] };
  // √(n/d) = √(n·d)/d
  const { outside, inside } = splitSquare(value.n * value.d);
  return fromMap(new Map([[inside, rational(outside, value.d)]]));
};

/** A rational within 10^−places of a. */
export const approximate = (a: Exact, places = 60): Rational => {
  const scale = 10n ** BigInt(places + 20);
  return a.terms.reduce((sum, t) => {
    const root = integerRoot(t.radicand * scale * scale, 2n);
    return add(sum, multiply(t.coefficient, rational(root, scale)));
  }, ZERO);
};

/** −1, 0 or 1; exact, since distinct such numbers of our size differ by more than the approximation error. */
export const compareExact = (a: Exact, b: Exact): number => {
  const difference = subtractExact(a, b);
  return difference.terms.length === 0 ? 0 : compare(approximate(difference, 200), ZERO);
};

const surdTerm = (
  coefficient: Rational,
  radicand: bigint,
  root: (r: bigint) => string,
  times: string,
): string => {
  if (radicand === 1n) return formatRational(coefficient);
  const negative = coefficient.n < 0n ? '-' : '';
  const n = coefficient.n < 0n ? -coefficient.n : coefficient.n;
  const top = n === 1n ? root(radicand) : `${n}${times}${root(radicand)}`;
  return coefficient.d === 1n ? `${negative}${top}` : `${negative}${top}/${coefficient.d}`;
};

const joinTerms = (a: Exact, root: (r: bigint) => string, times: string, gap: string): string =>
  a.terms.length === 0
    ? '0'
    : a.terms
        .map((t) => surdTerm(t.coefficient, t.radicand, root, times))
        .reduce((left, term) =>
          term.startsWith('-') ? `${left}${gap}-${gap}${term.slice(1)}` : `${left}${gap}+${gap}${term}`,
        );

/** Canonical text: "345", "1/2", "1-2*sqrt(3)", "sqrt(2)/2". */
export const canonical = (a: Exact): string => joinTerms(a, (r) => `sqrt(${r})`, '*', '');

/** For people: "1/2", "1 - 2√3". */
export const pretty = (a: Exact): string => joinTerms(a, (r) => `√${r}`, '', ' ');

/** What follows a non-integer answer: " = 0.5" or " ≈ 0.3333333"; empty for whole numbers. */
export const decimalNote = (a: Exact): string => {
  const value = asRational(a);
  if (value && value.d === 1n) return '';
  const ends = value && terminatingDecimal(value, 12);
  return ends ? ` = ${ends}` : ` ≈ ${approximateDecimal(approximate(a))}`;
};
