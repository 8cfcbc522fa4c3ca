/** What an operator is, and the small words operators are written in. */
import type { Node } from '@babel/types';
import type { Context } from '../subject/context.ts';
import type { Site } from '../subject/sites.ts';
import type { Change, Part, Probe } from '../subject/text.ts';

/** One way to change the subject at one site. `weight` (default 1) scales the operator's prior. */
export interface Proposal extends Change {
  readonly weight?: number;
  /** Overrides the operator's title. */
  readonly title?: string;
}

export interface Operator {
  readonly id: string;
  /** What was wrong, in words a user understands. */
  readonly title: string;
  /** How often this kind of bug is the bug, in (0, 1]; a relative guess until learned from verified fixes. */
  readonly prior: number;
  /** Changes a value where it stands: also used to make mutants. */
  readonly mutates?: boolean;
  propose(site: Site, context: Context): Iterable<Proposal>;
}

/** Stands first in the body of a loop that a change makes, so that it is counted like any other. */
export const TICK: Probe = { run: ' __clq_t();' };

/** An arrow function that a change makes, counted like any other. */
export const arrow = (parameters: string, body: string): Part[] => [
  `${parameters} => `,
  { run: '(__clq_t(), ' },
  body,
  { run: ')' },
];

/** Replaces a site by parts. */
export const put = (site: Site, parts: readonly Part[], weight = 1, title?: string): Proposal => ({
  ...site.range,
  parts,
  weight,
  ...(title === undefined ? {} : { title }),
});

/** Text or parts followed by a statement after a statement site, on a line of its own. */
export const indentOf = (script: string, offset: number): string => {
  const line = script.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(script.slice(line, offset))?.[0] ?? '';
};

/** Inserts a statement in front of a statement. */
export const before = (
  site: Site,
  statement: readonly Part[],
  context: Context,
  weight = 1,
  title?: string,
): Proposal =>
  put(
    site,
    [...statement, `\n${indentOf(context.subject.script, site.range.start)}`, site.range],
    weight,
    title,
  );

/** Name of the method of `object.name(…)`, or null. */
export const methodName = (node: Node): string | null => {
  if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return null;
  const { callee } = node;
  if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') return null;
  return !callee.computed && callee.property.type === 'Identifier' ? callee.property.name : null;
};

/** Whether an expression can be read again without doing anything. */
export const isPure = (node: Node): boolean => {
  if (/^(Identifier|ThisExpression)$|Literal$/.test(node.type) && node.type !== 'TemplateLiteral')
    return true;
  if (node.type === 'MemberExpression')
    return isPure(node.object) && (!node.computed || isPure(node.property));
  if (node.type === 'BinaryExpression') return isPure(node.left) && isPure(node.right);
  if (node.type === 'UnaryExpression') return node.operator !== 'delete' && isPure(node.argument);
  return false;
};

/** Inserts a statement behind a statement. */
export const after = (
  site: Site,
  statement: readonly Part[],
  context: Context,
  weight = 1,
  title?: string,
): Proposal =>
  put(
    site,
    [site.range, `\n${indentOf(context.subject.script, site.range.start)}`, ...statement],
    weight,
    title,
  );
