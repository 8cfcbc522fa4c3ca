/** What an expression probably holds, guessed from how it is made and used; `any` when nothing tells. */
import type { Node, Program } from '@babel/types';
import { descendants } from '../../../core/program/walk.ts';

export type Kind = 'number' | 'string' | 'boolean' | 'array' | 'object' | 'function' | 'any';

const METHOD_RESULT: Record<string, Kind> = {};
const results = (kind: Kind, names: string): void => {
  for (const name of names.split(' ')) METHOD_RESULT[name] = kind;
};
results(
  'number',
  'indexOf lastIndexOf findIndex charCodeAt codePointAt push unshift search floor ceil round trunc abs sqrt pow sign localeCompare getTime',
);
results(
  'string',
  'join toString toUpperCase toLowerCase trim trimStart trimEnd charAt substring substr repeat padStart padEnd replace replaceAll toFixed fromCharCode stringify',
);
results(
  'boolean',
  'includes some every has startsWith endsWith test isArray isInteger isNaN hasOwnProperty hasOwn',
);
results('array', 'map filter split sort reverse flat flatMap splice keys values entries from match');

const OF_ARRAY = new Set(
  'push pop shift unshift map filter reduce forEach some every sort splice join reverse flat flatMap find findIndex fill'.split(
    ' ',
  ),
);
const OF_STRING = new Set(
  'charAt charCodeAt toUpperCase toLowerCase trim split substring substr replace padStart padEnd repeat startsWith endsWith match'.split(
    ' ',
  ),
);
const ARITHMETIC = new Set(['-', '*', '/', '%', '**', '<<', '>>', '>>>', '&', '|', '^']);

const callResult = (callee: Node): Kind => {
  if (callee.type === 'Identifier')
    return /^(Number|parseInt|parseFloat)$/.test(callee.name)
      ? 'number'
      : callee.name === 'String'
        ? 'string'
        : callee.name === 'Boolean'
          ? 'boolean'
          : 'any';
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return 'any';
  if (callee.object.type === 'Identifier' && callee.object.name === 'Math') return 'number';
  const kind = METHOD_RESULT[callee.property.name];
  // `slice` and `concat` keep the kind they are called on; others in the table have one result.
  return Object.hasOwn(METHOD_RESULT, callee.property.name) && kind ? kind : 'any';
};

/** Kinds of variables by name. One name seldom means two things within a function worth repairing. */
export class Kinds {
  readonly #names = new Map<string, Kind>();

  constructor(tree: Program) {
    for (const node of descendants(tree)) this.#learn(node);
  }

  of(node: Node): Kind {
    switch (node.type) {
      case 'NumericLiteral':
      case 'UpdateExpression':
        return 'number';
      case 'StringLiteral':
      case 'TemplateLiteral':
        return 'string';
      case 'BooleanLiteral':
        return 'boolean';
      case 'ArrayExpression':
        return 'array';
      case 'ObjectExpression':
      case 'NewExpression':
        return 'object';
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
        return 'function';
      case 'UnaryExpression':
        return node.operator === '!'
          ? 'boolean'
          : node.operator === '-' || node.operator === '+'
            ? 'number'
            : 'any';
      case 'BinaryExpression':
        if (ARITHMETIC.has(node.operator)) return 'number';
        if (node.operator !== '+') return 'boolean';
        if (this.of(node.left) === 'string' || this.of(node.right) === 'string') return 'string';
        return this.of(node.left) === 'number' && this.of(node.right) === 'number' ? 'number' : 'any';
      case 'LogicalExpression':
        return this.of(node.right) === this.of(node.left) ? this.of(node.left) : 'any';
      case 'ConditionalExpression':
        return this.of(node.consequent) === this.of(node.alternate) ? this.of(node.consequent) : 'any';
      case 'AssignmentExpression':
        return node.operator === '='
          ? this.of(node.right)
          : node.operator === '+='
            ? this.of(node.left)
            : 'number';
      case 'Identifier':
        return (
          this.#names.get(node.name) ?? (node.name === 'Infinity' || node.name === 'NaN' ? 'number' : 'any')
        );
      case 'MemberExpression':
        return !node.computed && node.property.type === 'Identifier' && node.property.name === 'length'
          ? 'number'
          : 'any';
      case 'CallExpression':
        return callResult(node.callee);
      default:
        return 'any';
    }
  }

  /** Whether one may stand where the other stood. */
  fits(a: Kind, b: Kind): boolean {
    return a === b || a === 'any' || b === 'any';
  }

  name(name: string): Kind {
    return this.#names.get(name) ?? 'any';
  }

  #note(node: Node, kind: Kind): void {
    if (node.type === 'Identifier' && kind !== 'any' && !this.#names.has(node.name))
      this.#names.set(node.name, kind);
  }

  #learn(node: Node): void {
    if (node.type === 'VariableDeclarator' && node.init) this.#note(node.id, this.of(node.init));
    else if (node.type === 'AssignmentPattern') this.#note(node.left, this.of(node.right));
    else if (node.type === 'AssignmentExpression' && node.operator === '=')
      this.#note(node.left, this.of(node.right));
    else if (node.type === 'UpdateExpression') this.#note(node.argument, 'number');
    else if (node.type === 'ForOfStatement') this.#note(node.right, 'any');
    else if (node.type === 'BinaryExpression') {
      if (ARITHMETIC.has(node.operator)) {
        this.#note(node.left, 'number');
        this.#note(node.right, 'number');
      } else if (/^[<>]=?$|^[!=]==?$/.test(node.operator)) {
        const right = this.of(node.right);
        const left = this.of(node.left);
        if (right === 'number' || right === 'string') this.#note(node.left, right);
        if (left === 'number' || left === 'string') this.#note(node.right, left);
      }
    } else if (node.type === 'MemberExpression' && node.computed && this.of(node.property) === 'any')
      this.#note(node.property, 'any');
    else if (
      node.type === 'CallExpression' &&
      node.callee.type === 'MemberExpression' &&
      node.callee.property.type === 'Identifier'
    ) {
      if (OF_ARRAY.has(node.callee.property.name)) this.#note(node.callee.object, 'array');
      else if (OF_STRING.has(node.callee.property.name)) this.#note(node.callee.object, 'string');
    }
  }
}
