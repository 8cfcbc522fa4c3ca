import test from 'node:test';
import assert from 'node:assert/strict';
import { movingAverage } from './moving-average.js';

test('an empty series has no averages', () => {
  assert.deepEqual(movingAverage([], 3), []);
});

test('the first entries average what is there so far', () => {
  assert.deepEqual(movingAverage([4, 8, 9], 3), [4, 6, 7]);
});

test('a size larger than the series averages everything so far', () => {
  assert.deepEqual(movingAverage([2, 4, 6], 10), [2, 3, 4]);
});

test('older values leave the window', () => {
  assert.deepEqual(movingAverage([1, 3, 5, 7, 1], 2), [1, 2, 4, 6, 4]);
});

test('a size of one gives the values back', () => {
  assert.deepEqual(movingAverage([9, 2, 5], 1), [9, 2, 5]);
});

test('a flat series stays flat', () => {
  assert.deepEqual(movingAverage([5, 5, 5, 5, 5, 5], 3), [5, 5, 5, 5, 5, 5]);
});

test('negative values are fine', () => {
  assert.deepEqual(movingAverage([-4, 0, 4], 4), [-4, -2, 0]);
});

test('a size below one is refused', () => {
  assert.throws(() => movingAverage([1, 2], 0), RangeError);
  assert.throws(() => movingAverage([1, 2], 1.5), RangeError);
});
