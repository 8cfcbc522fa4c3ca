/** Wrong method, wrong arguments, a call too many or too few. */
import type { Node } from '@babel/types';
import type { Part } from '../subject/text.ts';
import { arrow, methodName, put, type Operator, type Proposal } from './operator.ts';

/** Methods people confuse; any member of a family may stand for another. */
const FAMILIES = [
  'indexOf lastIndexOf',
  'some every',
  'min max',
  'floor ceil round trunc',
  'push unshift',
  'pop shift',
  'push concat',
  'slice splice',
  'slice substring substr',
  'toUpperCase toLowerCase',
  'trim trimStart trimEnd',
  'keys values entries',
  'map filter flatMap forEach',
  'find filter findIndex findLast findLastIndex',
  'filter find some every',
  'startsWith endsWith includes',
  'padStart padEnd',
  'replace replaceAll',
  'reduce reduceRight',
  'includes has',
  'get has delete add set',
  'test match',
  'charAt charCodeAt at codePointAt',
  'sqrt cbrt',
  'log log2 log10',
  'sin cos tan',
  'add delete',
  'from of',
  'all race allSettled any',
  'then catch finally',
  'call apply bind',
  'toFixed toString toPrecision',
  'sort toSorted',
  'reverse toReversed',
  'getFullYear getYear getMonth getDate getDay',
  'getHours getMinutes getSeconds',
  'abs sign',
  'parseInt parseFloat',
  'isInteger isFinite isNaN isSafeInteger',
].map((line) => line.split(' '));

const siblings = (name: string): string[] =>
  [...new Set(FAMILIES.flatMap((family) => (family.includes(name) ? family : [])))].filter(
    (other) => other !== name,
  );

const WRAPS_NUMBER = [
  'Math.abs',
  'Math.floor',
  'Math.ceil',
  'Math.round',
  'Math.trunc',
  'Math.sqrt',
  'Number',
  'String',
  'parseInt',
];
const PLAIN =
  /^(MemberExpression|CallExpression|BinaryExpression|Identifier|ConditionalExpression|TemplateLiteral|AwaitExpression)$/;

const list = (parts: readonly Part[][]): Part[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [', ', ...part]));

