import test from 'node:test';
import assert from 'node:assert/strict';
import { pageWindow } from './subject.js';

test('in the middle', () => {
  assert.deepEqual(pageWindow(10, 20), [8, 9, 10, 11, 12]);
});

test('at the start', () => {
  assert.deepEqual(pageWindow(1, 20), [1, 2, 3, 4, 5]);
});

test('near the start', () => {
  assert.deepEqual(pageWindow(2, 20), [1, 2, 3, 4, 5]);
});

test('fewer pages than places', () => {
  assert.deepEqual(pageWindow(2, 3), [1, 2, 3]);
});

test('another size', () => {
  assert.deepEqual(pageWindow(5, 9, 3), [4, 5, 6]);
});
