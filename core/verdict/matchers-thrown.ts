/**
 * `assert.throws`, `assert.rejects`, `toThrow`. The realm calls the function and catches; actual is what
 * was thrown, expected names the wish first: see `WISHES` for what follows it.
 */
import type { Plain } from '../../protocol/plain.ts';
import { indexNodes, membersOf, nodeOf, resolve } from './equal-plain.ts';
import { equality } from './equal.ts';
import { equalityWith, rulingOf, UNDECIDED } from './matchers-deep.ts';
import type { Rule, Ruling } from './matchers-rule.ts';
import { answer, at } from './matchers-rule.ts';
import { show } from './show.ts';

type Wish = (thrown: Plain, detail: readonly Plain[]) => Ruling;

const messageOf = (thrown: Plain): string | null => {
  if (typeof thrown === 'string') return thrown;
  const node = nodeOf(thrown);
  const message = node === null ? undefined : membersOf(node).get('message');
  return typeof message === 'string' ? message : null;
};

/** `[name, value there (undefined if missing), exists, wanted value, whether a wanted pattern matched or null]`. */
const propertyHolds = (row: readonly Plain[], nodes: ReadonlyMap<number, Plain>): boolean | 'undecided' => {
  const [, value = null, exists, wanted = null, matched = null] = row;
  if (exists !== true) return false;
  if (typeof matched === 'boolean') return matched;
  const result = equality(value, wanted, { mode: 'strict', actualNodes: nodes, expectedNodes: nodes });
  return result === 'undecided' ? result : result === 'equal';
};

const WISHES: Readonly<Record<string, Wish>> = {
  /** Nothing was thrown; then what had been wished for, in words. */
  nothing: (_thrown, [wish]) => ({
    answer: 'no',
    said: typeof wish === 'string' && wish !== '' ? wish : 'an error',
    detail: 'nothing was thrown',
    subject: 'the function',
  }),
  any: () => ({ answer: 'yes', said: 'an error' }),
  /** Class name, whether the realm says it is an instance. */
  class: (_thrown, [name, isInstance]) => ({ answer: answer(isInstance === true), said: String(name) }),
  /** Regular expression, whether the realm saw it match. */
  pattern: (_thrown, [pattern = null, matched]) => ({
    answer: answer(matched === true),
    said: `an error matching ${show(pattern)}`,
  }),
  /** Part of the message. */
  includes: (thrown, [text]) => ({
    answer: answer(typeof text === 'string' && messageOf(thrown)?.includes(text) === true),
    said: `an error whose message contains ${show(text ?? null)}`,
  }),
  /** The whole message. */
  message: (thrown, [text]) => ({
    answer: answer(typeof text === 'string' && messageOf(thrown) === text),
    said: `an error with message ${show(text ?? null)}`,
  }),
  /** Whether the validation function, which lives in the realm, returned true. */
  validate: (_thrown, [valid]) => ({
    answer: answer(valid === true),
    said: 'an error the validation accepts',
  }),
  /** Rows for `propertyHolds`. */
  properties: (_thrown, [rows = null]) => {
    const nodes = indexNodes(rows);
    const list = nodeOf(rows);
    for (const reference of list?.$ === 'array' ? list.v : [null]) {
      const row = nodeOf(resolve(reference, nodes));
      if (row?.$ !== 'array')
        return { answer: 'unfit', said: 'an error', detail: 'the wish has no known form' };
      const parts = row.v.map((part) => resolve(part, nodes));
      const said = `an error with ${String(parts[0])} ${show(parts[3] ?? null)}`;
      const holds = propertyHolds(parts, nodes);
      if (holds === 'undecided') return { answer: 'unfit', said, detail: UNDECIDED };
      if (!holds) return { answer: 'no', said, detail: `it is ${show(parts[1] ?? null)}` };
    }
    return { answer: 'yes', said: 'an error with these properties' };
  },
  /** Value and wrapper as `equalityWith` takes them. */
  equal: (thrown, detail) =>
    rulingOf(
      equalityWith({ mode: 'structural' }, detail, 0).test(thrown),
      `an error equal to ${show(detail[0] ?? null)}`,
    ),
};

const thrown =
  (verb: string): Rule =>
  (actual, expected) => {
    const name = at(expected, 0);
    const wish = typeof name === 'string' && Object.hasOwn(WISHES, name) ? WISHES[name] : undefined;
    if (wish === undefined) return { answer: 'unfit', said: verb, detail: 'the wish has no known form' };
    const ruling = wish(actual, expected.slice(1));
    return {
      ...ruling,
      said: `${verb} ${ruling.said}`,
      subject: ruling.subject ?? 'the function',
      detail: ruling.detail ?? `it threw ${show(actual)}`,
    };
  };

export const THROWN: Readonly<Record<string, Rule>> = {
  throws: thrown('to throw'),
  rejects: thrown('to reject with'),
  toThrow: thrown('to throw'),
};
