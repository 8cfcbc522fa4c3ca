import test from 'node:test';
import assert from 'node:assert/strict';
import { peakWindow } from './subject.ts';

test('in the middle', () => {
  assert.deepEqual(peakWindow([1, 5, 6, 1], 2), { start: 1, sum: 11 });
});

test('at the start', () => {
  assert.deepEqual(peakWindow([9, 9, 1, 1], 2), { start: 0, sum: 18 });
});

test('at the end', () => {
  assert.deepEqual(peakWindow([1, 2, 3, 4], 2), { start: 2, sum: 7 });
});

test('the earliest on a tie', () => {
  assert.deepEqual(peakWindow([3, 0, 3], 1), { start: 0, sum: 3 });
});

test('the whole list', () => {
  assert.deepEqual(peakWindow([1, 2, 3], 3), { start: 0, sum: 6 });
});

test('negative values', () => {
  assert.deepEqual(peakWindow([-5, -1, -2], 1), { start: 1, sum: -1 });
});
