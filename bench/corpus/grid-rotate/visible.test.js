import assert from 'node:assert/strict';
import { rotateGrid } from './subject.js';

// one quarter clockwise
assert.deepEqual(
  rotateGrid([
    [1, 2],
    [3, 4],
  ]),
  [
    [3, 1],
    [4, 2],
  ],
);
// a half turn
assert.deepEqual(
  rotateGrid(
    [
      [1, 2],
      [3, 4],
    ],
    2,
  ),
  [
    [4, 3],
    [2, 1],
  ],
);
// counter-clockwise
assert.deepEqual(
  rotateGrid(
    [
      [1, 2],
      [3, 4],
    ],
    -1,
  ),
  [
    [2, 4],
    [1, 3],
  ],
);
// a wide grid becomes tall
assert.deepEqual(rotateGrid([[1, 2, 3]]), [[1], [2], [3]]);
// a full turn changes nothing
assert.deepEqual(
  rotateGrid(
    [
      [1, 2],
      [3, 4],
    ],
    4,
  ),
  [
    [1, 2],
    [3, 4],
  ],
);
{
  // no turn gives a copy
  const g = [[1]];
  assert.equal(rotateGrid(g, 0) === g, false);
}
