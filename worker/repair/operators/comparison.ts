/** Wrong comparisons and wrong logic between conditions. */
import { put, type Operator, type Proposal } from './operator.ts';

const ORDER = ['<', '<=', '>', '>='];
const EQUALITY = ['===', '!==', '==', '!='];
const BOUND: Record<string, string> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const MIRROR: Record<string, string> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

export const comparison: Operator[] = [
  {
    id: 'relational-operator',
    title: 'wrong comparison operator',
    prior: 0.9,
    mutates: true,
    *propose({ node, range }, context): Iterable<Proposal> {
      if (node.type !== 'BinaryExpression' || !ORDER.includes(node.operator)) return;
      const left = context.site(node.left).outer;
      const right = context.site(node.right).outer;
      const make = (operator: string, weight: number, title?: string): Proposal => ({
        ...range,
        parts: [left, ` ${operator} `, right],
        weight,
        ...(title ? { title } : {}),
      });
      yield make(BOUND[node.operator] ?? '<', 1, 'off by one in the comparison');
      yield make(MIRROR[node.operator] ?? '<', 0.9, 'comparison points the wrong way');
      for (const other of ORDER)
        if (other !== node.operator && other !== BOUND[node.operator] && other !== MIRROR[node.operator])
          yield make(other, 0.7);
      yield make('===', 0.35);
      yield make('!==', 0.35);
    },
  },
  {
    id: 'equality-operator',
    title: 'wrong equality test',
    prior: 0.8,
    mutates: true,
    *propose({ node, range }, context) {
      if (node.type !== 'BinaryExpression' || !EQUALITY.includes(node.operator)) return;
      const left = context.site(node.left).outer;
      const right = context.site(node.right).outer;
      const loose = node.operator.length === 2;
      const flipped = (node.operator[0] === '=' ? '!=' : '==') + (loose ? '' : '=');
      const numeric =
        context.kinds.fits(context.kinds.of(node.left), 'number') &&
        context.kinds.fits(context.kinds.of(node.right), 'number');
      yield { ...range, parts: [left, ` ${flipped} `, right] };
      yield {
        ...range,
        parts: [left, ` ${node.operator.slice(0, 2)}${loose ? '=' : ''} `, right],
        weight: 0.4,
        title: loose
          ? 'loose comparison where a strict one is meant'
          : 'strict comparison where a loose one is meant',
      };
      if (numeric)
        for (const [index, other] of ['<=', '>=', '<', '>'].entries())
          yield { ...range, parts: [left, ` ${other} `, right], weight: 0.5 - index * 0.01 };
    },
  },
  {
    id: 'logical-operator',
    title: '"and" and "or" mixed up',
    prior: 0.8,
    mutates: true,
    *propose({ node, range }, context) {
      if (node.type !== 'LogicalExpression') return;
      const left = context.site(node.left).outer;
      const right = context.site(node.right).outer;
      const make = (operator: string, weight: number, title?: string): Proposal => ({
        ...range,
        parts: [left, ` ${operator} `, right],
        weight,
        ...(title ? { title } : {}),
      });
      if (node.operator === '&&') yield make('||', 1);
      if (node.operator === '||') {
        yield make('&&', 1);
        yield make('??', 0.8, '0, empty text or false taken for a missing value');
      }
      if (node.operator === '??') yield make('||', 0.6, 'empty value not taken for a missing one');
    },
  },
  {
    id: 'mixed-logic-parentheses',
    title: 'missing parentheses around "or"',
    prior: 0.35,
    *propose({ node, range }, context) {
      // `a || b && c` → `(a || b) && c`, and `a && b || c` → `a && (b || c)`.
      if (node.type !== 'LogicalExpression' || node.operator !== '||') return;
      const { left, right } = node;
      if (right.type === 'LogicalExpression' && right.operator === '&&' && !right.extra?.['parenthesized'])
        yield {
          ...range,
          parts: [
            '(',
            context.site(left).outer,
            ' || ',
            context.site(right.left).outer,
            ') && ',
            context.site(right.right).outer,
          ],
        };
      if (left.type === 'LogicalExpression' && left.operator === '&&' && !left.extra?.['parenthesized'])
        yield {
          ...range,
          parts: [
            context.site(left.left).outer,
            ' && (',
            context.site(left.right).outer,
            ' || ',
            context.site(right).outer,
            ')',
          ],
        };
    },
  },
  {
    id: 'drop-condition',
    title: 'one condition too many',
    prior: 0.5,
    mutates: true,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'LogicalExpression') return;
      yield put(site, [context.site(node.left).outer]);
      yield put(site, [context.site(node.right).outer]);
    },
  },
  {
    id: 'nan-comparison',
    title: 'NaN is never equal to anything',
    prior: 0.6,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'BinaryExpression' || !EQUALITY.includes(node.operator)) return;
      const sides = [node.left, node.right] as const;
      for (const [index, side] of sides.entries()) {
        const other = sides[1 - index];
        if (!other || (context.text(side) !== 'NaN' && context.text(side) !== 'Number.NaN')) continue;
        yield put(site, [
          `${node.operator[0] === '!' ? '!' : ''}Number.isNaN(`,
          context.site(other).range,
          ')',
        ]);
      }
    },
  },
  {
    id: 'undefined-comparison',
    title: 'missing value tested in the wrong way',
    prior: 0.4,
    *propose(site, context) {
      const { node } = site;
      if (node.type === 'BinaryExpression' && EQUALITY.includes(node.operator)) {
        const text = context.text(node.right);
        const [left, not] = [context.site(node.left).outer, node.operator[0] === '!'];
        if (text === 'null' || text === 'undefined') {
          yield put(site, [left, not ? ' != null' : ' == null']);
          yield put(site, [left, not ? ' !== undefined' : ' === undefined'], 0.8);
          yield put(site, [left, not ? ' !== null' : ' === null'], 0.8);
        }
        return;
      }
      const { parent, key } = site;
      if (!parent || site.role !== 'value' || !/^(Identifier|MemberExpression)$/.test(node.type)) return;
      const tested = /^(If|While)Statement$|^ConditionalExpression$/.test(parent.node.type) && key === 'test';
      const negated = parent.node.type === 'UnaryExpression' && parent.node.operator === '!';
      if (tested || parent.node.type === 'LogicalExpression')
        yield put(site, [site.range, ' !== undefined'], 0.8);
      if (tested) yield put(site, [site.range, ' != null'], 0.5);
      if (negated) {
        yield put(parent, [site.range, ' === undefined'], 0.8);
        yield put(parent, [site.range, ' == null'], 0.5);
      }
    },
  },
];
