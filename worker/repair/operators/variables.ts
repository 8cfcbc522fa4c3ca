/** The wrong variable, property or element. */
import type { Node } from '@babel/types';
import type { Context } from '../subject/context.ts';
import { ancestors, type Site } from '../subject/sites.ts';
import { put, type Operator, type Proposal } from './operator.ts';

const isLength = (node: Node): boolean =>
  node.type === 'MemberExpression' &&
  !node.computed &&
  node.property.type === 'Identifier' &&
  node.property.name === 'length';

/** Data expressions already written near a site: `this.x`, `a.b`, `a[i]`, each text once. */
export const writtenPaths = (site: Site, context: Context): string[] => {
  const paths = new Set<string>();
  const visible = new Set(context.visible(site).map(({ name }) => name));
  for (const { node, role, fn } of context.sites) {
    if (node.type !== 'MemberExpression' || (role !== 'value' && role !== 'target') || fn !== site.fn)
      continue;
    const text = context.text(node);
    const roots = [...text.matchAll(/(?<![.\w$])[A-Za-z_$][\w$]*/g)].map(([name]) => name);
    if (
      text.length <= 40 &&
      /^[\w$.[\] +-]+$/.test(text) &&
      roots.every((name) => name === 'this' || visible.has(name))
    )
      paths.add(text);
  }
  return [...paths];
};

const statementOf = (site: Site): Site | null => {
  for (const at of ancestors(site))
    if (/Statement$|Declaration$|^ArrowFunctionExpression$/.test(at.node.type)) return at;
  return null;
};

/** Elements of lists in scope at indexes in scope. */
const elements = (names: readonly string[], context: Context): string[] => {
  const lists = names.filter((name) => /^(array|any)$/.test(context.kinds.name(name)));
  const indexes = names.filter((name) => context.kinds.name(name) === 'number');
  return lists.flatMap((list) => indexes.map((index) => `${list}[${index}]`)).slice(0, 12);
};

/** Functions of the same module that may be called instead. */
const callables = (site: Site, context: Context): string[] =>
  context
    .visible(site)
    .filter(({ how }) => how === 'function')
    .map(({ name }) => name);

