/**
 * Linear and quadratic equations in one unknown: all real solutions, ascending, each substituted back
 * exactly; completeness is argued by degree, never assumed.
 */
import type { MathsCheck, MathsStep } from '../../protocol/maths.ts';
import {
  addExact,
  canonical,
  compareExact,
  divideExact,
  equalExact,
  exact,
  pretty,
  squareRoot,
  subtractExact,
  type Exact,
} from './exact.ts';
import { evaluate } from './evaluate.ts';
import {
  degree,
  printPolynomial,
  subtractPolynomials,
  toPolynomial,
  valueAt,
  type Polynomial,
} from './polynomial.ts';
import {
  divide,
  equal,
  formatRational,
  MathsError,
  multiply,
  negate,
  rational,
  subtract,
  ZERO,
  type Rational,
} from './rational.ts';
import { print, variables, type Expr } from './tree.ts';

export interface SolvedEquation {
  readonly name: string;
  readonly solutions: readonly Exact[];
  /** Canonical: "x=5", "x=-2,x=3", "no real solution", "all numbers". */
  readonly value: string;
  readonly text: string;
  readonly steps: readonly MathsStep[];
  readonly checks: readonly MathsCheck[];
  /** left − right as a polynomial. */
  readonly difference: Polynomial;
}

const at = (p: Polynomial, i: number): Rational => p[i] ?? ZERO;

/** Left − right at degree + 1 points fixes a polynomial, so agreement there proves the expansion. */
const expansionCheck = (
  left: Expr,
  right: Expr,
  name: string,
  p: Polynomial,
): { detail: string; holds: boolean } => {
  const points = Array.from({ length: Math.max(degree(p), 0) + 6 }, (_, i) => rational(BigInt(i - 2)));
  const holds = points.every((x) => {
    const bound = { [name]: exact(x) };
    return equalExact(subtractExact(evaluate(left, bound), evaluate(right, bound)), exact(valueAt(p, x)));
  });
  return { detail: `equal at ${points.length} points, ${name} = -2 … ${points.length - 3}`, holds };
};

const substitute = (left: Expr, right: Expr, name: string, solution: Exact): MathsCheck => {
  const [a, b] = [left, right].map((side) => evaluate(side, { [name]: solution }));
  const holds = a !== undefined && b !== undefined && equalExact(a, b);
  return {
    name: 'substitution',
    detail: `${name} = ${pretty(solution)}: left ${a ? pretty(a) : '?'}, right ${b ? pretty(b) : '?'}`,
    holds,
  };
};

const solveLinear = (p: Polynomial, name: string, steps: MathsStep[]): Exact => {
  const [constant, slope] = [at(p, 0), at(p, 1)];
  const moved = `${printPolynomial([ZERO, slope], name)} = ${formatRational(negate(constant))}`;
  const solution = divide(negate(constant), slope);
  if (constant.n !== 0n) {
    steps.push({
      rule: 'move the constant',
      before: `${printPolynomial(p, name)} = 0`,
      after: moved,
      check: `subtracted ${formatRational(constant)} on both sides`,
    });
  }
  if (!equal(slope, rational(1n))) {
    const check = `${formatRational(slope)} × ${formatRational(solution)} = ${formatRational(multiply(slope, solution))}`;
    steps.push({
      rule: `divide by ${formatRational(slope)}`,
      before: moved,
      after: `${name} = ${formatRational(solution)}`,
      check,
    });
  }
  return exact(solution);
};

