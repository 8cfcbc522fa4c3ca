import test from 'node:test';
import assert from 'node:assert/strict';
import { percentile } from './subject.js';

test('percentile([1, 2, 3], 50)', () => {
  assert.equal(percentile([1, 2, 3], 50), 2);
});

test('percentile([1, 2], 50)', () => {
  assert.equal(percentile([1, 2], 50), 1.5);
});

test('percentile([100, 9, 20], 50)', () => {
  assert.equal(percentile([100, 9, 20], 50), 20);
});

test('percentile([1, 5], 25)', () => {
  assert.equal(percentile([1, 5], 25), 2);
});

test('percentile([0, 4, 8, 12, 16], 12.5)', () => {
  assert.equal(percentile([0, 4, 8, 12, 16], 12.5), 2);
});

test('percentile([0, 8], 12.5)', () => {
  assert.equal(percentile([0, 8], 12.5), 1);
});

test('percentile([4, 4, 4], 33)', () => {
  assert.equal(percentile([4, 4, 4], 33), 4);
});

test('percentile([-8, 0], 50)', () => {
  assert.equal(percentile([-8, 0], 50), -4);
});

test('percentile([1], -1)', () => {
  assert.throws(() => percentile([1], -1), RangeError);
});

test('percentile([1], 0)', () => {
  assert.equal(percentile([1], 0), 1);
});

test('percentile([1], 100)', () => {
  assert.equal(percentile([1], 100), 1);
});

test('percentile([5, 3, 1, 2, 4], 75)', () => {
  assert.equal(percentile([5, 3, 1, 2, 4], 75), 4);
});

test('percentile([2, 1, 4, 3], 50)', () => {
  assert.equal(percentile([2, 1, 4, 3], 50), 2.5);
});

test('percentile([0, 10, 20, 30, 40, 50, 60, 70, 80], 62.5)', () => {
  assert.equal(percentile([0, 10, 20, 30, 40, 50, 60, 70, 80], 62.5), 50);
});

test('const v = [2, 1]; percentile(v, 50); v', () => {
  const v = [2, 1];
  percentile(v, 50);
  assert.deepEqual(v, [2, 1]);
});

test('percentile([1], 101)', () => {
  assert.throws(() => percentile([1], 101), RangeError);
});
