/** Conditions that are inverted, too weak, too strong or missing. */
import type { Context } from '../subject/context.ts';
import type { Site } from '../subject/sites.ts';
import { put, TICK, type Operator, type Proposal } from './operator.ts';
import { writtenPaths } from './variables.ts';

/** Conditions a person would write about what is in scope, likeliest first. */
export const guesses = (site: Site, context: Context): string[] => {
  const found = new Set<string>();
  const data = context.data(site);
  for (const { name } of data) {
    const kind = context.kinds.name(name);
    if (kind === 'boolean' || kind === 'any') found.add(name).add(`!${name}`);
    if (kind === 'number' || kind === 'any')
      for (const test of ['=== 0', '< 0', '> 0', '=== 1', '<= 1', '!== 0', '% 2 === 0'])
        found.add(`${name} ${test}`);
    if (kind === 'array' || kind === 'string' || kind === 'any')
      for (const test of ['=== 0', '> 0', '=== 1', '<= 1']) found.add(`${name}.length ${test}`);
    if (kind !== 'number')
      found
        .add(`${name} === undefined`)
        .add(`${name} !== undefined`)
        .add(`${name} === null`)
        .add(`${name} == null`);
    if (kind === 'any')
      found
        .add(`Array.isArray(${name})`)
        .add(`typeof ${name} === 'string'`)
        .add(`typeof ${name} === 'number'`)
        .add(`Number.isNaN(${name})`);
    if (kind === 'string' || kind === 'any') found.add(`${name} === ''`);
  }
  return [...found];
};

/** Conditions already written in the same function, and comparisons of two things in scope. */
const comparisons = (site: Site, context: Context): string[] => {
  const found = new Set<string>();
  for (const other of context.sites)
    if (
      other.fn === site.fn &&
      other.node.type === 'BinaryExpression' &&
      /^[<>]=?$|^[=!]==?$/.test(other.node.operator)
    )
      found.add(context.text(other.node));
  const numbers = [...context.data(site).map(({ name }) => name), ...writtenPaths(site, context)].slice(0, 9);
  for (const one of numbers)
    for (const two of numbers) {
      if (one === two) continue;
      if (!context.kinds.fits(context.kinds.name(one), context.kinds.name(two))) continue;
      if (one < two) found.add(`${one} === ${two}`).add(`${one} !== ${two}`);
      found.add(`${one} < ${two}`).add(`${one} <= ${two}`);
    }
  return [...found];
};

const isTest = ({ key, parent }: Site): boolean =>
  key === 'test' &&
  parent !== null &&
  /^(If|While|DoWhile|For)Statement$|^ConditionalExpression$/.test(parent.node.type);

const loose = (site: Site): readonly (string | Site['range'])[] =>
  site.node.type === 'LogicalExpression' &&
  site.node.operator !== '&&' &&
  site.outer.start === site.range.start
    ? ['(', site.range, ')']
    : [site.outer];
const tightAnd = (site: Site): readonly (string | Site['range'])[] =>
  /^(Conditional|Assignment|Arrow)/.test(site.node.type) ? ['(', site.range, ')'] : [site.outer];

export const conditions: Operator[] = [
  {
    id: 'negated-condition',
    title: 'condition is the wrong way round',
    prior: 0.6,
    mutates: true,
    *propose(site, context): Iterable<Proposal> {
      const { node, role, parent } = site;
      if (role !== 'value' || node.type === 'BooleanLiteral') return;
      const kind = context.kinds.of(node);
      const tested =
        isTest(site) ||
        parent?.node.type === 'LogicalExpression' ||
        kind === 'boolean' ||
        (parent?.node.type === 'ArrowFunctionExpression' && kind === 'any');
      if (!tested) return;
      if (node.type === 'UnaryExpression' && node.operator === '!')
        yield put(site, [context.site(node.argument).outer]);
      else if (!(node.type === 'BinaryExpression' && /^[=!]==?$/.test(node.operator)))
        yield put(site, ['!', ...context.tight(node)], kind === 'boolean' || isTest(site) ? 1 : 0.5);
    },
  },
  {
    id: 'constant-condition',
    title: 'condition should not be there',
    prior: 0.25,
    mutates: true,
    *propose(site) {
      if (
        !isTest(site) ||
        site.parent?.node.type === 'ForStatement' ||
        site.parent?.node.type === 'DoWhileStatement' ||
        site.node.type === 'BooleanLiteral'
      )
        return;
      if (site.parent?.node.type !== 'WhileStatement') yield put(site, ['true']);
      yield put(site, ['false']);
    },
  },
  {
    id: 'condition-guess',
    title: 'a condition is missing',
    prior: 0.2,
    *propose(site, context) {
      if (
        !isTest(site) &&
        !(site.parent?.node.type === 'ReturnStatement' && context.kinds.of(site.node) === 'boolean') &&
        !(site.parent?.node.type === 'ArrowFunctionExpression' && context.kinds.of(site.node) === 'boolean')
      )
        return;
      const own = context.text(site.node);
      const all = [
        ...guesses(site, context).map((text) => [text, 1] as const),
        ...comparisons(site, context).map((text) => [text, 0.7] as const),
      ];
      for (const [text, weight] of all) {
        if (text === own) continue;
        yield put(site, [...loose(site), ` && ${text}`], weight);
        yield put(site, [...tightAnd(site), ` || ${text}`], weight);
        yield put(site, [`${text} && `, ...loose(site)], weight * 0.8);
        yield put(site, [`${text} || `, ...tightAnd(site)], weight * 0.6);
      }
    },
  },
  {
    id: 'condition-replace',
    title: 'wrong condition',
    prior: 0.15,
    *propose(site, context) {
      if (!isTest(site)) return;
      const own = context.text(site.node);
      for (const text of [...guesses(site, context), ...comparisons(site, context)])
        if (text !== own) yield put(site, [text]);
    },
  },
  {
    id: 'branch-swap',
    title: 'branches are the wrong way round',
    prior: 0.45,
    mutates: true,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'ConditionalExpression') return;
      const [yes, no] = [context.site(node.consequent), context.site(node.alternate)];
      yield {
        start: yes.outer.start,
        end: no.outer.end,
        parts: [no.outer, context.gap(yes.outer.end, no.outer.start), yes.outer],
      };
      yield put(site, [yes.outer], 0.5, 'condition should not be there');
      yield put(site, [no.outer], 0.5, 'condition should not be there');
    },
  },
  {
    id: 'loop-form',
    title: '"if" and "while" mixed up',
    prior: 0.3,
    *propose(site, context) {
      const { node } = site;
      if (node.type === 'IfStatement' && !node.alternate) {
        const body = context.site(node.consequent).range;
        if (node.consequent.type === 'BlockStatement')
          yield put(site, [
            'while (',
            context.site(node.test).range,
            ') {',
            TICK,
            context.gap(body.start + 1, body.end),
          ]);
      }
      if (node.type === 'WhileStatement')
        yield put(site, ['if (', context.site(node.test).range, ') ', context.site(node.body).range]);
    },
  },
];
