/** `--example "f(1) === 2"`: one line a person writes becomes one test. */
import { parseExpression } from '@babel/parser';
import type { Expression } from '@babel/types';
import { UserError } from '../../../protocol/errors.ts';

/** An example taken apart: source of the call and of what it should give. */
export interface Example {
  readonly call: string;
  readonly expected: string | null;
  /** Expected to throw, when `expected` is null. */
  readonly throws: boolean;
}

const bad = (text: string): UserError =>
  new UserError(
    'bad-usage',
    `The example ${JSON.stringify(text)} is not of the form f(1) === 2.`,
    'Write it as a call, ===, and the value, or "f(1) throws".',
  );

const EQUALITY = new Set(['===', '==']);

/** Parses `f(1) === 2`, `f(1) == 2`, `f(1) -> 2`, `f(1) => 2` or `f(1) throws`. @throws UserError `bad-usage`. */
export const parseExample = (text: string): Example => {
  const throwing = /^(.*\))\s+throws$/s.exec(text.trim());
  const source = (throwing?.[1] ?? text).trim().replace(/\)\s*[-=]>\s*/, ') === ');
  let expression: Expression;
  try {
    expression = parseExpression(source);
  } catch (cause) {
    throw new UserError(
      'bad-usage',
      `The example ${JSON.stringify(text)} does not parse.`,
      'Write it as f(1) === 2.',
      { cause },
    );
  }
  const slice = (node: { start?: number | null; end?: number | null }): string =>
    source.slice(node.start ?? 0, node.end ?? 0);
  if (throwing) return { call: source, expected: null, throws: true };
  if (expression.type !== 'BinaryExpression' || !EQUALITY.has(expression.operator)) throw bad(text);
  return { call: slice(expression.left), expected: slice(expression.right), throws: false };
};

/** Source of a plain-assert test for an example; the subject's top-level names are globals there. */
export const exampleTest = (example: Example): string =>
  example.throws
    ? `const assert = require('node:assert/strict');\nassert.throws(() => (${example.call}));\n`
    : `const assert = require('node:assert/strict');\nassert.deepStrictEqual(${example.call}, ${example.expected});\n`;