export const variables: Operator[] = [
  {
    id: 'wrong-variable',
    title: 'wrong variable',
    prior: 0.65,
    mutates: true,
    *propose(site, context): Iterable<Proposal> {
      const { node, role, parent } = site;
      if (node.type !== 'Identifier' || (parent?.node.type === 'ObjectProperty' && parent.node.shorthand))
        return;
      if (role === 'callee') {
        for (const name of callables(site, context))
          if (name !== node.name) yield put(site, [name], 0.5, 'wrong function called');
        return;
      }
      if (role !== 'value' && role !== 'target') return;
      const own = context.kinds.name(node.name);
      const assigned = role === 'target';
      for (const [index, variable] of context.data(site).entries()) {
        if (
          variable.name === node.name ||
          (assigned && (variable.how === 'const' || variable.how === 'import'))
        )
          continue;
        const kind = context.kinds.name(variable.name);
        const weight =
          (kind === own && kind !== 'any' ? 1 : context.kinds.fits(kind, own) ? 0.8 : 0.25) *
          (assigned ? 0.6 : 1);
        yield put(site, [variable.name], weight * Math.max(0.5, 1 - index * 0.04));
      }
    },
  },
  {
    id: 'name-swap',
    title: 'two variables mixed up',
    prior: 0.3,
    *propose(site, context) {
      if (
        site.node.type !== 'Identifier' ||
        site.role !== 'value' ||
        site.parent?.node.type === 'ObjectProperty'
      )
        return;
      const statement = statementOf(site);
      const at = context.sites.indexOf(site);
      for (const other of context.sites.slice(at + 1, at + 60)) {
        if (
          other.node.type !== 'Identifier' ||
          other.role !== 'value' ||
          other.parent?.node.type === 'ObjectProperty'
        )
          continue;
        if (
          other.node.name === site.node.name ||
          statementOf(other) !== statement ||
          other.range.start < site.range.end
        )
          continue;
        if (!context.kinds.fits(context.kinds.name(site.node.name), context.kinds.name(other.node.name)))
          continue;
        yield {
          start: site.range.start,
          end: other.range.end,
          parts: [other.range, context.gap(site.range.end, other.range.start), site.range],
        };
      }
    },
  },
  {
    id: 'wrong-expression',
    title: 'wrong variable or element',
    prior: 0.4,
    *propose(site, context) {
      const { node, role } = site;
      if (role !== 'value' && role !== 'target') return;
      const member = node.type === 'MemberExpression';
      if (node.type !== 'Identifier' && !member && node.type !== 'NumericLiteral') return;
      if (site.parent?.node.type === 'ObjectProperty' && site.parent.node.shorthand) return;
      const own = context.text(node);
      const kind = context.kinds.of(node);
      const data = context.data(site).map(({ name }) => name);
      const candidates = [
        ...(member || node.type === 'NumericLiteral' ? data : []),
        ...writtenPaths(site, context),
        ...elements(data, context),
      ];
      for (const text of candidates) {
        if (text === own || (role === 'target' && isLength(node))) continue;
        const other = /\.length$/.test(text) ? 'number' : context.kinds.name(text);
        yield put(
          site,
          [text],
          context.kinds.fits(kind, other) ? (node.type === 'NumericLiteral' ? 0.5 : 0.9) : 0.25,
        );
      }
    },
  },
  {
    id: 'length-of',
    title: 'value and its length mixed up',
    prior: 0.3,
    *propose(site, context) {
      const { node, role } = site;
      if (role !== 'value') return;
      if (node.type === 'MemberExpression' && isLength(node))
        yield put(site, [context.site(node.object).range]);
      const kind = context.kinds.of(node);
      if (
        node.type === 'Identifier' &&
        (kind === 'array' || kind === 'string' || kind === 'any') &&
        site.parent?.node.type !== 'MemberExpression'
      )
        yield put(site, [site.range, '.length'], 0.7);
      if (
        node.type === 'CallExpression' &&
        site.parent?.node.type !== 'MemberExpression' &&
        site.parent?.node.type !== 'ExpressionStatement' &&
        kind !== 'number' &&
        kind !== 'boolean'
      )
        yield put(site, [site.range, '.length'], 0.5);
    },
  },
  {
    id: 'wrong-property',
    title: 'wrong property',
    prior: 0.5,
    *propose(site, context) {
      const { node, parent, key } = site;
      const named =
        parent && key === 'property' && parent.node.type === 'MemberExpression' && !parent.node.computed;
      if (!named || node.type !== 'Identifier' || parent.role === 'callee') return;
      const owner = context.text((parent.node as { object: Node }).object);
      const names = new Map<string, number>();
      for (const other of context.sites) {
        const at = other.node;
        if (
          at.type === 'MemberExpression' &&
          !at.computed &&
          at.property.type === 'Identifier' &&
          other.role !== 'callee'
        )
          names.set(
            at.property.name,
            Math.max(names.get(at.property.name) ?? 0, context.text(at.object) === owner ? 1 : 0.5),
          );
        if (at.type === 'ObjectProperty' && !at.computed && at.key.type === 'Identifier')
          names.set(at.key.name, Math.max(names.get(at.key.name) ?? 0, 0.7));
      }
      for (const [name, weight] of names)
        if (name !== node.name) yield put(site, [name], name === 'length' ? weight * 0.3 : weight);
      if (node.name === 'length') yield put(site, ['size'], 0.5);
      if (node.name === 'size') yield put(site, ['length'], 0.8);
    },
  },
  {
    id: 'wrong-key',
    title: 'wrong property name',
    prior: 0.25,
    *propose(site, context) {
      const { node, parent, key } = site;
      if (parent?.node.type !== 'ObjectProperty' || parent.node.computed || parent.node.shorthand) return;
      if (key === 'key' && node.type === 'Identifier' && parent.parent?.node.type === 'ObjectExpression') {
        const names = new Set<string>();
        for (const { node: at } of context.sites) {
          if (at.type === 'MemberExpression' && !at.computed && at.property.type === 'Identifier')
            names.add(at.property.name);
          if (at.type === 'ObjectProperty' && !at.computed && at.key.type === 'Identifier')
            names.add(at.key.name);
        }
        names.delete(node.name);
        for (const name of names) yield put(site, [name], 0.5);
      }
    },
  },
  {
    id: 'index-swap',
    title: 'row and column mixed up',
    prior: 0.5,
    *propose(site, context) {
      const { node, role } = site;
      if (node.type !== 'MemberExpression' || !node.computed || (role !== 'value' && role !== 'target'))
        return;
      const inner = node.object;
      if (inner.type !== 'MemberExpression' || !inner.computed) return;
      yield put(site, [
        context.site(inner.object).outer,
        '[',
        context.site(node.property).range,
        '][',
        context.site(inner.property).range,
        ']',
      ]);
    },
  },
  {
    id: 'element-of',
    title: 'index and element mixed up',
    prior: 0.35,
    *propose(site, context) {
      const { node, role, parent } = site;
      if (role !== 'value') return;
      if (node.type === 'MemberExpression' && node.computed) {
        yield put(site, [context.site(node.property).range]);
        yield put(site, [context.site(node.object).range], 0.8);
      }
      if (node.type !== 'Identifier' || parent?.node.type === 'MemberExpression') return;
      const kind = context.kinds.name(node.name);
      for (const { name } of context.data(site)) {
        const other = context.kinds.name(name);
        if (name === node.name) continue;
        if (
          (kind === 'number' || kind === 'any') &&
          (other === 'array' || other === 'string' || other === 'any')
        )
          yield put(site, [name, '[', site.range, ']'], 0.7);
        if (
          (kind === 'array' || kind === 'string' || kind === 'any') &&
          (other === 'number' || other === 'any')
        )
          yield put(site, [site.range, `[${name}]`], 0.5);
      }
      if (kind === 'array' || kind === 'string' || kind === 'any')
        for (const index of ['0', '1', `${node.name}.length - 1`])
          yield put(site, [site.range, `[${index}]`], 0.3);
    },
  },
];
