/** Exact evaluation, one rewriting step at a time; each step is checked by the inverse operation. */
import {
  addExact,
  approximate,
  asRational,
  compareExact,
  divideExact,
  equalExact,
  exact,
  multiplyExact,
  negateExact,
  pretty,
  squareRoot,
  subtractExact,
  type Exact,
} from './exact.ts';
import {
  exactRoot,
  floor,
  gcdBig,
  isInteger,
  MathsError,
  modulo,
  power,
  rational,
  type Rational,
} from './rational.ts';
import {
  children,
  print,
  value,
  withChildren,
  type BinaryOperator,
  type Expr,
  type FunctionName,
} from './tree.ts';

export const MAX_FACTORIAL = 2_000n;

/** One operation on numbers with the check that was carried out on its result. */
interface Done {
  readonly result: Exact;
  readonly rule: string;
  readonly check: string;
  readonly holds: boolean;
}

const done = (rule: string, result: Exact, check: string, holds: boolean): Done => ({
  rule,
  result,
  check,
  holds,
});

const wholeNumber = (a: Exact, what: string): bigint => {
  const value = asRational(a);
  if (!value || !isInteger(value)) throw new MathsError(`${what} needs whole numbers, not ${pretty(a)}.`);
  return value.n;
};

const rationalOf = (a: Exact, what: string): Rational => {
  const value = asRational(a);
  if (!value) throw new MathsError(`I cannot yet take ${what} of a root.`);
  return value;
};

const raise = (base: Exact, exponent: Exact): Done => {
  const e = rationalOf(exponent, 'a power with an exponent');
  if (e.d === 2n) {
    const root = squareRoot(base);
    return done(
      'power',
      raise(root, exact(rational(e.n))).result,
      `exponent ½ is the square root ${pretty(root)}`,
      equalExact(multiplyExact(root, root), base),
    );
  }
  if (!isInteger(e)) {
    const plain = exactRoot(rationalOf(base, 'a root'), e.d);
    if (!plain)
      throw new MathsError(
        `I cannot yet write ${pretty(base)}^(${pretty(exponent)}) exactly: it is not a fraction.`,
      );
    const result = exact(power(plain, e.n));
    return done(
      'power',
      result,
      `${plain.n}^${e.d} = ${pretty(base)}`,
      equalExact(exact(power(plain, e.d)), base),
    );
  }
  const plain = asRational(base);
  if (plain) {
    const result = exact(power(plain, e.n));
    const [times, small] = [e.n < 0n ? -e.n : e.n, e.n < 0n ? exact(power(plain, -1n)) : base];
    let product = exact(rational(1n));
    for (let i = 0n; i < times && i < 64n; i++) product = multiplyExact(product, small);
    return times <= 64n
      ? done('power', result, `multiplied out ${times} times`, equalExact(product, result))
      : done(
          'power',
          result,
          'halved the exponent and squared',
          equalExact(exact(power(plain, e.n - 1n)), divideExact(result, base)),
        );
  }
  if (e.n < 0n || e.n > 12n) throw new MathsError('I cannot yet raise a root to that power.');
  let result = exact(rational(1n));
  for (let i = 0n; i < e.n; i++) result = multiplyExact(result, base);
  return done('power', result, 'multiplied out', true);
};

const operate = (op: BinaryOperator, a: Exact, b: Exact): Done => {
  const [p, q] = [pretty(a), pretty(b)];
  switch (op) {
    case '+': {
      const r = addExact(a, b);
      return done('add', r, `${pretty(r)} − (${q}) = ${p}`, equalExact(subtractExact(r, b), a));
    }
    case '-': {
      const r = subtractExact(a, b);
      return done('subtract', r, `${pretty(r)} + (${q}) = ${p}`, equalExact(addExact(r, b), a));
    }
    case '*': {
      const r = multiplyExact(a, b);
      if (b.terms.length === 0) return done('multiply', r, 'anything times 0 is 0', r.terms.length === 0);
      return done('multiply', r, `${pretty(r)} ÷ (${q}) = ${p}`, equalExact(divideExact(r, b), a));
    }
    case '/': {
      const r = divideExact(a, b);
      return done('divide', r, `(${pretty(r)}) × (${q}) = ${p}`, equalExact(multiplyExact(r, b), a));
    }
    case 'mod': {
      const [n, m] = [rationalOf(a, 'a remainder'), rationalOf(b, 'a remainder')];
      const r = exact(modulo(n, m));
      const quotient = divideExact(subtractExact(a, r), b);
      return done(
        'remainder',
        r,
        `${p} = ${pretty(quotient)} × ${q} + ${pretty(r)}`,
        isInteger(rationalOf(quotient, 'a remainder')),
      );
    }
    case '^':
      return raise(a, b);
  }
};

const factorial = (a: Exact): Done => {
  const n = wholeNumber(a, 'A factorial');
  if (n < 0n) throw new MathsError('The factorial of a negative number has no answer.');
  if (n > MAX_FACTORIAL)
    throw new MathsError(`I calculate factorials up to ${MAX_FACTORIAL}!; ${pretty(a)}! would fill pages.`);
  let result = 1n;
  for (let i = 2n; i <= n; i++) result *= i;
  let back = result;
  for (let i = n; i > 1n; i--) back /= i;
  return done(
    'factorial',
    exact(rational(result)),
    `divided by ${n}, ${n - 1n}, … it comes back to 1`,
    back === 1n,
  );
};

const lcmBig = (a: bigint, b: bigint): bigint => (a === 0n || b === 0n ? 0n : (a / gcdBig(a, b)) * b);

const roundHalfAway = (a: Rational): bigint => {
  const up = floor(rational(2n * (a.n < 0n ? -a.n : a.n) + a.d, 2n * a.d));
  return a.n < 0n ? -up : up;
};

