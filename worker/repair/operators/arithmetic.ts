/** Wrong operators, operands and order in calculations. */
import { put, type Operator, type Proposal } from './operator.ts';

const ARITHMETIC = ['+', '-', '*', '/', '%', '**'];
const BITS = ['&', '|', '^', '<<', '>>', '>>>'];
const NEAR: Record<string, string> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '/',
  '**': '*',
  '<<': '>>',
  '>>': '<<',
  '&': '|',
  '|': '&',
  '^': '&',
};

export const arithmetic: Operator[] = [
  {
    id: 'arithmetic-operator',
    title: 'wrong arithmetic operator',
    prior: 0.75,
    mutates: true,
    *propose({ node, range }, context): Iterable<Proposal> {
      if (node.type !== 'BinaryExpression') return;
      const family = ARITHMETIC.includes(node.operator)
        ? ARITHMETIC
        : BITS.includes(node.operator)
          ? [...BITS, '+', '-']
          : null;
      if (!family) return;
      const kind = context.kinds.of(node);
      if (kind === 'string') return;
      const left = context.site(node.left).outer;
      const right = context.site(node.right).outer;
      for (const other of family)
        if (other !== node.operator)
          yield {
            ...range,
            parts: [left, ` ${other} `, right],
            weight: NEAR[node.operator] === other ? 1 : 0.65,
          };
    },
  },
  {
    id: 'assignment-operator',
    title: 'wrong assignment operator',
    prior: 0.7,
    mutates: true,
    *propose({ node, range }, context) {
      if (node.type !== 'AssignmentExpression') return;
      const left = context.site(node.left).range;
      const right = context.site(node.right).outer;
      const member = node.left.type === 'MemberExpression' || node.left.type === 'Identifier';
      if (!member) return;
      const family = ['=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '??=', '||='];
      const near: Record<string, string[]> = {
        '=': ['+=', '-=', '*='],
        '+=': ['-=', '='],
        '-=': ['+=', '='],
        '*=': ['/=', '+='],
        '/=': ['*=', '-='],
      };
      for (const other of family)
        if (other !== node.operator)
          yield {
            ...range,
            parts: [left, ` ${other} `, right],
            weight: near[node.operator]?.includes(other) ? 1 : 0.3,
          };
    },
  },
  {
    id: 'update-operator',
    title: 'counts in the wrong direction',
    prior: 0.5,
    mutates: true,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'UpdateExpression') return;
      const argument = context.site(node.argument).range;
      const other = node.operator === '++' ? '--' : '++';
      yield put(site, node.prefix ? [other, argument] : [argument, other]);
      if (site.parent?.node.type !== 'ExpressionStatement' && site.key !== 'update')
        yield put(
          site,
          node.prefix ? [argument, node.operator] : [node.operator, argument],
          1.2,
          'counted before instead of after its use',
        );
      yield put(site, [argument, node.operator === '++' ? ' += 2' : ' -= 2'], 0.4, 'wrong step');
    },
  },
  {
    id: 'operand-swap',
    title: 'operands in the wrong order',
    prior: 0.6,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'BinaryExpression' || /^[=!]==?$/.test(node.operator)) return;
      const left = context.site(node.left);
      const right = context.site(node.right);
      if (context.text(left.range) === context.text(right.range)) return;
      // `a - b - c` reads as `(a - b) - c`: the left side needs its parentheses when it moves right.
      const moved = node.left.type === 'BinaryExpression' ? context.tight(node.left) : [left.outer];
      const commutes =
        node.operator === '*' || (node.operator === '+' && context.kinds.of(node) === 'number');
      if (!commutes) yield put(site, [right.outer, context.gap(left.outer.end, right.outer.start), ...moved]);
    },
  },
  {
    id: 'excess-operand',
    title: 'one term too many',
    prior: 0.6,
    mutates: true,
    *propose(site, context) {
      const { node } = site;
      if (
        node.type !== 'BinaryExpression' ||
        !(ARITHMETIC.includes(node.operator) || BITS.includes(node.operator))
      )
        return;
      yield put(site, [context.site(node.left).outer]);
      yield put(site, [context.site(node.right).outer], 0.8);
    },
  },
  {
    id: 'precedence',
    title: 'missing or misplaced parentheses',
    prior: 0.5,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'BinaryExpression') return;
      const outer = (at: typeof node.left): ReturnType<typeof context.tight> => [context.site(at).outer];
      const { left, right } = node;
      // a ∘ (b • c) → (a ∘ b) • c and back; in code without parentheses only one of the two parses as written.
      if (right.type === 'BinaryExpression') {
        const gap = context.gap(context.site(right.left).outer.end, context.site(right.right).outer.start);
        yield put(site, [
          '(',
          ...outer(left),
          ` ${node.operator} `,
          ...outer(right.left),
          ')',
          gap,
          ...outer(right.right),
        ]);
        // a − b / c → a / c − b: the second operator belonged to the first operand.
        yield put(
          site,
          [
            ...outer(left),
            ` ${right.operator} `,
            ...outer(right.right),
            ` ${node.operator} `,
            ...outer(right.left),
          ],
          0.6,
        );
      }
      if (left.type === 'BinaryExpression')
        yield put(site, [
          ...outer(left.left),
          ` ${left.operator} (`,
          ...outer(left.right),
          ` ${node.operator} `,
          ...outer(right),
          ')',
        ]);
    },
  },
  {
    id: 'unary-sign',
    title: 'wrong sign',
    prior: 0.35,
    mutates: true,
    *propose(site, context) {
      const { node } = site;
      if (
        node.type === 'UnaryExpression' &&
        (node.operator === '-' || node.operator === '~' || node.operator === '+')
      )
        yield put(site, [context.site(node.argument).outer], 1.4);
      else if (
        site.role === 'value' &&
        context.kinds.of(node) === 'number' &&
        site.parent?.node.type !== 'UnaryExpression'
      )
        yield put(site, ['-', ...context.tight(node)], node.type === 'NumericLiteral' ? 1 : 0.6);
      else if (
        site.role === 'value' &&
        site.parent?.node.type === 'ReturnStatement' &&
        context.kinds.of(node) === 'any'
      )
        yield put(site, ['-', ...context.tight(node)], 0.4);
    },
  },
  {
    id: 'integer-division',
    title: 'missing or wrong rounding',
    prior: 0.5,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'BinaryExpression' || node.operator !== '/') return;
      if (
        site.parent?.node.type === 'CallExpression' &&
        /^Math\.(floor|ceil|round|trunc)$/.test(context.text(site.parent.node.callee))
      )
        return;
      for (const [index, round] of ['floor', 'trunc', 'round', 'ceil'].entries())
        yield put(site, [`Math.${round}(`, site.range, ')'], 1 - index * 0.2);
    },
  },
];
