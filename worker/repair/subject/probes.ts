/** What the search inserts into the subject before it runs: step counters and coverage slots. */
import type { Node } from '@babel/types';
import { children } from '../../../core/program/walk.ts';
import type { Range, Wrap } from './text.ts';

const LOOP = /^(For|ForIn|ForOf|While|DoWhile)Statement$/;
const FUNCTION = /^(FunctionDeclaration|FunctionExpression|ObjectMethod|ClassMethod|ClassPrivateMethod)$/;
const LISTS = new Set(['Program', 'BlockStatement', 'SwitchCase', 'StaticBlock']);

export const rangeOf = (node: Node): Range => ({ start: node.start ?? 0, end: node.end ?? 0 });

/** Range of `node` with the parentheses around it. */
export const outerRange = (text: string, node: Node): Range => {
  const start = node.extra?.['parenStart'];
  if (typeof start !== 'number') return rangeOf(node);
  let depth = 0;
  for (let at = start; at < (node.start ?? 0); at++) if (text[at] === '(') depth++;
  let end = node.end ?? 0;
  while (depth > 0 && end < text.length) if (text[end++] === ')') depth--;
  return { start, end };
};

const block = (body: Node, call: string): Wrap => {
  if (body.type !== 'BlockStatement') return { ...rangeOf(body), open: `{ ${call} `, close: ' }' };
  // Directives must stay first.
  const start = body.directives.at(-1)?.end ?? (body.start ?? 0) + 1;
  return { start, end: start, open: ` ${call}`, close: '' };
};

/** `__clq_t();` at every function and loop-body entry of the tree. */
export const tickWraps = (text: string, root: Node): Wrap[] => {
  const wraps: Wrap[] = [];
  const visit = (node: Node): void => {
    if (LOOP.test(node.type) && 'body' in node) wraps.push(block(node.body as Node, '__clq_t();'));
    if (FUNCTION.test(node.type) && 'body' in node) wraps.push(block(node.body as Node, '__clq_t();'));
    if (node.type === 'ArrowFunctionExpression')
      wraps.push(
        node.body.type === 'BlockStatement'
          ? block(node.body, '__clq_t();')
          : { ...outerRange(text, node.body), open: '(__clq_t(), ', close: ')' },
      );
    for (const child of children(node)) visit(child);
  };
  visit(root);
  return wraps;
};

/** A place whose execution is recorded: slot `k` is `slots[k]`. */
export interface Coverage {
  readonly slots: readonly Range[];
  readonly wraps: readonly Wrap[];
}

/** Statements, and the parts of expressions that do not always run. */
export const coverageWraps = (text: string, root: Node): Coverage => {
  const slots: Range[] = [];
  const wraps: Wrap[] = [];
  const offer = (range: Range, open: (call: string) => string, close: string): void => {
    wraps.push({ ...range, open: open(`__clq_m(${slots.length})`), close });
    slots.push(range);
  };
  const expression = (node: Node): void => offer(outerRange(text, node), (call) => `(${call}, `, ')');
  const statement = (node: Node): void => offer(rangeOf(node), (call) => `{ ${call}; `, ' }');
  const visit = (node: Node, parent: Node | null): void => {
    const listed = parent !== null && LISTS.has(parent.type);
    if (listed && /Statement$|^VariableDeclaration$/.test(node.type) && node.type !== 'BlockStatement')
      offer(rangeOf(node), (call) => `${call}; `, '');
    if (node.type === 'IfStatement')
      for (const branch of [node.consequent, node.alternate])
        if (branch && branch.type !== 'BlockStatement') statement(branch);
    if (LOOP.test(node.type) && 'body' in node && (node.body as Node).type !== 'BlockStatement')
      statement(node.body as Node);
    if (node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement') expression(node.body);
    if (node.type === 'ConditionalExpression')
      for (const branch of [node.consequent, node.alternate]) expression(branch);
    if (node.type === 'LogicalExpression') expression(node.right);
    for (const child of children(node)) visit(child, node);
  };
  visit(root, null);
  return { slots, wraps };
};
