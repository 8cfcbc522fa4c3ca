/**
 * Step counters for untrusted code: `__clq_t();` at every function and loop-body entry, so that "does not
 * terminate" is decided by a count, not a clock, and verdicts repeat. `__clq_m(k);` marks report which
 * statements were reached.
 */
import { parse } from '@babel/parser';
import type { Node } from '@babel/types';
import MagicString from 'magic-string';
import type { SourceLanguage } from '../../protocol/program.ts';
import { PLUGINS } from './names.ts';
import { children } from './walk.ts';

/** Half-open UTF-16 range of the source whose statements should report `mark` when reached. */
export interface MarkRange {
  readonly start: number;
  readonly end: number;
  readonly mark: number;
}

const LOOPS = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
]);

const isDirective = (node: Node): boolean => node.type === 'Directive';

export interface InstrumentOptions {
  readonly marks?: readonly MarkRange[];
  /** Default `js`. TypeScript stays TypeScript: lowering comes after. */
  readonly language?: SourceLanguage;
}

/**
 * Inserts step counters (and marks) into a source text; everything else stays byte for byte.
 * @throws SyntaxError when the text does not parse as a module or script.
 */
export const instrument = (code: string, options: InstrumentOptions = {}): string => {
  const marks = options.marks ?? [];
  const text = new MagicString(code);
  const ast = parse(code, {
    sourceType: 'unambiguous',
    allowReturnOutsideFunction: true,
    allowAwaitOutsideFunction: true,
    plugins: PLUGINS[options.language ?? 'js'],
  });

  /** Places that can report being reached, each with the range it stands for. */
  const slots: { start: number; end: number; report: (call: string) => void }[] = [];
  const offer = (node: Node, report: (call: string) => void): void => {
    slots.push({ start: node.start ?? 0, end: node.end ?? 0, report });
  };

  const enterBlock = (body: Node): void => {
    if (body.type === 'BlockStatement') {
      const last = body.directives.at(-1);
      text.appendRight(last?.end ?? (body.start ?? 0) + 1, ' __clq_t();');
    } else {
      text.appendRight(body.start ?? 0, '{ __clq_t(); ');
      text.appendLeft(body.end ?? 0, ' }');
    }
  };

  const enterExpressionBody = (body: Node): void => {
    // `(…)` keeps object literals and sequences what they are; parentheses around the body stay inside.
    const start =
      typeof body.extra?.['parenStart'] === 'number' ? body.extra['parenStart'] : (body.start ?? 0);
    text.appendRight(start, '(__clq_t(), ');
    offer(body, (call) => text.appendRight(start, `${call}, `));
    text.appendLeft(closing(code, body), ')');
  };

  const offerStatement = (node: Node, parent: Node | null): void => {
    const start = node.start ?? 0;
    if (parent?.type === 'BlockStatement' || parent?.type === 'Program' || parent?.type === 'SwitchCase') {
      if (isDirective(node) || !/Statement$|^VariableDeclaration$/.test(node.type)) return;
      if (node.type !== 'BlockStatement') offer(node, (call) => text.appendRight(start, `${call}; `));
    } else if (
      parent?.type === 'IfStatement' &&
      /Statement$/.test(node.type) &&
      node.type !== 'BlockStatement'
    ) {
      offer(node, (call) => {
        text.appendRight(start, `{ ${call}; `);
        text.appendLeft(node.end ?? 0, ' }');
      });
    }
  };

  const visit = (node: Node, parent: Node | null): void => {
    const type = node.type;
    if (LOOPS.has(type) && 'body' in node) enterBlock(node.body as Node);
    if (
      (type === 'FunctionDeclaration' ||
        type === 'FunctionExpression' ||
        type === 'ObjectMethod' ||
        type === 'ClassMethod' ||
        type === 'ClassPrivateMethod') &&
      node.body
    )
      enterBlock(node.body);
    if (type === 'ArrowFunctionExpression') {
      if (node.body.type === 'BlockStatement') enterBlock(node.body);
      else enterExpressionBody(node.body);
    }
    if (marks.length > 0) offerStatement(node, parent);
    for (const child of children(node)) visit(child, node);
  };
  visit(ast.program, null);
  for (const { start, end, mark } of marks) {
    const around = slots.filter((slot) => slot.start <= start && end <= slot.end);
    // The innermost place that holds the whole range; a range across places is reported by each it touches.
    const innermost = around.reduce<(typeof slots)[number] | undefined>(
      (best, slot) => (best && best.end - best.start <= slot.end - slot.start ? best : slot),
      undefined,
    );
    const places = innermost ? [innermost] : slots.filter((slot) => slot.start <= end && start <= slot.end);
    for (const place of places) place.report(`__clq_m(${mark})`);
  }
  return text.toString();
};

/** Offset just past `node` and any parentheses that enclose it. */
const closing = (code: string, node: Node): number => {
  let end = node.end ?? 0;
  if (!node.extra?.['parenthesized']) return end;
  let open = node.start ?? 0;
  // Babel records only the outermost opening parenthesis; count how many there are and close as many.
  let depth = 0;
  for (let at = (node.extra['parenStart'] as number | undefined) ?? open; at < open; at++)
    if (code[at] === '(') depth++;
  open = end;
  while (depth > 0 && open < code.length) if (code[open++] === ')') depth--;
  end = open;
  return end;
};
