/**
 * The second, independent evaluation: mathjs parses the same text with its own parser, the tree is walked
 * against an allow-list before anything is computed, and only then is it folded with mathjs's exact
 * fractions (or 64-digit numbers where a root is irrational). `evaluate` of mathjs is never called.
 */
import { create, all as maybeAll, type BigNumber, type Fraction, type MathNode, type Unit } from 'mathjs';
import {
  exactRoot,
  MAX_BITS,
  bits,
  parseRational,
  rational,
  type Rational,
} from '../../core/maths/rational.ts';
import type { Token } from '../../core/maths/tokens.ts';
import { isRemainder, SyntaxProblem } from '../../core/maths/tokens.ts';

if (!maybeAll) throw new Error('mathjs came without its functions');
const all = maybeAll;
const mathjs = create(all, { number: 'Fraction', precision: 64 });
const OPERATORS = new Set(['+', '-', '*', '/', '^', '!', 'mod']);
const FUNCTIONS = new Set([
  'sqrt',
  'cbrt',
  'abs',
  'gcd',
  'lcm',
  'min',
  'max',
  'floor',
  'ceil',
  'round',
  'mean',
]);
const MAX_NODES = 1_000;

/** Tokens as text for mathjs: its `%` means remainder, so per cent is written as a factor. */
export const mathjsText = (tokens: readonly Token[]): string =>
  tokens
    .map((token, i) => {
      const next = tokens[i + 1];
      const percentNext = next?.kind === 'symbol' && next.text === '%' && !isRemainder(tokens, i + 1);
      if (token.kind === 'number') {
        // mathjs reads no exponent in fraction mode; every other number it parses itself.
        const scientific = /e/i.test(token.text);
        const written = scientific ? `(${token.value.n}/${token.value.d})` : token.text.replaceAll(',', '');
        return percentNext ? `(${written}*(1/100))` : written;
      }
      if (token.kind === 'name') {
        if (token.text === 'of') return '*';
        const name = token.text.toLowerCase();
        if (token.text.length > 1)
          return { root: 'sqrt', hcf: 'gcd', gcf: 'gcd', average: 'mean' }[name] ?? name;
        // x(x-1) would be a call of x in mathjs.
        return next?.kind === 'symbol' && next.text === '(' ? `${token.text} *` : token.text;
      }
      if (token.text !== '%') return token.text;
      if (isRemainder(tokens, i)) return ' mod ';
      return tokens[i - 1]?.kind === 'number' ? '' : '*(1/100)';
    })
    .map((text, i, parts) => {
      // √16 has no brackets in ours; mathjs wants them.
      const bare = (text === 'sqrt' || text === 'cbrt') && parts[i + 1] !== '(';
      return bare ? ` ${text} ` : text;
    })
    .join(' ')
    .replace(/\b(sqrt|cbrt) +(\([^()]*\)|[a-zA-Z]|[\d.]+)/g, '$1($2)');

const refuse = (what: string): never => {
  throw new SyntaxProblem(`${what} is not allowed in a sum.`);
};

/** Throws `SyntaxProblem` unless every node, operator and function is on the list. */
export const allow = (root: MathNode): void => {
  let nodes = 0;
  root.traverse((node) => {
    if (++nodes > MAX_NODES) refuse('So long an expression');
    if (mathjs.isOperatorNode(node)) {
      if (!OPERATORS.has(node.op)) refuse(`The operator "${node.op}"`);
    } else if (mathjs.isFunctionNode(node)) {
      if (!FUNCTIONS.has(node.fn.name)) refuse(`"${node.fn.name}"`);
    } else if (mathjs.isSymbolNode(node)) {
      if (!FUNCTIONS.has(node.name) && !/^[a-zA-Z]$/.test(node.name)) refuse(`"${node.name}"`);
    } else if (mathjs.isConstantNode(node)) {
      const constant: unknown = node.value;
      if (!mathjs.isFraction(constant) && typeof constant !== 'number')
        refuse(`The constant ${String(constant)}`);
    } else if (!mathjs.isParenthesisNode(node)) refuse(node.type);
  });
};

/** The irrational needs 64-digit numbers instead of fractions. */
class Irrational extends Error {}

interface Field<N> {
  of(value: Rational): N;
  binary(op: string, a: N, b: N): N;
  negate(a: N): N;
  call(name: string, args: N[]): N;
}

const toFraction = (value: Rational): Fraction => mathjs.fraction(`${value.n}/${value.d}`);
const fromFraction = (value: Fraction): Rational => rational(value.s * value.n, value.d);

const limitPower = (base: Rational, exponent: Rational): void => {
  const e = exponent.n < 0n ? -exponent.n : exponent.n;
  if (exponent.d === 1n && e * BigInt(Math.max(bits(base.n), bits(base.d))) > BigInt(4 * MAX_BITS))
    refuse('So large a power');
};

