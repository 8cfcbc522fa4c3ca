import test from 'node:test';
import assert from 'node:assert/strict';
import { RingBuffer } from './subject.js';

const filled = (capacity, entries) =>
  entries.reduce((buffer, entry) => buffer.push(entry), new RingBuffer(capacity));

test('empty at first', () => {
  assert.deepEqual(filled(3, []).toArray(), []);
});

test('keeps what fits', () => {
  assert.deepEqual(filled(3, [1, 2]).toArray(), [1, 2]);
});

test('exactly full', () => {
  assert.deepEqual(filled(3, [1, 2, 3]).toArray(), [1, 2, 3]);
});

test('the oldest goes', () => {
  assert.deepEqual(filled(3, [1, 2, 3, 4]).toArray(), [2, 3, 4]);
});

test('around more than once', () => {
  assert.deepEqual(filled(2, [1, 2, 3, 4, 5]).toArray(), [4, 5]);
});

test('counts entries', () => {
  assert.equal(filled(3, ['a', 'b', 'c', 'd']).size, 3);
});
