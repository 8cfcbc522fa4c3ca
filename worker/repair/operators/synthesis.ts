/** Small expressions over what is in scope, where nothing that is written there is nearly right. */
import { put, type Operator, type Proposal } from './operator.ts';
import { writtenPaths } from './variables.ts';

const OPERATORS = ['+', '-', '*', '/', '%'];

export const synthesis: Operator[] = [
  {
    id: 'missing-term',
    title: 'a term is missing',
    prior: 0.18,
    *propose(site, context): Iterable<Proposal> {
      const { node, role, parent } = site;
      if (
        role !== 'value' ||
        !parent ||
        !/^(Identifier|MemberExpression|CallExpression|BinaryExpression|UnaryExpression)$/.test(node.type)
      )
        return;
      if (
        /^(MemberExpression|UnaryExpression|ExpressionStatement|SpreadElement|AwaitExpression)$/.test(
          parent.node.type,
        ) &&
        !(parent.node.type === 'MemberExpression' && site.key === 'property')
      )
        return;
      const kind = context.kinds.of(node);
      if (kind !== 'number' && kind !== 'string' && kind !== 'any') return;
      const terms = [...context.data(site).map(({ name }) => name), ...writtenPaths(site, context)].slice(
        0,
        10,
      );
      const own = context.text(node);
      for (const term of terms) {
        const other = /\.length$/.test(term) ? 'number' : context.kinds.name(term);
        if (!context.kinds.fits(kind, other)) continue;
        for (const operator of kind === 'string' ? ['+'] : OPERATORS)
          if (term !== own || operator === '*') {
            const weight = operator === '+' || operator === '-' ? 1 : 0.6;
            yield put(site, ['(', ...context.tight(node), ` ${operator} ${term})`], weight);
            if (operator !== '*' && (operator !== '+' || kind !== 'number'))
              yield put(site, [`(${term} ${operator} `, ...context.tight(node), ')'], weight * 0.6);
          }
      }
      for (const number of ['2', '10', '100'])
        for (const operator of ['*', '/', '%'])
          yield put(site, ['(', ...context.tight(node), ` ${operator} ${number})`], 0.4);
      for (const power of ['2', '3', '0.5'])
        yield put(site, ['(', ...context.tight(node), ` ** ${power})`], 0.3);
    },
  },
  {
    id: 'small-expression',
    title: 'wrong calculation',
    prior: 0.05,
    *propose(site, context) {
      const { node, role, parent } = site;
      if (
        role !== 'value' ||
        !parent ||
        !/^(ReturnStatement|AssignmentExpression|VariableDeclarator|ArrowFunctionExpression|CallExpression|MemberExpression)$/.test(
          parent.node.type,
        )
      )
        return;
      if (parent.node.type === 'MemberExpression' && site.key !== 'property') return;
      if (
        /Literal$|^(ArrowFunction|Function|Object|Array)Expression$/.test(node.type) &&
        node.type !== 'NumericLiteral'
      )
        return;
      const kind = context.kinds.of(node);
      if (!context.kinds.fits(kind, 'number')) return;
      const own = context.text(node);
      const data = context.data(site).filter(({ name }) => context.kinds.name(name) !== 'boolean');
      const atoms = [
        ...data.flatMap(({ name }) => (context.kinds.fits(context.kinds.name(name), 'number') ? [name] : [])),
        ...data.flatMap(({ name }) =>
          /^(array|string|any)$/.test(context.kinds.name(name)) ? [`${name}.length`] : [],
        ),
        ...writtenPaths(site, context),
        '1',
        '2',
      ].slice(0, 10);
      for (const one of atoms)
        for (const two of atoms)
          for (const operator of OPERATORS) {
            if (one === two && operator !== '*' && operator !== '+') continue;
            if (/^\d/.test(one) && /^\d/.test(two)) continue;
            if ((operator === '+' || operator === '*') && one > two && !/^\d/.test(two)) continue;
            const text = `${one} ${operator} ${two}`;
            if (text !== own) yield put(site, [text], operator === '+' || operator === '-' ? 1 : 0.6);
          }
    },
  },
];
