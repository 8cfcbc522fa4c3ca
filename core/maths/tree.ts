/** Expression trees: what the parser yields and the solvers rewrite. */
import { asRational, pretty, type Exact } from './exact.ts';
import { isInteger } from './rational.ts';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | 'mod';
export type FunctionName =
  'sqrt' | 'cbrt' | 'abs' | 'gcd' | 'lcm' | 'min' | 'max' | 'floor' | 'ceil' | 'round' | 'mean';

export type Expr =
  | {
      readonly kind: 'value';
      readonly value: Exact;
      /** As the user wrote it, when it came from the text. */ readonly written?: string;
    }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'negate'; readonly of: Expr }
  | { readonly kind: 'percent'; readonly of: Expr }
  | { readonly kind: 'factorial'; readonly of: Expr }
  | { readonly kind: 'binary'; readonly op: BinaryOperator; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expr[] };

export const value = (of: Exact): Expr => ({ kind: 'value', value: of });
export const binary = (op: BinaryOperator, left: Expr, right: Expr): Expr => ({
  kind: 'binary',
  op,
  left,
  right,
});

const SIGNS: Readonly<Record<BinaryOperator, string>> = {
  '+': ' + ',
  '-': ' - ',
  '*': ' × ',
  '/': ' ÷ ',
  '^': '^',
  mod: ' mod ',
};
const RANK: Readonly<Record<BinaryOperator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, mod: 2, '^': 4 };

/** Binding strength of what `print` writes for a node; larger binds tighter. */
const rank = (node: Expr): number => {
  switch (node.kind) {
    case 'value': {
      const rational = asRational(node.value);
      if (node.written !== undefined) return 6;
      if (!rational) return node.value.terms.length > 1 ? 1 : 2;
      return rational.n < 0n ? 3 : isInteger(rational) ? 6 : 2;
    }
    case 'variable':
    case 'call':
      return 6;
    case 'negate':
      return 3;
    case 'percent':
    case 'factorial':
      return 5;
    case 'binary':
      return node.op === '*' && isCoefficient(node) ? 2.5 : RANK[node.op];
  }
};

/** 2x, 3x²: a number written right before what holds the unknown. */
const isCoefficient = (node: Expr & { kind: 'binary' }): boolean => {
  const { left, right } = node;
  if (left.kind !== 'value' || rank(left) < 6) return false;
  return (
    right.kind === 'variable' ||
    (right.kind === 'binary' && right.op === '^' && right.left.kind === 'variable')
  );
};

const isSimpleFraction = (node: Expr & { kind: 'binary' }): boolean =>
  node.op === '/' &&
  node.left.kind === 'value' &&
  node.right.kind === 'value' &&
  rank(node.left) === 6 &&
  rank(node.right) === 6;

/** As a person would write it, with brackets only where they are needed. */
export const print = (node: Expr): string => {
  const inside = (child: Expr, least: number): string =>
    rank(child) < least ? `(${print(child)})` : print(child);
  switch (node.kind) {
    case 'value':
      return node.written ?? pretty(node.value);
    case 'variable':
      return node.name;
    case 'negate':
      return `-${inside(node.of, 4)}`;
    case 'percent':
      return `${inside(node.of, 5)}%`;
    case 'factorial':
      return `${inside(node.of, 6)}!`;
    case 'call':
      return node.name === 'sqrt' && node.args[0]?.kind === 'value' && rank(node.args[0]) === 6
        ? `√${print(node.args[0])}`
        : `${node.name}(${node.args.map(print).join(', ')})`;
    case 'binary': {
      const own = RANK[node.op];
      if (isSimpleFraction(node)) return `${print(node.left)}/${print(node.right)}`;
      if (node.op === '*' && isCoefficient(node)) return `${print(node.left)}${print(node.right)}`;
      const left = inside(node.left, node.op === '^' ? own + 0.5 : own === 1 ? 1 : 2);
      const tighter = node.op === '^' ? 0 : node.op === '*' ? 0.2 : 0.5;
      // A sign straight after an operator is hard to read: 2 - (-1).
      const signed = node.op !== '^' && rank(node.right) === 3;
      const right = signed ? `(${print(node.right)})` : inside(node.right, own + tighter);
      return `${left}${SIGNS[node.op]}${right}`;
    }
  }
};

/** Names of the unknowns, in order of appearance. */
export const variables = (node: Expr): string[] => {
  const found = new Set<string>();
  const walk = (at: Expr): void => {
    if (at.kind === 'variable') found.add(at.name);
    for (const child of children(at)) walk(child);
  };
  walk(node);
  return [...found];
};

export const children = (node: Expr): readonly Expr[] => {
  switch (node.kind) {
    case 'value':
    case 'variable':
      return [];
    case 'negate':
    case 'percent':
    case 'factorial':
      return [node.of];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
  }
};

/** The same node over other children (same number, same order). */
export const withChildren = (node: Expr, next: readonly Expr[]): Expr => {
  const at = (i: number): Expr => {
    const child = next[i];
    if (!child) throw new RangeError('a tree node lost a child');
    return child;
  };
  switch (node.kind) {
    case 'value':
    case 'variable':
      return node;
    case 'negate':
    case 'percent':
    case 'factorial':
      return { kind: node.kind, of: at(0) };
    case 'binary':
      return binary(node.op, at(0), at(1));
    case 'call':
      return { kind: 'call', name: node.name, args: next };
  }
};
