import test from 'node:test';
import assert from 'node:assert/strict';
import { mergeSorted } from './subject.js';

test('interleaves two lists', () => {
  assert.deepEqual(mergeSorted([1, 4, 6], [2, 3, 7]), [1, 2, 3, 4, 6, 7]);
});

test('an empty left list', () => {
  assert.deepEqual(mergeSorted([], [1, 2]), [1, 2]);
});

test('an empty right list', () => {
  assert.deepEqual(mergeSorted([1, 2], []), [1, 2]);
});

test('the left one first on a tie', () => {
  assert.deepEqual(
    mergeSorted([{ r: 1, s: 'L' }], [{ r: 1, s: 'R' }], (e) => e.r),
    [
      { r: 1, s: 'L' },
      { r: 1, s: 'R' },
    ],
  );
});

test('the rest is appended', () => {
  assert.deepEqual(mergeSorted([1], [2, 3, 4]), [1, 2, 3, 4]);
});

test('equal values are kept', () => {
  assert.deepEqual(mergeSorted([2, 2], [2]), [2, 2, 2]);
});
