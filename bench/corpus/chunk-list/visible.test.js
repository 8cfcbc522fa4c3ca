import test from 'node:test';
import assert from 'node:assert/strict';
import { chunkList } from './subject.js';

test('an even split', () => {
  assert.deepEqual(chunkList([1, 2, 3, 4], 2), [
    [1, 2],
    [3, 4],
  ]);
});

test('a shorter last part', () => {
  assert.deepEqual(chunkList([1, 2, 3, 4, 5], 2), [[1, 2], [3, 4], [5]]);
});

test('nothing gives no parts', () => {
  assert.deepEqual(chunkList([], 3), []);
});

test('one part when the size is large', () => {
  assert.deepEqual(chunkList(['a', 'b'], 9), [['a', 'b']]);
});

test('a size of zero is refused', () => {
  assert.throws(() => chunkList([1], 0), RangeError);
});
