import test from 'node:test';
import assert from 'node:assert/strict';
import { mergeIntervals } from './subject.js';

test('separate ones stay', () => {
  assert.deepEqual(
    mergeIntervals([
      [1, 2],
      [5, 6],
    ]),
    [
      [1, 2],
      [5, 6],
    ],
  );
});

test('overlapping ones join', () => {
  assert.deepEqual(
    mergeIntervals([
      [1, 2],
      [4, 8],
      [6, 9],
    ]),
    [
      [1, 2],
      [4, 9],
    ],
  );
});

test('touching ones join', () => {
  assert.deepEqual(
    mergeIntervals([
      [1, 3],
      [3, 5],
    ]),
    [[1, 5]],
  );
});

test('the order given does not matter', () => {
  assert.deepEqual(
    mergeIntervals([
      [20, 30],
      [3, 4],
      [1, 2],
    ]),
    [
      [1, 2],
      [3, 4],
      [20, 30],
    ],
  );
});

test('an inner one vanishes', () => {
  assert.deepEqual(
    mergeIntervals([
      [1, 10],
      [2, 3],
    ]),
    [[1, 10]],
  );
});

test('the input is left alone', () => {
  const input = [
    [1, 4],
    [2, 6],
  ];
  mergeIntervals(input);
  assert.deepEqual(input, [
    [1, 4],
    [2, 6],
  ]);
});

test('nothing stays nothing', () => {
  assert.deepEqual(mergeIntervals([]), []);
});
