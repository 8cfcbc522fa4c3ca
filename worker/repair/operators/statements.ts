/** Statements that are missing, too many or in the wrong place. */
import type { Node } from '@babel/types';
import { descendants } from '../../../core/program/walk.ts';
import type { Context } from '../subject/context.ts';
import type { Site } from '../subject/sites.ts';
import { ancestors } from '../subject/sites.ts';
import { after, before, put, type Operator, type Proposal } from './operator.ts';
import { guesses } from './conditions.ts';
import { writtenPaths } from './variables.ts';

const listOf = (site: Site): readonly Node[] => {
  const node = site.parent?.node;
  if (node?.type === 'BlockStatement' || node?.type === 'Program') return node.body;
  return node?.type === 'SwitchCase' ? node.consequent : [];
};

const inLoop = (site: Site): boolean => {
  for (const at of ancestors(site)) {
    if (at === site.fn) return false;
    if (/^(For|ForIn|ForOf|While|DoWhile)Statement$/.test(at.node.type)) return true;
  }
  return false;
};

/** The statement with one variable replaced by another in scope. */
const renamed = (statement: Node, site: Site, context: Context): string[] => {
  const text = context.text(statement);
  const found: string[] = [];
  const data = context.data(site);
  for (const node of descendants(statement)) {
    if (node.type !== 'Identifier') continue;
    const from = (node.start ?? 0) - (statement.start ?? 0);
    if (!data.some(({ name }) => name === node.name) || text[from - 1] === '.') continue;
    for (const { name } of data)
      if (name !== node.name) found.push(text.slice(0, from) + name + text.slice(from + node.name.length));
  }
  return found;
};

/** Small statements of the same function: what one forgot is usually like what one wrote. */
const written = (site: Site, context: Context): Node[] =>
  context.sites.flatMap((other) =>
    other.fn === site.fn &&
    other.node.type === 'ExpressionStatement' &&
    other.range.end - other.range.start <= 60
      ? [other.node]
      : [],
  );

/** Statements one forgets: counters, collections, resets. */
const forgotten = (site: Site, context: Context): string[] => {
  const found: string[] = [];
  const data = context.data(site);
  const assignable = data.filter(({ how }) => how === 'let' || how === 'var' || how === 'param');
  for (const { name } of assignable) {
    const kind = context.kinds.name(name);
    if (kind === 'number' || kind === 'any')
      found.push(`${name}++;`, `${name}--;`, `${name} = 0;`, `${name} = 1;`);
    if (kind === 'string' || kind === 'any') found.push(`${name} = '';`);
    if (kind === 'array' || kind === 'any') found.push(`${name} = [];`);
    if (kind === 'boolean') found.push(`${name} = true;`, `${name} = false;`);
    for (const other of data)
      if (other.name !== name && context.kinds.fits(kind, context.kinds.name(other.name))) {
        found.push(`${name} = ${other.name};`);
        if (kind === 'number' || kind === 'string') found.push(`${name} += ${other.name};`);
      }
  }
  for (const { name } of data)
    if (context.kinds.name(name) === 'array')
      found.push(`${name}.pop();`, `${name}.shift();`, `${name}.reverse();`);
  const places = writtenPaths(site, context).filter((path) => path.endsWith(']'));
  for (const to of places.slice(0, 5))
    for (const from of places.slice(0, 5)) if (to !== from) found.push(`${to} = ${from};`);
  for (const { name } of data)
    if (context.kinds.name(name) === 'array')
      for (const other of data) if (other.name !== name) found.push(`${name}.push(${other.name});`);
  return found;
};

