import test from 'node:test';
import assert from 'node:assert/strict';
import { rotateGrid } from './subject.js';

test("rotateGrid([['x']], 3)", () => {
  assert.deepEqual(rotateGrid([['x']], 3), [['x']]);
});

test('rotateGrid([[1], [2], [3]])', () => {
  assert.deepEqual(rotateGrid([[1], [2], [3]]), [[3, 2, 1]]);
});

test('rotateGrid([[1, 2, 3], [4, 5, 6]])', () => {
  assert.deepEqual(
    rotateGrid([
      [1, 2, 3],
      [4, 5, 6],
    ]),
    [
      [4, 1],
      [5, 2],
      [6, 3],
    ],
  );
});

test('rotateGrid([[1, 2, 3], [4, 5, 6]], 2)', () => {
  assert.deepEqual(
    rotateGrid(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      2,
    ),
    [
      [6, 5, 4],
      [3, 2, 1],
    ],
  );
});

test('rotateGrid([[1, 2, 3], [4, 5, 6]], 3)', () => {
  assert.deepEqual(
    rotateGrid(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      3,
    ),
    [
      [3, 6],
      [2, 5],
      [1, 4],
    ],
  );
});

test('rotateGrid([[1, 2, 3], [4, 5, 6]], -1)', () => {
  assert.deepEqual(
    rotateGrid(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      -1,
    ),
    [
      [3, 6],
      [2, 5],
      [1, 4],
    ],
  );
});

test('rotateGrid([[1, 2, 3], [4, 5, 6]], -2)', () => {
  assert.deepEqual(
    rotateGrid(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      -2,
    ),
    [
      [6, 5, 4],
      [3, 2, 1],
    ],
  );
});

test('rotateGrid([[1, 2, 3], [4, 5, 6]], 5)', () => {
  assert.deepEqual(
    rotateGrid(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      5,
    ),
    [
      [4, 1],
      [5, 2],
      [6, 3],
    ],
  );
});

test('rotateGrid([[1, 2, 3], [4, 5, 6]], -5)', () => {
  assert.deepEqual(
    rotateGrid(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      -5,
    ),
    [
      [3, 6],
      [2, 5],
      [1, 4],
    ],
  );
});

test('rotateGrid([[1, 2, 3], [4, 5, 6]], 8)', () => {
  assert.deepEqual(
    rotateGrid(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      8,
    ),
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  );
});

test('rotateGrid([[1, 2, 3], [4, 5, 6], [7, 8, 9]])', () => {
  assert.deepEqual(
    rotateGrid([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]),
    [
      [7, 4, 1],
      [8, 5, 2],
      [9, 6, 3],
    ],
  );
});

test('rotateGrid([[1, 2, 3], [4, 5, 6], [7, 8, 9]], 7)', () => {
  assert.deepEqual(
    rotateGrid(
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      7,
    ),
    [
      [3, 6, 9],
      [2, 5, 8],
      [1, 4, 7],
    ],
  );
});

test('const g = [[1, 2]]; rotateGrid(g, 0)[0].push(3); g', () => {
  const g = [[1, 2]];
  rotateGrid(g, 0)[0].push(3);
  assert.deepEqual(g, [[1, 2]]);
});

test('const g = [[1, 2], [3, 4]]; rotateGrid(g, 1); g', () => {
  const g = [
    [1, 2],
    [3, 4],
  ];
  rotateGrid(g, 1);
  assert.deepEqual(g, [
    [1, 2],
    [3, 4],
  ]);
});
