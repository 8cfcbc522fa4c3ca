/** Missing defaults, missing copies, wrong starting values. */
import { methodName, put, type Operator, type Proposal } from './operator.ts';

const MUTATES = /^(sort|reverse|push|pop|shift|unshift|splice|fill|set|add|delete)$/;

export const defaults: Operator[] = [
  {
    id: 'default-parameter',
    title: 'missing default value',
    prior: 0.3,
    *propose(site, context): Iterable<Proposal> {
      const { node, parent, key } = site;
      if (node.type !== 'Identifier' || key !== 'params' || !parent) return;
      const end = context.afterTypes(site.range.end);
      for (const [index, value] of ['0', "''", '[]', '1', '{}', 'false', 'true', 'null', "' '"].entries())
        yield {
          start: site.range.start,
          end,
          parts: [context.gap(site.range.start, end), ` = ${value}`],
          weight: 1 - index * 0.06,
        };
    },
  },
  {
    id: 'fallback-value',
    title: 'missing value is not handled',
    prior: 0.35,
    *propose(site, context) {
      const { node, role, parent } = site;
      if (role !== 'value') return;
      const lookup =
        (node.type === 'MemberExpression' &&
          (node.computed ||
            parent?.node.type === 'BinaryExpression' ||
            parent?.node.type === 'ReturnStatement')) ||
        methodName(node) === 'get' ||
        methodName(node) === 'find' ||
        methodName(node) === 'match' ||
        (node.type === 'Identifier' &&
          context.kinds.name(node.name) === 'any' &&
          parent?.node.type !== 'MemberExpression');
      if (!lookup || (node.type === 'MemberExpression' && context.kinds.of(node) === 'number')) return;
      const weight = node.type === 'Identifier' ? 0.35 : 1;
      const tight =
        parent &&
        !/^(VariableDeclarator|AssignmentExpression|ReturnStatement|ArrowFunctionExpression)$/.test(
          parent.node.type,
        );
      for (const [index, value] of ['0', '[]', "''", '1', 'null', '{}', 'false', '-1'].entries())
        yield put(
          site,
          tight ? ['(', site.range, ` ?? ${value})`] : [site.range, ` ?? ${value}`],
          weight * (1 - index * 0.08),
        );
    },
  },
  {
    id: 'wrong-fallback',
    title: 'wrong fallback',
    prior: 0.3,
    mutates: true,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'LogicalExpression' || node.operator === '&&') return;
      const right = context.site(node.right);
      for (const value of ['0', '1', '[]', "''", 'null', '{}', 'undefined'])
        if (context.text(right.range) !== value) yield put(right, [value], 0.6);
    },
  },
  {
    id: 'optional-chain',
    title: 'missing value is not handled',
    prior: 0.3,
    *propose(site, context) {
      const { node, role } = site;
      if (
        node.type !== 'MemberExpression' ||
        role === 'target' ||
        node.object.type === 'ThisExpression' ||
        node.object.type === 'Super'
      )
        return;
      if (/^(Math|Number|Object|Array|String|JSON|console|Date|Promise)$/.test(context.text(node.object)))
        return;
      const object = context.site(node.object).outer;
      const property = context.site(node.property).range;
      yield put(site, node.computed ? [object, '?.[', property, ']'] : [object, '?.', property]);
    },
  },
  {
    id: 'missing-copy',
    title: "changes the caller's data instead of a copy",
    prior: 0.5,
    *propose(site, context) {
      const { node, role, parent } = site;
      if (role !== 'value' || !/^(Identifier|MemberExpression)$/.test(node.type)) return;
      const kind = context.kinds.of(node);
      if (kind === 'number' || kind === 'boolean' || kind === 'function') return;
      const name = context.text(node);
      const call = parent?.parent ? methodName(parent.parent.node) : null;
      const mutated =
        parent?.role === 'callee' &&
        parent.node.type === 'MemberExpression' &&
        parent.node.object === node &&
        call !== null &&
        MUTATES.test(call);
      const stored =
        parent &&
        /^(VariableDeclarator|AssignmentExpression|ReturnStatement|ObjectProperty|ArrowFunctionExpression|ClassProperty)$/.test(
          parent.node.type,
        );
      const passed =
        parent?.node.type === 'CallExpression' ||
        parent?.node.type === 'NewExpression' ||
        parent?.node.type === 'ArrayExpression';
      if (!mutated && !stored && !passed) return;
      const weight =
        mutated && !/^(push|pop|shift|unshift|add|set|delete)$/.test(call)
          ? 1
          : stored
            ? 0.7
            : passed
              ? 0.4
              : 0.3;
      yield put(site, [`[...${name}]`], weight);
      if (kind !== 'array') yield put(site, [`{ ...${name} }`], weight * 0.8);
      if (kind !== 'array') yield put(site, [`new Map(${name})`], weight * 0.15);
      yield put(site, [`structuredClone(${name})`], weight * 0.15);
    },
  },
  {
    id: 'spread',
    title: 'list put in whole instead of its elements',
    prior: 0.4,
    *propose(site, context) {
      const { node, role, parent, key } = site;
      if (node.type === 'SpreadElement' && parent?.node.type !== 'ObjectExpression')
        yield put(site, [context.site(node.argument).outer]);
      const holds =
        parent &&
        ((parent.node.type === 'ArrayExpression' && key === 'elements') ||
          ((parent.node.type === 'CallExpression' || parent.node.type === 'NewExpression') &&
            key === 'arguments'));
      if (role !== 'value' || !holds || /Literal$|^ArrowFunction|^Function/.test(node.type)) return;
      const kind = context.kinds.of(node);
      if (kind !== 'number' && kind !== 'boolean')
        yield put(site, ['...', site.outer], kind === 'array' ? 1 : 0.6);
    },
  },
  {
    id: 'initial-value',
    title: 'wrong starting value',
    prior: 0.5,
    *propose(site, context) {
      const { node } = site;
      if (node.type === 'VariableDeclarator' && node.init && node.id.type === 'Identifier') {
        const init = context.site(node.init);
        const own = context.text(init.range);
        const kind = context.kinds.of(node.init);
        const [first, ...others] = context.data(init);
        const offers =
          kind === 'number' || kind === 'any'
            ? ['0', '1', '-1', '-Infinity', 'Infinity']
            : kind === 'string'
              ? ["''"]
              : kind === 'array'
                ? ['[]', '[0]', '[1]', '[[]]']
                : [];
        for (const text of offers) if (text !== own) yield put(init, [text], 0.8);
        for (const { name } of [...(first ? [first] : []), ...others].slice(0, 6)) {
          if (kind === 'number' && context.kinds.fits(context.kinds.name(name), 'array'))
            yield put(init, [`${name}[0]`], 0.6);
          if (kind === 'array' && node.init.type === 'ArrayExpression' && node.init.elements.length === 0)
            yield put(init, [`[${name}]`], 0.6);
        }
      } else if (
        node.type === 'VariableDeclarator' &&
        !node.init &&
        node.id.type === 'Identifier' &&
        site.parent?.parent &&
        !/^For(In|Of)/.test(site.parent.parent.node.type)
      ) {
        const end = context.afterTypes(site.range.end);
        for (const value of ['0', "''", '[]', '1', 'null', '{}', 'false'])
          yield {
            start: site.range.start,
            end,
            parts: [context.gap(site.range.start, end), ` = ${value}`],
            weight: 0.9,
          };
      } else if (/^reduce(Right)?$/.test(methodName(node) ?? '') && node.type === 'CallExpression') {
        const [callback, init] = node.arguments;
        if (!callback) return;
        const head = context.gap(site.range.start, context.site(callback).outer.end);
        for (const value of ['0', '1', '[]', '{}', "''", '-Infinity', 'Infinity'])
          if (!init || context.text(init) !== value) yield put(site, [head, `, ${value})`]);
        if (init) yield put(site, [head, ')'], 0.5);
      }
    },
  },
];
