import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localise } from './localise.ts';
import { lower } from './subject/lower.ts';

const SOURCE = `function f(a) {
  if (a > 0) {
    return a * 2;
  }
  return a ? -a : 1;
}`;
const subject = lower(SOURCE, 'js');

/** Slots whose text begins with one of the given texts. */
const reached = (...texts: string[]): Set<number> =>
  new Set(
    subject.coverage.slots.flatMap(({ start }, index) =>
      texts.some((text) => SOURCE.startsWith(text, start)) ? [index] : [],
    ),
  );
const rangeOf = (text: string): { start: number; end: number } => {
  const start = SOURCE.indexOf(text);
  return { start, end: start + text.length };
};

const passing = { passed: true, reached: reached('if', 'return a ?', '-a') };
const failing = { passed: false, reached: reached('if', 'return a *') };

test('localise: what only failing tests reach comes first', () => {
  const found = localise(subject, [passing, failing], []);
  assert.deepEqual(
    found.lines.map(({ line }) => line),
    [3, 2],
  );
});

test('localise: what no failing test reaches is not suspect', () => {
  assert.equal(localise(subject, [passing, failing], []).at(rangeOf('-a')), 0);
});

test('localise: a branch of an expression counts by itself', () => {
  const wrong = { passed: false, reached: reached('if', 'return a ?', '1;') };
  const found = localise(subject, [passing, wrong], []);
  assert.ok(found.at(rangeOf('1;')) >= found.at(rangeOf('return a ?')) && found.at(rangeOf('-a')) === 0);
});

test('localise: a stack frame outweighs statistics', () => {
  const both = { passed: false, reached: reached('if', 'return a *') };
  assert.equal(localise(subject, [both], [2]).lines[0]?.line, 2);
  assert.equal(localise(subject, [both], [99]).lines.length, 2);
});

test('localise: parameters are suspect when the function is', () => {
  assert.ok(localise(subject, [passing, failing], []).at(rangeOf('a)')) > 0);
});
