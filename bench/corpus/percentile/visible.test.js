import test from 'node:test';
import assert from 'node:assert/strict';
import { percentile } from './subject.js';

test('the lowest', () => {
  assert.equal(percentile([30, 10, 20], 0), 10);
});

test('the highest', () => {
  assert.equal(percentile([30, 10, 20], 100), 30);
});

test('an exact rank', () => {
  assert.equal(percentile([1, 2, 3, 4, 5], 25), 2);
});

test('between two ranks', () => {
  assert.equal(percentile([100, 20], 75), 80);
});

test('one value', () => {
  assert.equal(percentile([8], 40), 8);
});

test('nothing is refused', () => {
  assert.throws(() => percentile([], 50), RangeError);
});
