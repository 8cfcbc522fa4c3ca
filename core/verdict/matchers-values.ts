/** Numbers, text, lengths, properties, containment. */
import type { Plain } from '../../protocol/plain.ts';
import { isCloseTo } from './equal-asymmetric.ts';
import { indexNodes, nodeOf, primitiveOf, resolve } from './equal-plain.ts';
import { any, equalityWith, rulingOf } from './matchers-deep.ts';
import type { Rule } from './matchers-rule.ts';
import { answer, at, isUndefined, numeric, ordered } from './matchers-rule.ts';
import { show } from './show.ts';

const order =
  (said: string, test: (a: number | bigint, b: number | bigint) => boolean): Rule =>
  (actual, expected) => {
    const a = ordered(actual);
    const b = ordered(at(expected, 0));
    const wish = `${said} ${show(at(expected, 0))}`;
    if (a === null || b === null)
      return { answer: 'unfit', said: wish, detail: 'only numbers and bigints have an order here' };
    return { answer: answer(test(a, b)), said: wish };
  };

/** Expected: text or regular expression, whether the realm saw it match (regular expressions only). */
const matches: Rule = (actual, expected) => {
  const pattern = at(expected, 0);
  const said = `to match ${show(pattern)}`;
  if (typeof actual !== 'string') return { answer: 'unfit', said, detail: 'it is not a string' };
  if (typeof pattern === 'string') return { answer: answer(actual.includes(pattern)), said };
  return { answer: answer(at(expected, 1) === true), said };
};

/** Expected: item, whether the realm found the very same object among the items. */
const contains: Rule = (actual, expected) => {
  const item = at(expected, 0);
  const said = `to contain ${show(item)}`;
  if (typeof actual === 'string') {
    if (typeof item !== 'string') return { answer: 'unfit', said, detail: 'a string contains only strings' };
    return { answer: answer(actual.includes(item)), said };
  }
  const node = nodeOf(actual);
  if (node?.$ !== 'array' && node?.$ !== 'set' && node?.$ !== 'bytes') {
    return { answer: 'unfit', said, detail: 'it is not a collection' };
  }
  const wanted = primitiveOf(item);
  if (wanted === null) return { answer: answer(at(expected, 1) === true), said };
  // `===`, as indexOf does: NaN is never found.
  const found = node.v.some((own) => {
    const primitive = primitiveOf(own);
    return primitive !== null && primitive.value === wanted.value;
  });
  return { answer: answer(found), said };
};

/** Expected: length, the `length` the realm read (undefined when there is none). */
const hasLength: Rule = (_actual, expected) => {
  const said = `to have length ${show(at(expected, 0))}`;
  const found = numeric(at(expected, 1));
  if (found === null) return { answer: 'unfit', said, detail: 'it has no length' };
  return { answer: answer(found === numeric(at(expected, 0))), said, detail: `it has length ${found}` };
};

/** Expected: path as text, `[exists, value]` as the realm found it; with a wanted value also that, wrapper. */
const hasProperty: Rule = (_actual, expected) => {
  const wanted = expected.length > 2;
  const said = `to have property ${String(at(expected, 0))}${wanted ? ` equal to ${show(at(expected, 2))}` : ''}`;
  const found = nodeOf(at(expected, 1));
  const [exists, value] = found?.$ === 'array' ? found.v : [];
  if (exists !== true || value === undefined)
    return { answer: 'no', said, detail: 'there is no such property' };
  if (!wanted) return { answer: 'yes', said };
  const nodes = indexNodes(at(expected, 1));
  const { test } = equalityWith({ mode: 'structural', actualNodes: nodes }, expected, 2);
  return rulingOf(test(value), said, `it is ${show(resolve(value, nodes))}`);
};

const isFinite = (actual: Plain): boolean => Number.isFinite(numeric(actual));

export const VALUES: Readonly<Record<string, Rule>> = {
  match: matches,
  toMatch: matches,
  toContain: contains,
  toHaveLength: hasLength,
  toHaveProperty: hasProperty,
  toBeGreaterThan: order('to be greater than', (a, b) => a > b),
  toBeGreaterThanOrEqual: order('to be at least', (a, b) => a >= b),
  toBeLessThan: order('to be less than', (a, b) => a < b),
  toBeLessThanOrEqual: order('to be at most', (a, b) => a <= b),
  /** Expected: number, decimal places (2 when undefined). */
  toBeCloseTo: (actual, expected) => {
    const places = isUndefined(at(expected, 1)) ? 2 : at(expected, 1);
    const said = `to be close to ${show(at(expected, 0))} (${show(places)} places)`;
    if (numeric(actual) === null || numeric(at(expected, 0)) === null || numeric(places) === null) {
      return { answer: 'unfit', said, detail: 'only numbers can be close' };
    }
    const gap = isFinite(actual) ? Math.abs(Number(numeric(actual)) - Number(numeric(at(expected, 0)))) : NaN;
    return {
      answer: answer(isCloseTo(actual, at(expected, 0), places)),
      said,
      ...(Number.isFinite(gap) && { detail: `they differ by ${gap}` }),
    };
  },
  toBeOneOf: (actual, expected) => {
    const said = `to be one of ${show(at(expected, 0))}`;
    const list = nodeOf(at(expected, 0));
    if (list?.$ !== 'array' && list?.$ !== 'set')
      return { answer: 'unfit', said, detail: 'that is not a list' };
    const expectedNodes = indexNodes(list);
    return rulingOf(
      any(list.v.map((item) => equalityWith({ mode: 'structural', expectedNodes }, [item], 0).test(actual))),
      said,
    );
  },
};
