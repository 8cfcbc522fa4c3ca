import test from 'node:test';
import assert from 'node:assert/strict';
import { collapseRanges } from './subject.ts';

test('a run', () => {
  assert.equal(collapseRanges([1, 2, 3]), '1-3');
});

test('a run and a single', () => {
  assert.equal(collapseRanges([1, 2, 3, 7]), '1-3, 7');
});

test('two in a row stay apart', () => {
  assert.equal(collapseRanges([4, 5]), '4, 5');
});

test('singles', () => {
  assert.equal(collapseRanges([1, 3, 5]), '1, 3, 5');
});

test('two runs', () => {
  assert.equal(collapseRanges([1, 2, 3, 10, 11, 12, 13]), '1-3, 10-13');
});

test('nothing', () => {
  assert.equal(collapseRanges([]), '');
});
