import test from 'node:test';
import assert from 'node:assert/strict';
import { peakWindow } from './subject.ts';

test('peakWindow([], 1)', () => {
  assert.equal(peakWindow([], 1), null);
});

test('peakWindow([4], 1)', () => {
  assert.deepEqual(peakWindow([4], 1), { start: 0, sum: 4 });
});

test('peakWindow([4], 0)', () => {
  assert.equal(peakWindow([4], 0), null);
});

test('peakWindow([1, 2], -1)', () => {
  assert.equal(peakWindow([1, 2], -1), null);
});

test('peakWindow([-1, -2, -3], 2)', () => {
  assert.deepEqual(peakWindow([-1, -2, -3], 2), { start: 0, sum: -3 });
});

test('peakWindow([-3, -2, -1], 2)', () => {
  assert.deepEqual(peakWindow([-3, -2, -1], 2), { start: 1, sum: -3 });
});

test('peakWindow([1, 9, 1, 9, 1], 3)', () => {
  assert.deepEqual(peakWindow([1, 9, 1, 9, 1], 3), { start: 1, sum: 19 });
});

test('peakWindow([2, 2, 2, 2], 2)', () => {
  assert.deepEqual(peakWindow([2, 2, 2, 2], 2), { start: 0, sum: 4 });
});

test('peakWindow([1, 2, 3, 4, 5, 6], 4)', () => {
  assert.deepEqual(peakWindow([1, 2, 3, 4, 5, 6], 4), { start: 2, sum: 18 });
});

test('peakWindow([6, 5, 4, 3, 2, 1], 4)', () => {
  assert.deepEqual(peakWindow([6, 5, 4, 3, 2, 1], 4), { start: 0, sum: 18 });
});

test('peakWindow([0, 10, 0, 0, 11, 0], 2)', () => {
  assert.deepEqual(peakWindow([0, 10, 0, 0, 11, 0], 2), { start: 3, sum: 11 });
});

test('peakWindow([5, -10, 7, 1, -3, 9], 3)', () => {
  assert.deepEqual(peakWindow([5, -10, 7, 1, -3, 9], 3), { start: 3, sum: 7 });
});

test('peakWindow([1, 1, 1, 5], 3)', () => {
  assert.deepEqual(peakWindow([1, 1, 1, 5], 3), { start: 1, sum: 7 });
});

test('const v = [3, 1, 2]; peakWindow(v, 2); v', () => {
  const v = [3, 1, 2];
  peakWindow(v, 2);
  assert.deepEqual(v, [3, 1, 2]);
});

test('peakWindow([1, 2], 3)', () => {
  assert.equal(peakWindow([1, 2], 3), null);
});
