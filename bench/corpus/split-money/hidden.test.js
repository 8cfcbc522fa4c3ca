import test from 'node:test';
import assert from 'node:assert/strict';
import { splitMoney } from './subject.js';

test('splitMoney(0, [1, 2])', () => {
  assert.deepEqual(splitMoney(0, [1, 2]), [0, 0]);
});

test('splitMoney(1, [1, 1])', () => {
  assert.deepEqual(splitMoney(1, [1, 1]), [1, 0]);
});

test('splitMoney(100, [1])', () => {
  assert.deepEqual(splitMoney(100, [1]), [100]);
});

test('splitMoney(100, [1, 2])', () => {
  assert.deepEqual(splitMoney(100, [1, 2]), [34, 66]);
});

test('splitMoney(100, [2, 1])', () => {
  assert.deepEqual(splitMoney(100, [2, 1]), [67, 33]);
});

test('splitMoney(101, [1, 1])', () => {
  assert.deepEqual(splitMoney(101, [1, 1]), [51, 50]);
});

test('splitMoney(7, [1, 2, 3])', () => {
  assert.deepEqual(splitMoney(7, [1, 2, 3]), [2, 2, 3]);
});

test('splitMoney(10, [1, 0, 2])', () => {
  assert.deepEqual(splitMoney(10, [1, 0, 2]), [4, 0, 6]);
});

test('splitMoney(1, [0, 0, 5])', () => {
  assert.deepEqual(splitMoney(1, [0, 0, 5]), [0, 0, 1]);
});

test('splitMoney(99, [50, 30, 20])', () => {
  assert.deepEqual(splitMoney(99, [50, 30, 20]), [50, 30, 19]);
});

test('splitMoney(3, [1, 1, 1, 1])', () => {
  assert.deepEqual(splitMoney(3, [1, 1, 1, 1]), [1, 1, 1, 0]);
});

test('splitMoney(5, [])', () => {
  assert.throws(() => splitMoney(5, []), RangeError);
});

test('splitMoney(7, [0, 1, 1])', () => {
  assert.deepEqual(splitMoney(7, [0, 1, 1]), [0, 4, 3]);
});

test('splitMoney(5, [2, 0, 0, 2])', () => {
  assert.deepEqual(splitMoney(5, [2, 0, 0, 2]), [3, 0, 0, 2]);
});

test('splitMoney(12345, [7, 11, 13])', () => {
  assert.deepEqual(splitMoney(12345, [7, 11, 13]), [2788, 4381, 5176]);
});

test('splitMoney(10, [10, 10, 10])', () => {
  assert.deepEqual(splitMoney(10, [10, 10, 10]), [4, 3, 3]);
});

test('const w = [1, 2]; splitMoney(5, w); w', () => {
  const w = [1, 2];
  splitMoney(5, w);
  assert.deepEqual(w, [1, 2]);
});
