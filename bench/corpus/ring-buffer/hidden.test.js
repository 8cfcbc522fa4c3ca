import test from 'node:test';
import assert from 'node:assert/strict';
import { RingBuffer } from './subject.js';

const filled = (capacity, entries) =>
  entries.reduce((buffer, entry) => buffer.push(entry), new RingBuffer(capacity));

test('filled(1, [1]).toArray()', () => {
  assert.deepEqual(filled(1, [1]).toArray(), [1]);
});

test('filled(1, [1, 2, 3]).toArray()', () => {
  assert.deepEqual(filled(1, [1, 2, 3]).toArray(), [3]);
});

test('filled(2, [1]).size', () => {
  assert.equal(filled(2, [1]).size, 1);
});

test('filled(4, [1, 2, 3, 4, 5]).toArray()', () => {
  assert.deepEqual(filled(4, [1, 2, 3, 4, 5]).toArray(), [2, 3, 4, 5]);
});

test('filled(4, [1, 2, 3, 4, 5, 6, 7]).toArray()', () => {
  assert.deepEqual(filled(4, [1, 2, 3, 4, 5, 6, 7]).toArray(), [4, 5, 6, 7]);
});

test('filled(4, [1, 2, 3, 4, 5, 6, 7, 8]).toArray()', () => {
  assert.deepEqual(filled(4, [1, 2, 3, 4, 5, 6, 7, 8]).toArray(), [5, 6, 7, 8]);
});

test('filled(4, [1, 2, 3, 4, 5, 6, 7, 8, 9]).toArray()', () => {
  assert.deepEqual(filled(4, [1, 2, 3, 4, 5, 6, 7, 8, 9]).toArray(), [6, 7, 8, 9]);
});

test('filled(5, [undefined, null, 0]).toArray()', () => {
  assert.deepEqual(filled(5, [undefined, null, 0]).toArray(), [undefined, null, 0]);
});

test('filled(5, [undefined, null, 0]).size', () => {
  assert.equal(filled(5, [undefined, null, 0]).size, 3);
});

test("filled(3, ['x', 'x', 'x', 'y']).toArray()", () => {
  assert.deepEqual(filled(3, ['x', 'x', 'x', 'y']).toArray(), ['x', 'x', 'y']);
});

test('const b = filled(2, [1, 2]); b.toArray().pop(); b.toArray()', () => {
  const b = filled(2, [1, 2]);
  b.toArray().pop();
  assert.deepEqual(b.toArray(), [1, 2]);
});

test('const b = filled(2, [1, 2]); b.toArray(); b.push(3).toArray()', () => {
  const b = filled(2, [1, 2]);
  b.toArray();
  assert.deepEqual(b.push(3).toArray(), [2, 3]);
});

test('filled(3, []).size', () => {
  assert.equal(filled(3, []).size, 0);
});

test('filled(100, [...Array(250).keys()]).toArray()[0]', () => {
  assert.equal(filled(100, [...Array(250).keys()]).toArray()[0], 150);
});
