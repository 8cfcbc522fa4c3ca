/**
 * Every assertion of a test is decided here, on the trusted side, from plain data. Regular expressions
 * never run here: the test realm, which is bounded and expendable, runs them and reports whether they
 * matched (candidate code lives in another process and cannot touch that report).
 */
import type { Comparison, ComparisonResult } from '../../protocol/comparison.ts';
import { DEEP } from './matchers-deep.ts';
import { IDENTITY } from './matchers-identity.ts';
import { MOCKS } from './matchers-mocks.ts';
import type { Rule } from './matchers-rule.ts';
import { THROWN } from './matchers-thrown.ts';
import { VALUES } from './matchers-values.ts';
import { show } from './show.ts';

const RULES = new Map<string, Rule>(Object.entries({ ...IDENTITY, ...DEEP, ...VALUES, ...THROWN, ...MOCKS }));

/** Names `compare` knows; every other name fails, negated or not. */
export const MATCHERS: readonly string[] = [...RULES.keys()];

/**
 * Decides one comparison. Total: a matcher unknown or asked about a value it does not apply to, and values
 * cut off by a limit, fail whether negated or not, and the message says why.
 */
export function compare(comparison: Comparison): ComparisonResult {
  const rule = RULES.get(comparison.matcher);
  if (rule === undefined) {
    return { pass: false, message: `not supported in the sandbox: ${comparison.matcher.slice(0, 60)}` };
  }
  const ruling = rule(comparison.actual, comparison.expected);
  const subject = ruling.subject ?? show(comparison.actual);
  const wish = `expected ${subject} ${comparison.negated ? 'not ' : ''}${ruling.said}`;
  if (ruling.answer === 'unfit')
    return { pass: false, message: `${wish}, but ${ruling.detail ?? 'it does not apply'}` };
  const pass = (ruling.answer === 'yes') !== comparison.negated;
  const detail = ruling.answer === 'no' && ruling.detail !== undefined ? `: ${ruling.detail}` : '';
  return { pass, message: `${wish}${detail}` };
}
