/** Deep equality and containment. */
import type { Plain } from '../../protocol/plain.ts';
import { differences } from './diff.ts';
import { withMatchers } from './equal-asymmetric.ts';
import { indexNodes, nodeOf } from './equal-plain.ts';
import type { Equality, EqualityOptions, Mode } from './equal.ts';
import { equality } from './equal.ts';
import type { Rule, Ruling } from './matchers-rule.ts';
import { answer, at, isUndefined } from './matchers-rule.ts';
import { show } from './show.ts';

export const UNDECIDED = 'a part is too large to be compared';

/**
 * Equality against expected value `index`; when matchers such as `expect.any(…)` occur in it, the realm
 * sends them and the value once more, as one tree, at `index + 1` (see `withMatchers`).
 */
export function equalityWith(
  options: EqualityOptions,
  expected: readonly Plain[],
  index: number,
): { readonly test: (actual: Plain) => Equality; readonly value: Plain; readonly options: EqualityOptions } {
  const wrapper = at(expected, index + 1);
  const matchers = isUndefined(wrapper) ? null : withMatchers(wrapper);
  const value = matchers?.value ?? at(expected, index);
  const all: EqualityOptions =
    matchers === null ? options : { ...options, pattern: matchers.pattern, expectedNodes: matchers.nodes };
  return { test: (actual) => equality(actual, value, all), value, options: all };
}

/** A ruling from an equality; nothing is ruled where it is undecided. */
export function rulingOf(result: Equality, said: string, detail?: string): Ruling {
  if (result === 'undecided') return { answer: 'unfit', said, detail: UNDECIDED };
  return { answer: answer(result === 'equal'), said, ...(detail !== undefined && { detail }) };
}

const deep =
  (said: string, mode: Mode, subset?: 'objects' | 'all'): Rule =>
  (actual, expected) => {
    const { test, value, options } = equalityWith(
      { mode, ...(subset !== undefined && { subset }) },
      expected,
      0,
    );
    const result = test(actual);
    const plain = options.pattern === undefined;
    const detail = result === 'different' && plain ? where(actual, value, options) : undefined;
    return rulingOf(result, `${said} ${show(at(expected, 0))}`, detail);
  };

/** The first difference, when it lies inside the value and so says more than both values do. */
function where(actual: Plain, expected: Plain, options: EqualityOptions): string | undefined {
  const [first] = differences(actual, expected, options, 1);
  if (first === undefined || first.path === '') return undefined;
  const side = (part: Plain | undefined): string => (part === undefined ? 'nothing' : show(part, 60));
  return `at ${first.path} ${side(first.actual)} instead of ${side(first.expected)}`;
}

const items = (plain: Plain): readonly Plain[] | null => {
  const node = nodeOf(plain);
  return node?.$ === 'array' || node?.$ === 'set' || node?.$ === 'bytes' ? node.v : null;
};

/** The best answer over several candidates: `equal` wins, then `undecided`. */
export function any(results: Iterable<Equality>): Equality {
  let best: Equality = 'different';
  for (const result of results) {
    if (result === 'equal') return result;
    if (result === 'undecided') best = result;
  }
  return best;
}

export const DEEP: Readonly<Record<string, Rule>> = {
  deepEqual: deep('to loosely deep-equal', 'loose'),
  deepStrictEqual: deep('to deep-equal', 'strict'),
  partialDeepStrictEqual: deep('to contain, in part,', 'strict', 'all'),
  toEqual: deep('to equal', 'structural'),
  toStrictEqual: deep('to strictly equal', 'strict'),
  toMatchObject: deep('to match', 'structural', 'objects'),
  /** Actual: what the realm found by iterating; expected: item, wrapper. */
  toContainEqual: (actual, expected) => {
    const said = `to contain an item equal to ${show(at(expected, 0))}`;
    const all = items(actual);
    if (all === null) return { answer: 'unfit', said, detail: 'it is not a collection' };
    const { test } = equalityWith({ mode: 'structural', actualNodes: indexNodes(actual) }, expected, 0);
    return rulingOf(any(all.map(test)), said);
  },
};
