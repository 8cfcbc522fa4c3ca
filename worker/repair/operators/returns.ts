/** Results that are wrong, missing or given too early. */
import type { Context } from '../subject/context.ts';
import type { Site } from '../subject/sites.ts';
import { after, before, put, type Operator, type Proposal } from './operator.ts';
import { guesses } from './conditions.ts';

/** Values a function returns in its base cases: what is in scope, then the usual neutral ones. */
const results = (site: Site, context: Context): string[] => {
  const written = new Set<string>();
  for (const other of context.sites)
    if (other.fn === site.fn && other.node.type === 'ReturnStatement' && other.node.argument) {
      const text = context.text(other.node.argument);
      if (text.length <= 24) written.add(text);
    }
  const params = context
    .data(site)
    .filter(({ how }) => how === 'param')
    .map(({ name }) => name);
  return [
    ...new Set([
      ...written,
      '0',
      '1',
      '[]',
      "''",
      'null',
      'true',
      'false',
      'undefined',
      '-1',
      ...params,
      '{}',
    ]),
  ];
};

const isFirst = (site: Site): boolean =>
  site.parent?.node.type === 'BlockStatement' &&
  site.parent.node.body[0] === site.node &&
  site.parent === bodyOf(site.fn, site);

const bodyOf = (fn: Site | null, site: Site): Site | null =>
  fn && site.parent?.parent === fn ? site.parent : null;

export const returns: Operator[] = [
  {
    id: 'wrong-result',
    title: 'wrong value returned',
    prior: 0.5,
    *propose(site, context): Iterable<Proposal> {
      const { node } = site;
      if (node.type !== 'ReturnStatement' || !node.argument) return;
      const argument = context.site(node.argument);
      const own = context.text(argument.range);
      const kind = context.kinds.of(node.argument);
      for (const { name } of context.data(site))
        if (name !== own)
          yield put(argument, [name], context.kinds.fits(kind, context.kinds.name(name)) ? 0.8 : 0.3);
      for (const text of results(site, context))
        if (text !== own && !/^[a-z]\w*$/i.test(text)) yield put(argument, [text], 0.3);
      for (const text of ['true', 'false', 'null', 'undefined'])
        if (text !== own) yield put(argument, [text], 0.25);
    },
  },
  {
    id: 'missing-return',
    title: 'missing return',
    prior: 0.6,
    *propose(site, context) {
      const { node, parent, fn } = site;
      if (
        node.type === 'ExpressionStatement' &&
        node.expression.type !== 'AssignmentExpression' &&
        node.expression.type !== 'UpdateExpression'
      )
        yield put(site, ['return ', site.range]);
      // `x => { y }` → `x => y`, the braces that swallow the value
      if (
        node.type === 'BlockStatement' &&
        parent?.node.type === 'ArrowFunctionExpression' &&
        node.body.length === 1 &&
        node.body[0]?.type === 'ExpressionStatement'
      )
        yield put(site, ['{ return ', context.site(node.body[0]).range, ' }']);
      if (
        node.type === 'BlockStatement' &&
        parent &&
        parent === context.site(parent.node) &&
        parent.node === fn?.node
      ) {
        const last = node.body.at(-1);
        if (last && last.type !== 'ReturnStatement') {
          const site = context.site(last);
          for (const { name } of context.data(context.site(last)))
            yield after(site, [`return ${name};`], context, 0.5);
          for (const text of ['true', 'false', 'null', '0', '-1', '[]', "''"])
            yield after(site, [`return ${text};`], context, 0.3);
        }
      }
    },
  },
  {
    id: 'early-return',
    title: 'returns too early',
    prior: 0.45,
    *propose(site, context) {
      const { node, parent } = site;
      if (node.type !== 'ReturnStatement') return;
      if (node.argument) yield put(site, [context.site(node.argument).outer, ';'], 0.4);
      yield put(site, ['continue;'], 0.3);
      yield put(site, ['break;'], 0.3);
      // A return inside the loop that belongs behind it.
      const loop =
        parent?.node.type === 'BlockStatement' &&
        /^(For|ForOf|ForIn|While)Statement$/.test(parent.parent?.node.type ?? '')
          ? parent.parent
          : null;
      if (loop && parent && node === (parent.node.type === 'BlockStatement' ? parent.node.body.at(-1) : null))
        yield {
          ...loop.range,
          parts: [
            context.gap(loop.range.start, site.range.start),
            context.gap(site.range.end, loop.range.end),
            '\n',
            site.range,
          ],
          weight: 1,
        };
      const branch =
        parent?.node.type === 'BlockStatement' && parent.parent?.node.type === 'IfStatement'
          ? parent.parent
          : null;
      const around = branch?.parent?.parent;
      if (
        branch?.role === 'statement' &&
        around &&
        /^For|^While/.test(around.node.type) &&
        around.role === 'statement' &&
        node.argument
      )
        yield after(around, [site.range], context, 0.2);
    },
  },
  {
    id: 'guard-return',
    title: 'a special case is missing',
    prior: 0.22,
    *propose(site, context) {
      if (site.role !== 'statement' || !isFirst(site)) return;
      const offers = results(site, context).slice(0, 12);
      for (const [index, condition] of guesses(site, context).slice(0, 48).entries())
        for (const [place, value] of offers.entries())
          if (condition !== value)
            yield before(
              site,
              [`if (${condition}) return ${value};`],
              context,
              Math.max(0.2, 1 - index * 0.015 - place * 0.04),
            );
    },
  },
  {
    id: 'guard-throw',
    title: 'missing check of the input',
    prior: 0.06,
    *propose(site, context) {
      if (site.role !== 'statement' || !isFirst(site)) return;
      for (const condition of guesses(site, context).slice(0, 24)) {
        yield before(site, [`if (${condition}) throw new Error('Invalid argument');`], context);
        yield before(site, [`if (${condition}) throw new RangeError('Invalid argument');`], context, 0.5);
        yield before(site, [`if (${condition}) throw new TypeError('Invalid argument');`], context, 0.5);
      }
    },
  },
];
