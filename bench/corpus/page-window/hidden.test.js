import test from 'node:test';
import assert from 'node:assert/strict';
import { pageWindow } from './subject.js';

test('pageWindow(1, 1)', () => {
  assert.deepEqual(pageWindow(1, 1), [1]);
});

test('pageWindow(1, 2)', () => {
  assert.deepEqual(pageWindow(1, 2), [1, 2]);
});

test('pageWindow(3, 20)', () => {
  assert.deepEqual(pageWindow(3, 20), [1, 2, 3, 4, 5]);
});

test('pageWindow(4, 20)', () => {
  assert.deepEqual(pageWindow(4, 20), [2, 3, 4, 5, 6]);
});

test('pageWindow(18, 20)', () => {
  assert.deepEqual(pageWindow(18, 20), [16, 17, 18, 19, 20]);
});

test('pageWindow(17, 20)', () => {
  assert.deepEqual(pageWindow(17, 20), [15, 16, 17, 18, 19]);
});

test('pageWindow(19, 20)', () => {
  assert.deepEqual(pageWindow(19, 20), [16, 17, 18, 19, 20]);
});

test('pageWindow(5, 5)', () => {
  assert.deepEqual(pageWindow(5, 5), [1, 2, 3, 4, 5]);
});

test('pageWindow(3, 6)', () => {
  assert.deepEqual(pageWindow(3, 6), [1, 2, 3, 4, 5]);
});

test('pageWindow(4, 6, 4)', () => {
  assert.deepEqual(pageWindow(4, 6, 4), [2, 3, 4, 5]);
});

test('pageWindow(7, 10, 1)', () => {
  assert.deepEqual(pageWindow(7, 10, 1), [7]);
});

test('pageWindow(10, 10, 1)', () => {
  assert.deepEqual(pageWindow(10, 10, 1), [10]);
});

test('pageWindow(6, 12, 7)', () => {
  assert.deepEqual(pageWindow(6, 12, 7), [3, 4, 5, 6, 7, 8, 9]);
});

test('pageWindow(50, 100, 2)', () => {
  assert.deepEqual(pageWindow(50, 100, 2), [49, 50]);
});

test('pageWindow(1, 0)', () => {
  assert.deepEqual(pageWindow(1, 0), []);
});

test('pageWindow(20, 20)', () => {
  assert.deepEqual(pageWindow(20, 20), [16, 17, 18, 19, 20]);
});