const apply = (name: FunctionName, args: readonly Exact[]): Done => {
  const [first = exact(rational(0n))] = args;
  switch (name) {
    case 'sqrt': {
      const r = squareRoot(first);
      return done(
        'square root',
        r,
        `(${pretty(r)})² = ${pretty(first)}`,
        equalExact(multiplyExact(r, r), first),
      );
    }
    case 'cbrt': {
      const root = exactRoot(rationalOf(first, 'a cube root'), 3n);
      if (!root)
        throw new MathsError(
          `I cannot yet write the cube root of ${pretty(first)} exactly: it is not a fraction.`,
        );
      return done(
        'cube root',
        exact(root),
        `its cube is ${pretty(first)}`,
        equalExact(exact(power(root, 3n)), first),
      );
    }
    case 'abs':
      return done(
        'absolute value',
        compareExact(first, exact(rational(0n))) < 0 ? negateExact(first) : first,
        'not negative',
        true,
      );
    case 'gcd':
    case 'lcm': {
      const numbers = args.map((a) => wholeNumber(a, name));
      const r = numbers.map((n) => (n < 0n ? -n : n)).reduce(name === 'gcd' ? gcdBig : lcmBig);
      const holds =
        r === 0n || numbers.every((n) => (name === 'gcd' ? n % r === 0n : n === 0n || r % n === 0n));
      return done(
        name,
        exact(rational(r)),
        name === 'gcd'
          ? `divides each of ${numbers.join(', ')}`
          : `a multiple of each of ${numbers.join(', ')}`,
        holds,
      );
    }
    case 'min':
    case 'max': {
      const sign = name === 'min' ? 1 : -1;
      const r = args.reduce((best, a) => (sign * compareExact(a, best) < 0 ? a : best));
      return done(
        name,
        r,
        'compared with each',
        args.every((a) => sign * compareExact(a, r) >= 0),
      );
    }
    case 'mean': {
      const r = divideExact(args.reduce(addExact), exact(rational(BigInt(args.length))));
      const left = args.reduce((sum, a) => addExact(sum, subtractExact(a, r)), exact(rational(0n)));
      return done('mean', r, 'the differences from it add up to 0', left.terms.length === 0);
    }
    case 'floor':
    case 'ceil':
    case 'round': {
      const near = approximate(first);
      const r =
        name === 'floor'
          ? floor(near)
          : name === 'ceil'
            ? -floor({ n: -near.n, d: near.d })
            : roundHalfAway(near);
      const distance = subtractExact(first, exact(rational(r)));
      return done(
        name,
        exact(rational(r)),
        `${pretty(first)} is less than 1 away`,
        compareExact(distance, exact(rational(1n))) < 0,
      );
    }
  }
};

const reduceNode = (node: Expr, args: readonly Exact[]): Done => {
  const [a = exact(rational(0n)), b = exact(rational(0n))] = args;
  switch (node.kind) {
    case 'value':
      return done('number', node.value, '', true);
    case 'variable':
      throw new MathsError(`I do not know what "${node.name}" stands for.`);
    case 'negate':
      return done('sign', negateExact(a), '', true);
    case 'percent':
      return done(
        'per cent',
        divideExact(a, exact(rational(100n))),
        `${pretty(a)}% = ${pretty(a)}/100`,
        true,
      );
    case 'factorial':
      return factorial(a);
    case 'binary':
      return operate(node.op, a, b);
    case 'call':
      return apply(node.name, args);
  }
};

export interface Rewriting {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly check: string;
  readonly holds: boolean;
}

const valueOf = (node: Expr): Exact | null => (node.kind === 'value' ? node.value : null);

/** Replaces the leftmost innermost operation by its value. */
const reduceOnce = (node: Expr): { node: Expr; step: Done } | null => {
  const below = children(node);
  for (const [i, child] of below.entries()) {
    const reduced = reduceOnce(child);
    if (reduced) return { node: withChildren(node, below.with(i, reduced.node)), step: reduced.step };
  }
  if (node.kind === 'value') return null;
  const args = below.map((child) => valueOf(child) ?? exact(rational(0n)));
  const step = reduceNode(node, args);
  return { node: value(step.result), step };
};

/** Long numbers are shortened in steps; the answer itself keeps every digit. */
export const shorten = (text: string, limit = 400): string =>
  text.length <= limit ? text : `${text.slice(0, limit / 2)} … ${text.slice(-limit / 2)}`;

/**
 * The exact value with every rewriting step. Steps that change nothing a reader sees are left out.
 * Throws `MathsError` where there is no answer or it would be too large.
 */
export const evaluateWithSteps = (tree: Expr): { value: Exact; steps: Rewriting[] } => {
  const steps: Rewriting[] = [];
  let at = tree;
  for (;;) {
    const reduced = reduceOnce(at);
    if (!reduced) break;
    const { rule, check, holds } = reduced.step;
    const [before, after] = [print(at), print(reduced.node)];
    if (before !== after)
      steps.push({ rule, before: shorten(before), after: shorten(after), check: shorten(check), holds });
    at = reduced.node;
  }
  const value = valueOf(at);
  if (!value) throw new MathsError('That expression has no value.');
  return { value, steps };
};

/** The exact value of a tree, with unknowns bound by `bindings`. */
export const evaluate = (tree: Expr, bindings: Readonly<Record<string, Exact>> = {}): Exact => {
  if (tree.kind === 'variable') {
    const bound = Object.hasOwn(bindings, tree.name) ? bindings[tree.name] : undefined;
    if (bound) return bound;
  }
  return reduceNode(
    tree,
    children(tree).map((child) => evaluate(child, bindings)),
  ).result;
};