export const calls: Operator[] = [
  {
    id: 'wrong-method',
    title: 'wrong method',
    prior: 0.75,
    mutates: true,
    *propose(site, context): Iterable<Proposal> {
      const { node, parent, key } = site;
      if (node.type !== 'Identifier' || !parent) return;
      const method =
        key === 'property' &&
        parent.role === 'callee' &&
        parent.node.type === 'MemberExpression' &&
        !parent.node.computed;
      if (!method && site.role !== 'callee') return;
      for (const [index, other] of siblings(node.name).entries())
        yield put(site, [other], Math.max(0.4, 1 - index * 0.08), `${other} instead of ${node.name}`);
      if (!method) return;
      const owner = context.text((parent.node as { object: Node }).object);
      const written = new Set<string>();
      for (const { node: at } of context.sites) {
        const name = methodName(at);
        if (
          name &&
          at.type === 'CallExpression' &&
          at.callee.type === 'MemberExpression' &&
          (context.text(at.callee.object) === owner || owner === 'this')
        )
          written.add(name);
        if (
          (at.type === 'ClassMethod' || at.type === 'ObjectMethod') &&
          owner === 'this' &&
          at.key.type === 'Identifier' &&
          at.kind === 'method'
        )
          written.add(at.key.name);
      }
      for (const name of written) if (name !== node.name) yield put(site, [name], 0.5);
    },
  },
  {
    id: 'argument-swap',
    title: 'arguments in the wrong order',
    prior: 0.65,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return;
      const sites = node.arguments.map((argument) => context.site(argument));
      for (let one = 0; one < sites.length; one++)
        for (let two = one + 1; two < sites.length; two++) {
          const [first, second] = [sites[one], sites[two]];
          if (!first || !second || context.text(first.range) === context.text(second.range)) continue;
          yield {
            start: first.outer.start,
            end: second.outer.end,
            parts: [second.outer, context.gap(first.outer.end, second.outer.start), first.outer],
          };
        }
      // x.f(y) → y.f(x)
      if (
        node.type === 'CallExpression' &&
        node.callee.type === 'MemberExpression' &&
        sites.length === 1 &&
        sites[0] &&
        node.callee.object.type !== 'ThisExpression'
      ) {
        const object = context.site(node.callee.object);
        const argument = node.arguments[0];
        if (
          argument &&
          /^(Identifier|MemberExpression|CallExpression|ArrayExpression|StringLiteral)$/.test(
            argument.type,
          ) &&
          !/^(Math|Number|Object|Array|String|JSON)$/.test(context.text(object.range))
        )
          yield put(
            site,
            [sites[0].outer, context.gap(object.outer.end, sites[0].outer.start), object.outer, ')'],
            0.5,
            'receiver and argument mixed up',
          );
      }
    },
  },
  {
    id: 'element-order',
    title: 'elements in the wrong order',
    prior: 0.45,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'ArrayExpression' || node.elements.length > 6) return;
      const sites = node.elements.flatMap((element) => (element ? [context.site(element)] : []));
      for (const [index, one] of sites.entries())
        for (const two of sites.slice(index + 1))
          if (context.text(one.range) !== context.text(two.range))
            yield {
              start: one.outer.start,
              end: two.outer.end,
              parts: [two.outer, context.gap(one.outer.end, two.outer.start), one.outer],
            };
    },
  },
  {
    id: 'unwrap-call',
    title: 'a call too many',
    prior: 0.5,
    mutates: true,
    *propose(site, context) {
      const { node } = site;
      if (
        site.role === 'callee' ||
        (node.type !== 'CallExpression' && node.type !== 'AwaitExpression' && node.type !== 'UnaryExpression')
      )
        return;
      if (node.type === 'AwaitExpression') return;
      if (node.type === 'UnaryExpression') {
        if (node.operator === '!') yield put(site, [context.site(node.argument).outer]);
        return;
      }
      if (site.parent?.node.type === 'ExpressionStatement') return;
      if (
        node.callee.type === 'MemberExpression' &&
        !/^(Math|Number|Object|Array|String|JSON|console)$/.test(context.text(node.callee.object))
      )
        yield put(site, [context.site(node.callee.object).outer]);
      for (const argument of node.arguments)
        if (PLAIN.test(argument.type) || /Literal$|^ArrayExpression$/.test(argument.type))
          yield put(site, context.tight(argument), node.arguments.length === 1 ? 1 : 0.6);
    },
  },
  {
    id: 'wrap-call',
    title: 'a call is missing',
    prior: 0.35,
    *propose(site, context) {
      const { node, role, parent } = site;
      if (role !== 'value' || !PLAIN.test(node.type) || !parent) return;
      const kind = context.kinds.of(node);
      // Around every sub-expression would be too many; where a whole value is used it is worth a try.
      const whole = !/^(MemberExpression|UnaryExpression|ExpressionStatement|SpreadElement)$/.test(
        parent.node.type,
      );
      if (!whole) return;
      const weight = node.type === 'Identifier' ? 0.7 : 1;
      const already = parent.node.type === 'CallExpression' ? context.text(parent.node.callee) : '';
      if (kind === 'number' || kind === 'any')
        for (const name of WRAPS_NUMBER)
          if (name !== already)
            yield put(
              site,
              [`${name}(`, site.range, ')'],
              weight *
                (kind === 'number' ? 1 : 0.6) *
                (name === 'Math.abs' || name === 'Math.floor' ? 1.2 : 0.8),
            );
      if (kind === 'number' || kind === 'any') {
        yield put(site, ['Math.max(0, ', site.range, ')'], weight * 0.7);
        if (node.type !== 'Identifier' || parent.node.type !== 'CallExpression')
          for (const { name } of context.data(site)) {
            if (name === context.text(node) || !context.kinds.fits(context.kinds.name(name), 'number'))
              continue;
            yield put(site, [`Math.max(${name}, `, site.range, ')'], weight * 0.5);
            yield put(site, [`Math.min(${name}, `, site.range, ')'], weight * 0.5);
          }
      }
      if (kind === 'string' || kind === 'any')
        for (const method of ['toLowerCase()', 'toUpperCase()', 'trim()', "split('')"])
          yield put(site, [...context.tight(node), `.${method}`], weight * 0.6);
      if (kind === 'array' || kind === 'any') {
        for (const method of ['reverse()', 'sort()', 'flat()', "join('')", 'filter(Boolean)'])
          yield put(site, [...context.tight(node), `.${method}`], weight * 0.5);
        yield put(site, [...context.tight(node), '.sort(', ...arrow('(a, b)', 'a - b'), ')'], weight * 0.5);
        yield put(site, ['[...new Set(', site.range, ')]'], weight * 0.35);
      }
      if (kind === 'array' || kind === 'string' || kind === 'any')
        for (const [index, part] of ['slice(1)', 'slice(0, -1)', 'slice(1, -1)', 'slice()'].entries())
          yield put(site, [...context.tight(node), `.${part}`], weight * (0.5 - index * 0.1));
      if (kind === 'array') yield put(site, ['[', site.range, ']'], 0.3);
      if (kind === 'any') yield put(site, ['[', site.range, ']'], 0.2);
    },
  },
  {
    id: 'wrong-arguments',
    title: 'an argument too many or too few',
    prior: 0.4,
    mutates: true,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return;
      const args = node.arguments.map((argument): Part[] => [context.site(argument).outer]);
      const open = node.end === null || node.end === undefined ? 0 : node.end - 1;
      const start = args.length > 0 && node.arguments[0] ? context.site(node.arguments[0]).outer.start : open;
      const head = context.gap(site.range.start, start);
      if (context.text({ start: open, end: open + 1 }) !== ')') return;
      for (let index = 0; index < args.length; index++)
        yield put(
          site,
          [head, ...list(args.filter((_, other) => other !== index)), ')'],
          0.8,
          'an argument too many',
        );
      const extra = [...context.data(site).map(({ name }) => name), '0', '1', '10'];
      for (const text of extra)
        yield put(
          site,
          [head, ...list([...args, [text]]), ')'],
          text === '10' ? 0.15 : 0.4,
          'an argument is missing',
        );
    },
  },
  {
    id: 'sort-comparator',
    title: 'numbers sorted as text or in the wrong direction',
    prior: 0.85,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'CallExpression' || !/^(sort|toSorted)$/.test(methodName(node) ?? '')) return;
      const [comparator] = node.arguments;
      const head = context.gap(
        site.range.start,
        comparator ? context.site(comparator).outer.start : site.range.end - 1,
      );
      yield put(site, [head, ...arrow('(a, b)', 'a - b'), ')']);
      yield put(site, [head, ...arrow('(a, b)', 'b - a'), ')'], 0.7);
      if (comparator) yield put(site, [head, ')'], 0.5);
      else
        for (const order of [
          'a.localeCompare(b)',
          'a.length - b.length',
          'b.length - a.length',
          'a[0] - b[0]',
          'a[1] - b[1]',
          'b[1] - a[1]',
        ])
          yield put(site, [head, ...arrow('(a, b)', order), ')'], 0.3);
      if (comparator?.type === 'ArrowFunctionExpression' && comparator.params.length === 2) {
        const [first, second] = comparator.params.map((param) => context.site(param));
        if (first && second)
          yield {
            start: first.range.start,
            end: second.range.end,
            parts: [second.range, context.gap(first.range.end, second.range.start), first.range],
            weight: 0.9,
            title: 'sorted in the wrong direction',
          };
      }
    },
  },
  {
    id: 'missing-await',
    title: 'missing await',
    prior: 0.7,
    *propose(site, context) {
      const { node, role, fn, parent } = site;
      if (
        role === 'value' &&
        fn &&
        'async' in fn.node &&
        fn.node.async &&
        parent?.node.type !== 'AwaitExpression'
      ) {
        if (node.type === 'CallExpression' || node.type === 'Identifier' || node.type === 'NewExpression') {
          const tight = parent?.node.type === 'MemberExpression' || parent?.node.type === 'BinaryExpression';
          yield put(
            site,
            tight ? ['(await ', site.range, ')'] : ['await ', site.range],
            node.type === 'Identifier' ? 0.4 : 1,
          );
        }
      }
      if (node.type === 'AwaitExpression')
        yield put(site, context.tight(node.argument), 0.2, 'await too many');
      if (node.type === 'ForOfStatement' && !node.await && fn && 'async' in fn.node && fn.node.async)
        yield put(site, ['for await ', context.gap(site.range.start + 3, site.range.end)], 0.3);
      if (node.type === 'ArrowFunctionExpression' && !node.async && parent?.node.type === 'CallExpression')
        yield put(site, ['async ', site.range], 0.1);
    },
  },
];
