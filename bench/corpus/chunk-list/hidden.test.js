import test from 'node:test';
import assert from 'node:assert/strict';
import { chunkList } from './subject.js';

test('chunkList([1], 1)', () => {
  assert.deepEqual(chunkList([1], 1), [[1]]);
});

test('chunkList([1, 2, 3], 3)', () => {
  assert.deepEqual(chunkList([1, 2, 3], 3), [[1, 2, 3]]);
});

test('chunkList([1, 2, 3, 4], 3)', () => {
  assert.deepEqual(chunkList([1, 2, 3, 4], 3), [[1, 2, 3], [4]]);
});

test('chunkList([1, 2, 3, 4, 5, 6, 7], 3)', () => {
  assert.deepEqual(chunkList([1, 2, 3, 4, 5, 6, 7], 3), [[1, 2, 3], [4, 5, 6], [7]]);
});

test("chunkList([0, null, undefined, ''], 2)", () => {
  assert.deepEqual(chunkList([0, null, undefined, ''], 2), [
    [0, null],
    [undefined, ''],
  ]);
});

test('chunkList([[1], [2], [3]], 2)', () => {
  assert.deepEqual(chunkList([[1], [2], [3]], 2), [[[1], [2]], [[3]]]);
});

test('chunkList([1, 2, 3], -1)', () => {
  assert.throws(() => chunkList([1, 2, 3], -1), RangeError);
});

test('chunkList([], 1)', () => {
  assert.deepEqual(chunkList([], 1), []);
});

test('const list = [1, 2, 3]; chunkList(list, 2); list', () => {
  const list = [1, 2, 3];
  chunkList(list, 2);
  assert.deepEqual(list, [1, 2, 3]);
});

test("chunkList(['x', 'y', 'z', 'w', 'v'], 4)", () => {
  assert.deepEqual(chunkList(['x', 'y', 'z', 'w', 'v'], 4), [['x', 'y', 'z', 'w'], ['v']]);
});

test('chunkList([1, 2, 3, 4, 5, 6], 5)', () => {
  assert.deepEqual(chunkList([1, 2, 3, 4, 5, 6], 5), [[1, 2, 3, 4, 5], [6]]);
});

test('chunkList([1, 2, 3, 4, 5, 6, 7, 8, 9], 4).length', () => {
  assert.equal(chunkList([1, 2, 3, 4, 5, 6, 7, 8, 9], 4).length, 3);
});

test('chunkList([3, 2, 1], 2)', () => {
  assert.deepEqual(chunkList([3, 2, 1], 2), [[3, 2], [1]]);
});

test('chunkList([7, 8], 1)', () => {
  assert.deepEqual(chunkList([7, 8], 1), [[7], [8]]);
});
