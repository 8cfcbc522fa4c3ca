import test from 'node:test';
import assert from 'node:assert/strict';
import { histogram } from './subject.js';

test('counts into bins', () => {
  assert.deepEqual(histogram([1, 2, 6, 9], 0, 10, 2), [2, 2]);
});

test('a boundary belongs to the upper bin', () => {
  assert.deepEqual(histogram([5], 0, 10, 2), [0, 1]);
});

test('the maximum is in the last bin', () => {
  assert.deepEqual(histogram([10], 0, 10, 2), [0, 1]);
});

test('values outside are left out', () => {
  assert.deepEqual(histogram([-1, 11, 4], 0, 10, 2), [1, 0]);
});

test('starts at the minimum', () => {
  assert.deepEqual(histogram([100, 115, 139], 100, 140, 4), [1, 1, 0, 1]);
});

test('no values', () => {
  assert.deepEqual(histogram([], 0, 1, 3), [0, 0, 0]);
});