const solveQuadratic = (
  p: Polynomial,
  name: string,
  steps: MathsStep[],
): { solutions: Exact[]; discriminant: Rational } => {
  const [c, b, a] = [at(p, 0), at(p, 1), at(p, 2)];
  const discriminant = subtract(multiply(b, b), multiply(rational(4n), multiply(a, c)));
  steps.push({
    rule: 'discriminant b² - 4ac',
    before: `${printPolynomial(p, name)} = 0 with a = ${formatRational(a)}, b = ${formatRational(b)}, c = ${formatRational(c)}`,
    after: `D = ${formatRational(discriminant)}`,
    check: `${formatRational(multiply(b, b))} - (${formatRational(multiply(rational(4n), multiply(a, c)))}) = ${formatRational(discriminant)}`,
  });
  if (discriminant.n < 0n) return { solutions: [], discriminant };
  const root = squareRoot(exact(discriminant));
  const middle = exact(negate(b));
  const twice = exact(multiply(rational(2n), a));
  const both = [subtractExact(middle, root), addExact(middle, root)].map((top) => divideExact(top, twice));
  const solutions = both.sort(compareExact).filter((s, i, all) => i === 0 || !equalExact(s, all[i - 1] ?? s));
  const sum = both.reduce(addExact);
  steps.push({
    rule: `${name} = (-b ± √D) ÷ 2a`,
    before: `√D = ${pretty(root)}`,
    after: solutions.map((s) => `${name} = ${pretty(s)}`).join(' or '),
    check: `the two add up to ${pretty(sum)} = -b/a${equalExact(sum, exact(divide(negate(b), a))) ? '' : ', which fails'}`,
  });
  return { solutions, discriminant };
};

const completeness = (detail: string, holds: boolean): MathsCheck => ({
  name: 'completeness',
  detail,
  holds,
});

/** Solves left = right. Throws `MathsError` with a sentence for kinds that cannot be solved yet. */
export const solveEquation = (left: Expr, right: Expr): SolvedEquation => {
  const [name = 'x'] = [...variables(left), ...variables(right)];
  const difference = subtractPolynomials(toPolynomial(left), toPolynomial(right));
  const d = degree(difference);
  if (d > 2) {
    const kind = d === 3 ? 'cubic equations' : `equations of degree ${d}`;
    throw new MathsError(`I cannot yet solve ${kind}; I solve linear and quadratic ones.`);
  }
  const expansion = expansionCheck(left, right, name, difference);
  const written = `${print(left)} = ${print(right)}`;
  const standard = `${printPolynomial(difference, name)} = 0`;
  const steps: MathsStep[] = [];
  if (written.replaceAll('^2', '²') !== standard) {
    steps.push({
      rule: 'expand and bring everything to the left',
      before: written,
      after: standard,
      check: expansion.detail,
    });
  }
  const checks: MathsCheck[] = [
    {
      name: 'exact-evaluation',
      detail: `left - right = ${printPolynomial(difference, name)}: ${expansion.detail}`,
      holds: expansion.holds,
    },
  ];
  const finish = (solutions: readonly Exact[], value: string, text: string): SolvedEquation => ({
    name,
    solutions,
    value,
    text,
    steps,
    checks,
    difference,
  });

  if (d < 0) {
    checks.push(completeness('both sides are the same polynomial, so every number fits', true));
    return finish([], 'all numbers', `Every number ${name} solves it: both sides are always equal.`);
  }
  if (d === 0) {
    const gap = formatRational(at(difference, 0));
    checks.push(completeness(`the two sides always differ by ${gap}`, at(difference, 0).n !== 0n));
    return finish([], 'no solution', `No number solves it: the two sides always differ by ${gap}.`);
  }
  let solutions: Exact[];
  if (d === 1) {
    solutions = [solveLinear(difference, name, steps)];
    checks.push(completeness('degree 1: exactly one solution', true));
  } else {
    const solved = solveQuadratic(difference, name, steps);
    solutions = solved.solutions;
    const D = formatRational(solved.discriminant);
    const expected = solved.discriminant.n > 0n ? 2 : solved.discriminant.n === 0n ? 1 : 0;
    const sign = solved.discriminant.n > 0n ? '> 0' : solved.discriminant.n === 0n ? '' : '< 0';
    const count =
      ['no real solution', 'exactly one real solution', 'exactly two real solutions'][expected] ?? '';
    checks.push(
      completeness(
        `degree 2, discriminant ${D} ${sign}: ${count}`.replace('  ', ' '),
        solutions.length === expected,
      ),
    );
    if (expected === 0) {
      return finish(
        [],
        'no real solution',
        `No real number solves it: the discriminant is ${D}, below 0. (Both solutions are complex.)`,
      );
    }
  }
  checks.push(...solutions.map((solution) => substitute(left, right, name, solution)));
  return finish(
    solutions,
    solutions.map((s) => `${name}=${canonical(s)}`).join(','),
    solutions.map((s) => `${name} = ${pretty(s)}`).join(' or '),
  );
};
