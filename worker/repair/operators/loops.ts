/** Loops: where they start, how far they go, in which direction and steps. */
import { put, type Operator, type Proposal } from './operator.ts';

export const loops: Operator[] = [
  {
    id: 'loop-start',
    title: 'loop starts in the wrong place',
    prior: 0.6,
    *propose(site, context): Iterable<Proposal> {
      const { node, parent } = site;
      if (
        node.type !== 'VariableDeclarator' ||
        !node.init ||
        parent?.parent?.node.type !== 'ForStatement' ||
        parent.key !== 'init'
      )
        return;
      const init = context.site(node.init);
      const own = context.text(init.range);
      const data = context.data(parent.parent);
      for (const text of ['0', '1', '2']) if (text !== own) yield put(init, [text], 1);
      for (const { name } of data) {
        const kind = context.kinds.name(name);
        if (kind === 'number' || kind === 'any')
          for (const text of [`${name} + 1`, name, `${name} - 1`])
            if (text !== own) yield put(init, [text], text === name ? 0.6 : 0.9);
        if (kind === 'array' || kind === 'string' || kind === 'any')
          for (const text of [`${name}.length - 1`, `${name}.length`])
            if (text !== own) yield put(init, [text], 0.4);
      }
    },
  },
  {
    id: 'loop-bound',
    title: 'loop ends in the wrong place',
    prior: 0.55,
    *propose(site, context) {
      const { node } = site;
      if (
        (node.type !== 'ForStatement' && node.type !== 'WhileStatement') ||
        node.test?.type !== 'BinaryExpression' ||
        !/^[<>]=?$/.test(node.test.operator)
      )
        return;
      const bound = context.site(node.test.right);
      const own = context.text(bound.range);
      for (const { name } of context.data(bound)) {
        const kind = context.kinds.name(name);
        if (kind === 'number' || kind === 'any')
          for (const text of [name, `${name} - 1`, `${name} + 1`, `Math.sqrt(${name})`, `${name} / 2`])
            if (text !== own) yield put(bound, [text], text === name ? 0.8 : 0.45);
        if (kind === 'array' || kind === 'string' || kind === 'any')
          for (const text of [`${name}.length`, `${name}.length - 1`])
            if (text !== own) yield put(bound, [text], 0.7);
      }
      for (const text of ['0', '1']) if (text !== own) yield put(bound, [text], 0.4);
      if (/^Math\.(floor|ceil|round)/.test(own)) return;
      yield put(bound, ['Math.floor(', bound.range, ')'], 0.3);
      yield put(bound, ['Math.ceil(', bound.range, ')'], 0.3);
    },
  },
  {
    id: 'loop-step',
    title: 'loop moves in the wrong steps',
    prior: 0.5,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'ForStatement' || !node.update) return;
      const update = context.site(node.update);
      const counter =
        node.update.type === 'UpdateExpression'
          ? context.text(node.update.argument)
          : node.update.type === 'AssignmentExpression'
            ? context.text(node.update.left)
            : null;
      if (!counter) return;
      for (const text of [
        `${counter}++`,
        `${counter}--`,
        `${counter} += 2`,
        `${counter} -= 2`,
        `${counter} *= 2`,
      ])
        if (context.text(update.range) !== text) yield put(update, [text], 0.7);
      for (const { name } of context.data(update))
        if (name !== counter && context.kinds.fits(context.kinds.name(name), 'number'))
          yield put(update, [`${counter} += ${name}`], 0.4);
    },
  },
  {
    id: 'loop-direction',
    title: 'loop runs in the wrong direction',
    prior: 0.4,
    *propose(site, context) {
      // for (let i = 0; i < e; i++) → for (let i = e - 1; i >= 0; i--), and back
      const { node } = site;
      if (
        node.type !== 'ForStatement' ||
        node.test?.type !== 'BinaryExpression' ||
        node.update?.type !== 'UpdateExpression' ||
        node.init?.type !== 'VariableDeclaration'
      )
        return;
      const [declarator] = node.init.declarations;
      if (declarator?.id.type !== 'Identifier' || !declarator.init) return;
      const name = declarator.id.name;
      const [from, to] = [context.site(declarator.init), context.site(node.test.right)];
      const head = { start: from.range.start, end: context.site(node.update).range.end };
      if (node.update.operator === '++' && /^<=?$/.test(node.test.operator))
        yield {
          ...head,
          parts: [
            to.range,
            node.test.operator === '<' ? ` - 1; ${name} >= ` : `; ${name} >= `,
            from.range,
            `; ${name}--`,
          ],
        };
      if (node.update.operator === '--' && /^>=?$/.test(node.test.operator))
        yield {
          ...head,
          parts: [
            to.range,
            node.test.operator === '>' ? ` + 1; ${name} <= ` : `; ${name} <= `,
            from.range,
            `; ${name}++`,
          ],
        };
    },
  },
  {
    id: 'loop-in-of',
    title: '"for in" and "for of" mixed up',
    prior: 0.7,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'ForInStatement' && node.type !== 'ForOfStatement') return;
      const [left, right] = [context.site(node.left).range, context.site(node.right)];
      yield {
        start: left.end,
        end: right.outer.start,
        parts: [node.type === 'ForInStatement' ? ' of ' : ' in '],
      };
      if (node.type === 'ForOfStatement')
        for (const [index, make] of ['Object.keys(', 'Object.values(', 'Object.entries('].entries())
          yield put(right, [make, right.range, ')'], 0.3 - index * 0.03);
      yield put(right, [right.outer, '.slice(1)'], 0.3);
      if (node.type === 'ForOfStatement') yield put(right, [right.outer, '.entries()'], 0.2);
    },
  },
];
