import test from 'node:test';
import assert from 'node:assert/strict';
import { multiply } from './subject.js';

test('two by two', () => {
  assert.deepEqual(
    multiply(
      [
        [1, 2],
        [3, 4],
      ],
      [
        [5, 6],
        [7, 8],
      ],
    ),
    [
      [19, 22],
      [43, 50],
    ],
  );
});

test('the identity changes nothing', () => {
  assert.deepEqual(
    multiply(
      [
        [1, 0],
        [0, 1],
      ],
      [
        [4, 5],
        [6, 7],
      ],
    ),
    [
      [4, 5],
      [6, 7],
    ],
  );
});

test('a row times a column', () => {
  assert.deepEqual(multiply([[1, 2, 3]], [[4], [5], [6]]), [[32]]);
});

test('a column times a row', () => {
  assert.deepEqual(multiply([[1], [2]], [[3, 4]]), [
    [3, 4],
    [6, 8],
  ]);
});

test('one by one', () => {
  assert.deepEqual(multiply([[3]], [[4]]), [[12]]);
});

test('sizes must agree', () => {
  assert.throws(() => multiply([[1, 2]], [[1, 2]]), RangeError);
});
