/** Polynomials in one unknown with rational coefficients: `p[i]` is the coefficient of xⁱ, no trailing zeros. */
import { asRational, type Exact } from './exact.ts';
import { evaluate } from './evaluate.ts';
import {
  add,
  divide,
  isInteger,
  MathsError,
  multiply,
  negate,
  rational,
  ZERO,
  type Rational,
} from './rational.ts';
import { variables, type Expr } from './tree.ts';

export type Polynomial = readonly Rational[];

/** Degree above which an equation is not expanded; keeps the work bounded. */
export const MAX_DEGREE = 20;

const trim = (p: Polynomial): Polynomial => {
  let end = p.length;
  while (end > 0 && p[end - 1]?.n === 0n) end--;
  return p.slice(0, end);
};

export const degree = (p: Polynomial): number => p.length - 1;
const at = (p: Polynomial, i: number): Rational => p[i] ?? ZERO;

const addPolynomials = (a: Polynomial, b: Polynomial): Polynomial =>
  trim(Array.from({ length: Math.max(a.length, b.length) }, (_, i) => add(at(a, i), at(b, i))));

const negatePolynomial = (a: Polynomial): Polynomial => a.map(negate);

export const subtractPolynomials = (a: Polynomial, b: Polynomial): Polynomial =>
  addPolynomials(a, negatePolynomial(b));

const multiplyPolynomials = (a: Polynomial, b: Polynomial): Polynomial => {
  if (degree(a) + degree(b) > MAX_DEGREE)
    throw new MathsError(`I expand equations up to degree ${MAX_DEGREE}.`);
  const product: Rational[] = Array.from({ length: Math.max(0, a.length + b.length - 1) }, () => ZERO);
  for (const [i, s] of a.entries())
    for (const [j, t] of b.entries()) product[i + j] = add(product[i + j] ?? ZERO, multiply(s, t));
  return trim(product);
};

const constant = (value: Exact): Polynomial => {
  const known = asRational(value);
  if (!known) throw new MathsError('I cannot yet solve equations with roots in their coefficients.');
  return trim([known]);
};

/** The tree as a polynomial. Throws `MathsError` naming what keeps it from being one. */
export const toPolynomial = (tree: Expr): Polynomial => {
  if (variables(tree).length === 0) return constant(evaluate(tree));
  switch (tree.kind) {
    case 'variable':
      return [ZERO, rational(1n)];
    case 'negate':
      return negatePolynomial(toPolynomial(tree.of));
    case 'percent':
      return multiplyPolynomials(toPolynomial(tree.of), [rational(1n, 100n)]);
    case 'binary': {
      const left = toPolynomial(tree.left);
      if (tree.op === '+') return addPolynomials(left, toPolynomial(tree.right));
      if (tree.op === '-') return subtractPolynomials(left, toPolynomial(tree.right));
      if (tree.op === '*') return multiplyPolynomials(left, toPolynomial(tree.right));
      if (variables(tree.right).length > 0) {
        throw new MathsError(
          tree.op === '/'
            ? 'I cannot yet solve equations with the unknown in a denominator.'
            : 'I cannot yet solve equations with the unknown in an exponent or a remainder.',
        );
      }
      const right = asRational(evaluate(tree.right));
      if (tree.op === '/' && right) return left.map((c) => divide(c, right));
      if (tree.op === '^' && right && isInteger(right) && right.n >= 0n && right.n <= BigInt(MAX_DEGREE)) {
        let power: Polynomial = [rational(1n)];
        for (let i = 0n; i < right.n; i++) power = multiplyPolynomials(power, left);
        return power;
      }
      throw new MathsError('I cannot yet solve equations with that power of the unknown.');
    }
    case 'call':
    case 'factorial':
    case 'value':
      throw new MathsError(
        'I cannot yet solve equations with the unknown inside a root or another function.',
      );
  }
};

/** p(x) by Horner's rule. */
export const valueAt = (p: Polynomial, x: Rational): Rational =>
  p.reduceRight((sum, c) => add(multiply(sum, x), c), ZERO);

/** "x² - 5x + 6" */
export const printPolynomial = (p: Polynomial, name: string): string => {
  const parts: string[] = [];
  for (let i = degree(p); i >= 0; i--) {
    const c = at(p, i);
    if (c.n === 0n) continue;
    const size = c.n < 0n ? negate(c) : c;
    const number = isInteger(size) ? `${size.n}` : i === 0 ? `${size.n}/${size.d}` : `(${size.n}/${size.d})`;
    const letter =
      i === 0 ? '' : i === 1 ? name : i === 2 ? `${name}²` : i === 3 ? `${name}³` : `${name}^${i}`;
    const term = i > 0 && size.n === 1n && size.d === 1n ? letter : `${number}${letter}`;
    parts.push(parts.length === 0 ? (c.n < 0n ? `-${term}` : term) : `${c.n < 0n ? '-' : '+'} ${term}`);
  }
  return parts.length === 0 ? '0' : parts.join(' ');
};
