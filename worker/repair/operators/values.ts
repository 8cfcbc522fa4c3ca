/** Wrong constants and off-by-one values. */
import type { Site } from '../subject/sites.ts';
import { methodName, put, type Operator, type Proposal } from './operator.ts';

const POSITIONS =
  /^(slice|substring|substr|splice|charAt|charCodeAt|at|indexOf|fill|fromCharCode|padStart|padEnd|repeat)$/;

/** Where a number is a position or a bound; there being one off is the usual mistake. */
const isPosition = ({ key, parent }: Site): boolean => {
  if (!parent) return false;
  const { node } = parent;
  if (node.type === 'MemberExpression') return node.computed && key === 'property';
  if (node.type === 'CallExpression') return POSITIONS.test(methodName(node) ?? '');
  if (node.type === 'BinaryExpression') return /^[<>]=?$|^[=!]==?$/.test(node.operator);
  return node.type === 'VariableDeclarator' && parent.parent?.parent?.node.type === 'ForStatement';
};

const isNumeric = (site: Site): boolean =>
  site.role === 'value' &&
  !/^(String|Boolean|Null|RegExp|Template)|^(Array|Object|ArrowFunction|Function)Expression$|^(Await|Yield|Spread|Class|This)/.test(
    site.node.type,
  );

export const values: Operator[] = [
  {
    id: 'off-by-one',
    title: 'off by one',
    prior: 0.7,
    mutates: true,
    *propose(site, context): Iterable<Proposal> {
      const { node } = site;
      if (!isNumeric(site) || node.type === 'NumericLiteral') return;
      const kind = context.kinds.of(node);
      if (kind !== 'number' && kind !== 'any') return;
      // `x + 1` itself is changed by `constant`, its left side here.
      if (node.type === 'BinaryExpression' && /^[<>=!]/.test(node.operator)) return;
      const position = isPosition(site);
      const weight = position
        ? 1
        : kind === 'number'
          ? 0.55
          : site.parent?.node.type === 'ReturnStatement' || site.parent?.node.type === 'CallExpression'
            ? 0.4
            : 0.2;
      const operand =
        node.type === 'BinaryExpression' && /^[+-]$/.test(node.operator) ? [site.outer] : context.tight(node);
      const wrap = (parts: typeof operand): typeof operand =>
        site.parent?.node.type === 'BinaryExpression' &&
        !/^[<>=!+]/.test(site.parent.node.operator) &&
        site.outer.start === site.range.start
          ? ['(', ...parts, ')']
          : parts;
      yield { ...site.outer, parts: wrap([...operand, ' - 1']), weight };
      yield { ...site.outer, parts: wrap([...operand, ' + 1']), weight };
    },
  },
  {
    id: 'number-constant',
    title: 'wrong number',
    prior: 0.65,
    mutates: true,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'NumericLiteral' || site.role === 'other') return;
      const value = node.value;
      const near = isPosition(site) ? 1 : 0.9;
      const seen = new Set([value]);
      const inScope = context.sites.flatMap((other) =>
        other.node.type === 'NumericLiteral' && other.fn === site.fn ? [other.node.value] : [],
      );
      const offers: [number, number][] = [
        [value + 1, near],
        [value - 1, near],
        [0, 0.7],
        [1, 0.7],
        [-1, 0.4],
        [2, 0.35],
        [value * 2, 0.2],
        [value / 2, 0.2],
        [value * 10, 0.25],
        [value / 10, 0.2],
        ...inScope.map((one): [number, number] => [one, 0.3]),
        ...[10, 100, 1000, 60, 24, 7, 12, 26, 3].map((one): [number, number] => [one, 0.08]),
      ];
      for (const [offer, weight] of offers)
        if (!seen.has(offer) && Number.isFinite(offer)) {
          seen.add(offer);
          const text = String(Number(offer.toPrecision(12)));
          yield put(
            site,
            [offer < 0 && site.parent?.node.type === 'BinaryExpression' ? `(${text})` : text],
            weight,
          );
        }
      if (value === 0 || value === -1) {
        yield put(site, ['Infinity'], 0.3, 'wrong starting value');
        yield put(site, ['-Infinity'], 0.3, 'wrong starting value');
      }
    },
  },
  {
    id: 'literal-constant',
    title: 'wrong constant',
    prior: 0.55,
    mutates: true,
    *propose(site) {
      const { node, role } = site;
      if (role !== 'value') return;
      if (node.type === 'BooleanLiteral') yield put(site, [String(!node.value)], 1.3);
      if (node.type === 'NullLiteral')
        for (const text of ['undefined', '0', "''", '[]', 'false']) yield put(site, [text], 0.4);
      if (node.type === 'Identifier' && node.name === 'undefined')
        for (const text of ['null', '0', "''", '[]', 'false']) yield put(site, [text], 0.4);
      if (
        node.type === 'Identifier' &&
        node.name === 'Infinity' &&
        site.parent?.node.type !== 'UnaryExpression'
      )
        yield put(site, ['-Infinity']);
      if (node.type === 'ArrayExpression' && node.elements.length === 0)
        for (const text of ['null', '{}', "''", '0']) yield put(site, [text], 0.25);
      if (node.type === 'ArrayExpression' && node.elements.length > 0) yield put(site, ['[]'], 0.3);
      if (node.type === 'NumericLiteral' && node.value === 0)
        for (const text of ['null', "''", '[]', 'undefined']) yield put(site, [text], 0.15);
    },
  },
  {
    id: 'string-constant',
    title: 'wrong text',
    prior: 0.45,
    mutates: true,
    *propose(site, context) {
      const { node, role } = site;
      if (node.type !== 'StringLiteral' || role !== 'value') return;
      const quoted = (text: string): string => {
        const quote = context.text(node)[0] === '"' ? '"' : "'";
        return (
          quote +
          JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll(quote, `\\${quote}`) +
          quote
        );
      };
      const { value } = node;
      const others = context.sites.flatMap((other) =>
        other.node.type === 'StringLiteral' && other.role === 'value' ? [other.node.value] : [],
      );
      const offers: [string, number][] = [
        ...others.map((one): [string, number] => [one, 0.6]),
        ['', 0.7],
        [' ', 0.7],
        [value.toLowerCase(), 0.7],
        [value.toUpperCase(), 0.7],
        [value.trim(), 0.5],
        [`${value} `, 0.4],
        [` ${value}`, 0.4],
        [', ', 0.3],
        [',', 0.4],
        ['\n', 0.3],
        ['-', 0.25],
        ['_', 0.15],
        ['.', 0.15],
        ['0', 0.2],
        [value.slice(1), 0.3],
        [value.slice(0, -1), 0.3],
        [[...value].reverse().join(''), 0.2],
      ];
      const seen = new Set([value]);
      for (const [offer, weight] of offers)
        if (!seen.has(offer)) {
          seen.add(offer);
          yield put(site, [quoted(offer)], weight);
        }
      if (value === '') yield put(site, ['[]'], 0.2);
    },
  },
];
