/**
 * What a mock saw. Actual is the list the realm recorded: argument lists for calls, values for returns.
 * Where an expected value follows, it comes as value, wrapper (see `equalityWith`), then the ordinal.
 */
import type { Plain } from '../../protocol/plain.ts';
import { indexNodes, nodeOf } from './equal-plain.ts';
import { any, equalityWith, rulingOf } from './matchers-deep.ts';
import type { Rule } from './matchers-rule.ts';
import { answer, at, numeric } from './matchers-rule.ts';
import { show } from './show.ts';

const list = (actual: Plain): readonly Plain[] => {
  const node = nodeOf(actual);
  return node?.$ === 'array' ? node.v : [];
};

const subject = 'the mock';

const atLeastOnce =
  (said: string): Rule =>
  (actual) => ({ answer: answer(list(actual).length > 0), said, subject, detail: 'it never did' });

const times =
  (said: string): Rule =>
  (actual, expected) => ({
    answer: answer(list(actual).length === numeric(at(expected, 0))),
    said: `${said} ${show(at(expected, 0))} times`,
    subject,
    detail: `it was ${list(actual).length} times`,
  });

/** `pick` chooses among the records the ones of which one has to be equal. */
const withValue =
  (said: string, pick: (records: readonly Plain[], ordinal: number | null) => readonly Plain[]): Rule =>
  (actual, expected) => {
    const ordinal = numeric(at(expected, 2));
    const { test } = equalityWith({ mode: 'structural', actualNodes: indexNodes(actual) }, expected, 0);
    const results = pick(list(actual), ordinal).map(test);
    const nth = ordinal === null ? '' : ` (number ${ordinal})`;
    const ruling = rulingOf(any(results), `${said}${nth} ${show(at(expected, 0))}`, `it saw ${show(actual)}`);
    return { ...ruling, subject };
  };

const every = (records: readonly Plain[]): readonly Plain[] => records;
const last = (records: readonly Plain[]): readonly Plain[] => records.slice(-1);
const nth = (records: readonly Plain[], ordinal: number | null): readonly Plain[] =>
  ordinal === null || ordinal < 1 ? [] : records.slice(ordinal - 1, ordinal);

export const MOCKS: Readonly<Record<string, Rule>> = {
  toHaveBeenCalled: atLeastOnce('to have been called'),
  toHaveBeenCalledTimes: times('to have been called'),
  toHaveBeenCalledWith: withValue('to have been called with', every),
  toHaveBeenLastCalledWith: withValue('to have been called last with', last),
  toHaveBeenNthCalledWith: withValue('to have been called with', nth),
  toHaveReturned: atLeastOnce('to have returned'),
  toHaveReturnedTimes: times('to have returned'),
  toHaveReturnedWith: withValue('to have returned', every),
  toHaveLastReturnedWith: withValue('to have returned last', last),
  toHaveNthReturnedWith: withValue('to have returned', nth),
};