export const statements: Operator[] = [
  {
    id: 'statement-delete',
    title: 'a statement too many',
    prior: 0.4,
    mutates: true,
    *propose(site): Iterable<Proposal> {
      const { node, role } = site;
      if (role !== 'statement' || node.type === 'VariableDeclaration') return;
      const weight =
        node.type === 'ExpressionStatement' ||
        node.type === 'BreakStatement' ||
        node.type === 'ContinueStatement'
          ? 1
          : node.type === 'ReturnStatement'
            ? 0.6
            : 0.5;
      yield put(site, [';'], weight);
    },
  },
  {
    id: 'statement-move',
    title: 'statements in the wrong order',
    prior: 0.4,
    *propose(site, context) {
      if (site.role !== 'statement') return;
      const list = listOf(site);
      const at = list.indexOf(site.node);
      const next = list[at + 1];
      if (next && site.node.type !== 'FunctionDeclaration' && next.type !== 'FunctionDeclaration') {
        const other = context.site(next);
        yield {
          start: site.range.start,
          end: other.range.end,
          parts: [other.range, context.gap(site.range.end, other.range.start), site.range],
        };
      }
      // Out of a block to behind it, and from behind a block into its end.
      const holder = site.parent?.parent;
      if (
        site.node.type === 'ExpressionStatement' &&
        holder &&
        holder.role === 'statement' &&
        site.parent?.node.type === 'BlockStatement'
      ) {
        if (at === list.length - 1)
          yield {
            ...holder.range,
            parts: [
              context.gap(holder.range.start, site.range.start),
              context.gap(site.range.end, holder.range.end),
              '\n',
              site.range,
            ],
            weight: 0.8,
          };
        if (at === 0)
          yield {
            ...holder.range,
            parts: [
              site.range,
              '\n',
              context.gap(holder.range.start, site.range.start),
              context.gap(site.range.end, holder.range.end),
            ],
            weight: 0.6,
          };
      }
      if (
        next &&
        /^(If|For|ForOf|ForIn|While)Statement$/.test(site.node.type) &&
        next.type === 'ExpressionStatement'
      ) {
        const body =
          site.node.type === 'IfStatement' ? site.node.consequent : (site.node as { body: Node }).body;
        const other = context.site(next);
        const close = (body.end ?? 0) - 1;
        if (body.type === 'BlockStatement')
          yield {
            start: site.range.start,
            end: other.range.end,
            parts: [
              context.gap(site.range.start, close),
              other.range,
              ' ',
              context.gap(close, site.range.end),
            ],
            weight: 0.7,
          };
      }
    },
  },
  {
    id: 'missing-break',
    title: 'missing break or continue',
    prior: 0.5,
    *propose(site, context) {
      const { node } = site;
      if (node.type === 'SwitchCase') {
        const last = node.consequent.at(-1);
        if (last && !/^(Break|Return|Continue|Throw)Statement$/.test(last.type))
          yield after(context.site(last), ['break;'], context, 1.4);
        return;
      }
      if (node.type === 'BreakStatement')
        yield put(site, ['continue;'], 0.8, '"break" and "continue" mixed up');
      if (node.type === 'ContinueStatement')
        yield put(site, ['break;'], 0.8, '"break" and "continue" mixed up');
      if (
        site.role !== 'statement' ||
        node.type !== 'ExpressionStatement' ||
        !inLoop(site) ||
        listOf(site).at(-1) !== node
      )
        return;
      yield after(site, ['break;'], context, 0.7);
      yield after(site, ['continue;'], context, 0.6);
    },
  },
  {
    id: 'missing-statement',
    title: 'a statement is missing',
    prior: 0.16,
    *propose(site, context) {
      if (site.role !== 'statement' || !site.fn) return;
      const last =
        listOf(site).at(-1) === site.node && !/^(Return|Break|Continue|Throw)Statement$/.test(site.node.type);
      const seen = new Set<string>();
      const offers: [string, number][] = [
        ...written(site, context).map((node): [string, number] => [context.text(node), 1]),
        ...forgotten(site, context).map((text): [string, number] => [text, 0.8]),
        ...written(site, context)
          .flatMap((node) => renamed(node, site, context))
          .slice(0, 60)
          .map((text): [string, number] => [text, 0.6]),
      ];
      for (const [text, weight] of offers) {
        if (seen.has(text) || text === context.text(site.node)) continue;
        seen.add(text);
        yield before(site, [text], context, weight);
        if (last) yield after(site, [text], context, weight);
      }
    },
  },
  {
    id: 'missing-if',
    title: 'a condition is missing',
    prior: 0.14,
    *propose(site, context) {
      const { node } = site;
      if (
        site.role !== 'statement' ||
        (node.type !== 'ExpressionStatement' && node.type !== 'ReturnStatement')
      )
        return;
      for (const condition of guesses(site, context)) yield put(site, [`if (${condition}) `, site.range]);
      if (inLoop(site))
        for (const condition of guesses(site, context).slice(0, 20))
          yield before(site, [`if (${condition}) continue;`], context, 0.5);
    },
  },
  {
    id: 'else-branch',
    title: 'missing or misplaced else',
    prior: 0.35,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'IfStatement') return;
      if (node.alternate) {
        const gap = context.gap(
          context.site(node.consequent).range.end,
          context.site(node.alternate).range.start,
        );
        if (site.role === 'statement')
          yield { ...gap, parts: ['\n'], weight: 0.8, title: '"else" that should not be there' };
        const [yes, no] = [context.site(node.consequent).range, context.site(node.alternate).range];
        yield {
          start: yes.start,
          end: no.end,
          parts: [no, gap, yes],
          weight: 0.7,
          title: 'branches are the wrong way round',
        };
        return;
      }
      const list = listOf(site);
      const next = list[list.indexOf(node) + 1];
      if (
        next &&
        site.role === 'statement' &&
        (next.type === 'ExpressionStatement' || next.type === 'IfStatement')
      )
        yield {
          start: site.range.end,
          end: context.site(next).range.end,
          parts: [' else ', context.site(next).range],
        };
    },
  },
];
