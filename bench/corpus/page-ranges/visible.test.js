import test from 'node:test';
import assert from 'node:assert/strict';
import { parsePages } from './subject.ts';

test('a single page', () => {
  assert.deepEqual(parsePages('4', 10), [4]);
});

test('a range', () => {
  assert.deepEqual(parsePages('2-5', 10), [2, 3, 4, 5]);
});

test('several parts are sorted', () => {
  assert.deepEqual(parsePages('9-11, 1', 20), [1, 9, 10, 11]);
});

test('an open end', () => {
  assert.deepEqual(parsePages('8-', 10), [8, 9, 10]);
});

test('an open start', () => {
  assert.deepEqual(parsePages('-3', 10), [1, 2, 3]);
});

test('never past the last page', () => {
  assert.deepEqual(parsePages('9-99', 10), [9, 10]);
});

test('overlaps count once', () => {
  assert.deepEqual(parsePages('1-3,2-4', 10), [1, 2, 3, 4]);
});

test('words are refused', () => {
  assert.throws(() => parsePages('all', 10), Error);
});
