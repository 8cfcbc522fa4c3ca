import test from 'node:test';
import assert from 'node:assert/strict';
import { histogram } from './subject.js';

test('histogram([0], 0, 10, 5)', () => {
  assert.deepEqual(histogram([0], 0, 10, 5), [1, 0, 0, 0, 0]);
});

test('histogram([0, 2, 4, 6, 8, 10], 0, 10, 5)', () => {
  assert.deepEqual(histogram([0, 2, 4, 6, 8, 10], 0, 10, 5), [1, 1, 1, 1, 2]);
});

test('histogram([1, 1, 1, 3], 0, 4, 4)', () => {
  assert.deepEqual(histogram([1, 1, 1, 3], 0, 4, 4), [0, 3, 0, 1]);
});

test('histogram([-4, -2, 0, 2, 4], -4, 4, 4)', () => {
  assert.deepEqual(histogram([-4, -2, 0, 2, 4], -4, 4, 4), [1, 1, 1, 2]);
});

test('histogram([7], 0, 8, 1)', () => {
  assert.deepEqual(histogram([7], 0, 8, 1), [1]);
});

test('histogram([50, 150], 100, 200, 2)', () => {
  assert.deepEqual(histogram([50, 150], 100, 200, 2), [0, 1]);
});

test('histogram([199, 200, 201], 100, 200, 2)', () => {
  assert.deepEqual(histogram([199, 200, 201], 100, 200, 2), [0, 2]);
});

test('histogram([0.5, 1.5, 2.5], 0, 3, 3)', () => {
  assert.deepEqual(histogram([0.5, 1.5, 2.5], 0, 3, 3), [1, 1, 1]);
});

test('histogram([3], 0, 3, 3)', () => {
  assert.deepEqual(histogram([3], 0, 3, 3), [0, 0, 1]);
});

test('histogram([9, 19, 29, 30], 10, 30, 2)', () => {
  assert.deepEqual(histogram([9, 19, 29, 30], 10, 30, 2), [1, 2]);
});

test('histogram([12, 18], 10, 20, 5)', () => {
  assert.deepEqual(histogram([12, 18], 10, 20, 5), [0, 1, 0, 0, 1]);
});

test('histogram([-10], -10, 0, 2)', () => {
  assert.deepEqual(histogram([-10], -10, 0, 2), [1, 0]);
});

test('histogram([5, 5, 5, 5], 0, 10, 10)', () => {
  assert.deepEqual(histogram([5, 5, 5, 5], 0, 10, 10), [0, 0, 0, 0, 0, 4, 0, 0, 0, 0]);
});

test('const v = [3, 1]; histogram(v, 0, 4, 2); v', () => {
  const v = [3, 1];
  histogram(v, 0, 4, 2);
  assert.deepEqual(v, [3, 1]);
});
