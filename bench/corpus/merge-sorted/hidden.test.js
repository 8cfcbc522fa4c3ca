import test from 'node:test';
import assert from 'node:assert/strict';
import { mergeSorted } from './subject.js';

test('mergeSorted([], [])', () => {
  assert.deepEqual(mergeSorted([], []), []);
});

test('mergeSorted([5], [1])', () => {
  assert.deepEqual(mergeSorted([5], [1]), [1, 5]);
});

test('mergeSorted([1, 2, 3], [4, 5, 6])', () => {
  assert.deepEqual(mergeSorted([1, 2, 3], [4, 5, 6]), [1, 2, 3, 4, 5, 6]);
});

test('mergeSorted([4, 5, 6], [1, 2, 3])', () => {
  assert.deepEqual(mergeSorted([4, 5, 6], [1, 2, 3]), [1, 2, 3, 4, 5, 6]);
});

test('mergeSorted([1, 3, 5, 7], [2, 4])', () => {
  assert.deepEqual(mergeSorted([1, 3, 5, 7], [2, 4]), [1, 2, 3, 4, 5, 7]);
});

test('mergeSorted([-3, 0], [-2, -1, 9])', () => {
  assert.deepEqual(mergeSorted([-3, 0], [-2, -1, 9]), [-3, -2, -1, 0, 9]);
});

test("mergeSorted(['a', 'c'], ['b', 'd'])", () => {
  assert.deepEqual(mergeSorted(['a', 'c'], ['b', 'd']), ['a', 'b', 'c', 'd']);
});

test('mergeSorted([3, 2, 1], [4, 0], (n) => -n)', () => {
  assert.deepEqual(
    mergeSorted([3, 2, 1], [4, 0], (n) => -n),
    [4, 3, 2, 1, 0],
  );
});

test('case 9', () => {
  assert.deepEqual(
    mergeSorted(
      [
        { r: 1, s: 'L1' },
        { r: 2, s: 'L2' },
      ],
      [
        { r: 1, s: 'R1' },
        { r: 2, s: 'R2' },
      ],
      (e) => e.r,
    ).map((e) => e.s),
    ['L1', 'R1', 'L2', 'R2'],
  );
});

test("mergeSorted(['aa', 'bbbb'], ['c', 'ddd'], (w) => w.length)", () => {
  assert.deepEqual(
    mergeSorted(['aa', 'bbbb'], ['c', 'ddd'], (w) => w.length),
    ['c', 'aa', 'ddd', 'bbbb'],
  );
});

test('const left = [1, 3]; mergeSorted(left, [2]); left', () => {
  const left = [1, 3];
  mergeSorted(left, [2]);
  assert.deepEqual(left, [1, 3]);
});

test('mergeSorted([0, 0, 0], [0, 0]).length', () => {
  assert.equal(mergeSorted([0, 0, 0], [0, 0]).length, 5);
});

test('mergeSorted([10], [1, 2, 3, 20])', () => {
  assert.deepEqual(mergeSorted([10], [1, 2, 3, 20]), [1, 2, 3, 10, 20]);
});
