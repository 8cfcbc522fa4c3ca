import test from 'node:test';
import assert from 'node:assert/strict';
import { multiply } from './subject.js';

test('multiply([[0]], [[5]])', () => {
  assert.deepEqual(multiply([[0]], [[5]]), [[0]]);
});

test('multiply([[2]], [[-3]])', () => {
  assert.deepEqual(multiply([[2]], [[-3]]), [[-6]]);
});

test('multiply([[1, 2], [3, 4]], [[1, 0], [0, 1]])', () => {
  assert.deepEqual(
    multiply(
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ),
    [
      [1, 2],
      [3, 4],
    ],
  );
});

test('multiply([[1, 2], [3, 4]], [[0, 1], [1, 0]])', () => {
  assert.deepEqual(
    multiply(
      [
        [1, 2],
        [3, 4],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    ),
    [
      [2, 1],
      [4, 3],
    ],
  );
});

test('multiply([[0, 1], [1, 0]], [[1, 2], [3, 4]])', () => {
  assert.deepEqual(
    multiply(
      [
        [0, 1],
        [1, 0],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ),
    [
      [3, 4],
      [1, 2],
    ],
  );
});

test('multiply([[1, 2, 3], [4, 5, 6]], [[1, 2], [3, 4], [5, 6]])', () => {
  assert.deepEqual(
    multiply(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ),
    [
      [22, 28],
      [49, 64],
    ],
  );
});

test('multiply([[1, 2], [3, 4], [5, 6]], [[1, 2, 3], [4, 5, 6]])', () => {
  assert.deepEqual(
    multiply(
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ),
    [
      [9, 12, 15],
      [19, 26, 33],
      [29, 40, 51],
    ],
  );
});

test('multiply([[1, 1, 1]], [[1, 2], [3, 4], [5, 6]])', () => {
  assert.deepEqual(
    multiply(
      [[1, 1, 1]],
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ),
    [[9, 12]],
  );
});

test('multiply([[1], [2], [3]], [[1, 2]])', () => {
  assert.deepEqual(multiply([[1], [2], [3]], [[1, 2]]), [
    [1, 2],
    [2, 4],
    [3, 6],
  ]);
});

test('multiply([[1, 2, 3]], [[1], [2]])', () => {
  assert.throws(() => multiply([[1, 2, 3]], [[1], [2]]), RangeError);
});

test('multiply([[2, 0], [0, 3]], [[1, 1, 1], [1, 1, 1]])', () => {
  assert.deepEqual(
    multiply(
      [
        [2, 0],
        [0, 3],
      ],
      [
        [1, 1, 1],
        [1, 1, 1],
      ],
    ),
    [
      [2, 2, 2],
      [3, 3, 3],
    ],
  );
});

test('multiply([[-1, 2]], [[3], [-4]])', () => {
  assert.deepEqual(multiply([[-1, 2]], [[3], [-4]]), [[-11]]);
});

test('multiply([[1, 2], [3, 4]], [[1], [1]])', () => {
  assert.deepEqual(
    multiply(
      [
        [1, 2],
        [3, 4],
      ],
      [[1], [1]],
    ),
    [[3], [7]],
  );
});

test('const a = [[1, 2], [3, 4]]; multiply(a, a); a', () => {
  const a = [
    [1, 2],
    [3, 4],
  ];
  multiply(a, a);
  assert.deepEqual(a, [
    [1, 2],
    [3, 4],
  ]);
});
