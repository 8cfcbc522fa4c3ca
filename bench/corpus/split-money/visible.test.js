import test from 'node:test';
import assert from 'node:assert/strict';
import { splitMoney } from './subject.js';

test('even shares', () => {
  assert.deepEqual(splitMoney(900, [1, 1, 1]), [300, 300, 300]);
});

test('the first share gets the extra cent', () => {
  assert.deepEqual(splitMoney(1000, [1, 1, 1]), [334, 333, 333]);
});

test('two cents left over', () => {
  assert.deepEqual(splitMoney(11, [1, 1, 1]), [4, 4, 3]);
});

test('by weight', () => {
  assert.deepEqual(splitMoney(100, [3, 1]), [75, 25]);
});

test('a weight of zero gets nothing', () => {
  assert.deepEqual(splitMoney(5, [0, 1, 1]), [0, 3, 2]);
});

test('weights of zero are refused', () => {
  assert.throws(() => splitMoney(5, [0, 0]), RangeError);
});
