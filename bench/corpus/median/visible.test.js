import test from 'node:test';
import assert from 'node:assert/strict';
import { median } from './subject.js';

test('an odd count', () => {
  assert.equal(median([3, 1, 2]), 2);
});

test('an even count', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
});

test('numbers sort as numbers', () => {
  assert.equal(median([10, 9, 100]), 10);
});

test('NaN is ignored', () => {
  assert.equal(median([NaN, 5, 7, NaN]), 6);
});

test('nothing has no median', () => {
  assert.equal(median([]), undefined);
});

test('the list is left in order', () => {
  const v = [3, 1, 2];
  median(v);
  assert.deepEqual(v, [3, 1, 2]);
});
