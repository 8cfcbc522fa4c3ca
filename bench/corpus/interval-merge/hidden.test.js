import test from 'node:test';
import assert from 'node:assert/strict';
import { mergeIntervals } from './subject.js';

test('mergeIntervals([[5, 6]])', () => {
  assert.deepEqual(mergeIntervals([[5, 6]]), [[5, 6]]);
});

test('mergeIntervals([[1, 2], [2, 3], [3, 4]])', () => {
  assert.deepEqual(
    mergeIntervals([
      [1, 2],
      [2, 3],
      [3, 4],
    ]),
    [[1, 4]],
  );
});

test('mergeIntervals([[1, 2], [4, 5], [3, 4]])', () => {
  assert.deepEqual(
    mergeIntervals([
      [1, 2],
      [4, 5],
      [3, 4],
    ]),
    [
      [1, 2],
      [3, 5],
    ],
  );
});

test('mergeIntervals([[9, 12], [100, 120], [8, 10]])', () => {
  assert.deepEqual(
    mergeIntervals([
      [9, 12],
      [100, 120],
      [8, 10],
    ]),
    [
      [8, 12],
      [100, 120],
    ],
  );
});

test('mergeIntervals([[1, 10], [2, 3], [4, 11]])', () => {
  assert.deepEqual(
    mergeIntervals([
      [1, 10],
      [2, 3],
      [4, 11],
    ]),
    [[1, 11]],
  );
});

test('mergeIntervals([[-5, -1], [-3, 2]])', () => {
  assert.deepEqual(
    mergeIntervals([
      [-5, -1],
      [-3, 2],
    ]),
    [[-5, 2]],
  );
});

test('mergeIntervals([[1, 1], [1, 1]])', () => {
  assert.deepEqual(
    mergeIntervals([
      [1, 1],
      [1, 1],
    ]),
    [[1, 1]],
  );
});

test('mergeIntervals([[0, 0], [1, 1]])', () => {
  assert.deepEqual(
    mergeIntervals([
      [0, 0],
      [1, 1],
    ]),
    [
      [0, 0],
      [1, 1],
    ],
  );
});

test('mergeIntervals([[1, 5], [1, 3]])', () => {
  assert.deepEqual(
    mergeIntervals([
      [1, 5],
      [1, 3],
    ]),
    [[1, 5]],
  );
});

test('mergeIntervals([[1, 3], [1, 5]])', () => {
  assert.deepEqual(
    mergeIntervals([
      [1, 3],
      [1, 5],
    ]),
    [[1, 5]],
  );
});

test('mergeIntervals([[10, 11], [2, 30], [40, 41]])', () => {
  assert.deepEqual(
    mergeIntervals([
      [10, 11],
      [2, 30],
      [40, 41],
    ]),
    [
      [2, 30],
      [40, 41],
    ],
  );
});

test('mergeIntervals([[1, 4], [6, 8], [3, 7]])', () => {
  assert.deepEqual(
    mergeIntervals([
      [1, 4],
      [6, 8],
      [3, 7],
    ]),
    [[1, 8]],
  );
});

test('mergeIntervals([[3, 4], [1, 2], [2, 3]])', () => {
  assert.deepEqual(
    mergeIntervals([
      [3, 4],
      [1, 2],
      [2, 3],
    ]),
    [[1, 4]],
  );
});

test('const given = [[5, 6], [1, 2]]; mergeIntervals(given); given', () => {
  const given = [
    [5, 6],
    [1, 2],
  ];
  mergeIntervals(given);
  assert.deepEqual(given, [
    [5, 6],
    [1, 2],
  ]);
});