const fractions: Field<Fraction> = {
  of: toFraction,
  negate: (a) => a.neg(),
  binary(op, a, b) {
    if (op === '+') return mathjs.add(a, b);
    if (op === '-') return mathjs.subtract(a, b);
    if (op === '*') return mathjs.multiply(a, b) as Fraction;
    if (op === '/') return mathjs.divide(a, b) as Fraction;
    if (op === 'mod') return mathjs.mod(a, b) as Fraction;
    const [base, exponent] = [fromFraction(a), fromFraction(b)];
    limitPower(base, exponent);
    if (exponent.d === 1n) return a.pow(b) ?? refuse('That power');
    const root = a.pow(b);
    if (root === null) throw new Irrational();
    return root;
  },
  call(name, args) {
    const [first = mathjs.fraction(0)] = args;
    if (name === 'factorial') {
      let product = mathjs.fraction(1);
      if (first.compare(2_000) > 0) refuse('So large a factorial');
      for (let i = mathjs.fraction(2); i.compare(first) <= 0; i = i.add(1)) product = product.mul(i);
      return product;
    }
    if (name === 'sqrt' || name === 'cbrt') {
      const root = exactRoot(fromFraction(first), name === 'sqrt' ? 2n : 3n);
      if (!root) throw new Irrational();
      return toFraction(root);
    }
    if (name === 'gcd') return args.reduce((a, b) => a.gcd(b)).abs();
    if (name === 'lcm') return args.reduce((a, b) => a.lcm(b)).abs();
    if (name === 'abs') return mathjs.abs(first);
    if (name === 'floor') return mathjs.floor(first);
    if (name === 'ceil') return mathjs.ceil(first);
    if (name === 'round') return mathjs.round(first);
    if (name === 'min') return args.reduce((a, b) => (a.compare(b) <= 0 ? a : b));
    if (name === 'max') return args.reduce((a, b) => (a.compare(b) >= 0 ? a : b));
    return args.reduce((a, b) => a.add(b)).div(args.length);
  },
};

const numbers: Field<BigNumber> = {
  of: (value) => mathjs.bignumber(value.n.toString()).div(value.d.toString()),
  negate: (a) => a.neg(),
  binary(op, a, b) {
    if (op === '+') return a.plus(b);
    if (op === '-') return a.minus(b);
    if (op === '*') return a.times(b);
    if (op === '/') return a.div(b);
    if (op === 'mod') return a.minus(b.times(a.div(b).floor()));
    return a.pow(b);
  },
  call(name, args) {
    const [first = mathjs.bignumber(0)] = args;
    if (name === 'sqrt') return first.sqrt();
    if (name === 'cbrt') return first.cbrt();
    if (name === 'abs') return first.abs();
    if (name === 'floor') return first.floor();
    if (name === 'ceil') return first.ceil();
    if (name === 'round') return first.round();
    if (name === 'min') return args.reduce((a, b) => (a.lte(b) ? a : b));
    if (name === 'max') return args.reduce((a, b) => (a.gte(b) ? a : b));
    if (name === 'mean') return args.reduce((a, b) => a.plus(b)).div(args.length);
    return refuse(`${name} of a root`);
  },
};

const fold = <N>(node: MathNode, field: Field<N>, bindings: Readonly<Record<string, N>>): N => {
  const down = (child: MathNode): N => fold(child, field, bindings);
  if (mathjs.isParenthesisNode(node)) return down(node.content);
  if (mathjs.isConstantNode(node)) {
    const constant: unknown = node.value;
    const value = mathjs.isFraction(constant) ? fromFraction(constant) : parseRational(String(constant));
    return value ? field.of(value) : refuse(`"${String(node.value)}"`);
  }
  if (mathjs.isSymbolNode(node)) {
    const bound = Object.hasOwn(bindings, node.name) ? bindings[node.name] : undefined;
    return bound ?? refuse(`"${node.name}"`);
  }
  if (mathjs.isFunctionNode(node)) return field.call(node.fn.name, node.args.map(down));
  if (mathjs.isOperatorNode(node)) {
    const [a, b] = node.args;
    if (!a) return refuse(node.type);
    if (node.op === '!') return field.call('factorial', [down(a)]);
    if (!b) return node.op === '-' ? field.negate(down(a)) : down(a);
    return field.binary(node.op, down(a), down(b));
  }
  return refuse(node.type);
};

/** An exact fraction, or a decimal good to about 60 digits as an exact fraction of powers of ten. */
export type Opinion = { readonly exactly: Rational } | { readonly about: Rational };

/** Value of `bindings`: exact, or close to 60 digits when `about`. */
export type Binding = Opinion;

const bind = <N>(field: Field<N>, bindings: Readonly<Record<string, Binding>>): Record<string, N> =>
  Object.fromEntries(
    Object.entries(bindings).map(([name, b]) => [name, field.of('exactly' in b ? b.exactly : b.about)]),
  );

/**
 * Evaluates tokens with mathjs. Throws `SyntaxProblem` for what is off the allow-list and whatever mathjs
 * throws for what has no value.
 */
export const secondOpinion = (
  tokens: readonly Token[],
  bindings: Readonly<Record<string, Binding>> = {},
): Opinion => {
  const root = mathjs.parse(mathjsText(tokens));
  allow(root);
  const allExact = Object.values(bindings).every((b) => 'exactly' in b);
  try {
    if (allExact) return { exactly: fromFraction(fold(root, fractions, bind(fractions, bindings))) };
  } catch (error) {
    if (!(error instanceof Irrational)) throw error;
  }
  const about = parseRational(fold(root, numbers, bind(numbers, bindings)).toFixed(60));
  return about ? { about } : refuse('That value');
};

const floating = create(all, {});

/** The same conversion by mathjs's own table, in floating point. `from` and `to` may carry a factor: "1852 m". */
export const convertByMathjs = (amount: number, from: string, to: string): number => {
  if (!/^\d/.test(from + to) && !/^\d/.test(to)) return floating.unit(amount, from).toNumber(to);
  const one = (name: string): Unit => floating.unit(/^\d/.test(name) ? name : `1 ${name}`);
  return amount * Number(floating.divide(one(from), one(to)));
};
