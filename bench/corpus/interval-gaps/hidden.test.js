import test from 'node:test';
import assert from 'node:assert/strict';
import { freeSlots } from './subject.js';

const at = (start, end) => ({ start, end });

test('freeSlots([], 0, 0)', () => {
  assert.deepEqual(freeSlots([], 0, 0), []);
});

test('freeSlots([], 0, 1)', () => {
  assert.deepEqual(freeSlots([], 0, 1), [{ start: 0, end: 1 }]);
});

test('freeSlots([at(0, 10)], 0, 10)', () => {
  assert.deepEqual(freeSlots([at(0, 10)], 0, 10), []);
});

test('freeSlots([at(0, 10)], 0, 11)', () => {
  assert.deepEqual(freeSlots([at(0, 10)], 0, 11), [{ start: 10, end: 11 }]);
});

test('freeSlots([at(5, 10)], 0, 10)', () => {
  assert.deepEqual(freeSlots([at(5, 10)], 0, 10), [{ start: 0, end: 5 }]);
});

test('freeSlots([at(1, 2), at(3, 4), at(5, 6)], 0, 8)', () => {
  assert.deepEqual(freeSlots([at(1, 2), at(3, 4), at(5, 6)], 0, 8), [
    { start: 0, end: 1 },
    { start: 2, end: 3 },
    { start: 4, end: 5 },
    { start: 6, end: 8 },
  ]);
});

test('freeSlots([at(1, 2), at(3, 4), at(5, 6)], 0, 8, 2)', () => {
  assert.deepEqual(freeSlots([at(1, 2), at(3, 4), at(5, 6)], 0, 8, 2), [{ start: 6, end: 8 }]);
});

test('freeSlots([at(1, 9), at(2, 3)], 0, 10)', () => {
  assert.deepEqual(freeSlots([at(1, 9), at(2, 3)], 0, 10), [
    { start: 0, end: 1 },
    { start: 9, end: 10 },
  ]);
});

test('freeSlots([at(10, 20), at(50, 60)], 0, 100, 30)', () => {
  assert.deepEqual(freeSlots([at(10, 20), at(50, 60)], 0, 100, 30), [
    { start: 20, end: 50 },
    { start: 60, end: 100 },
  ]);
});

test('freeSlots([at(10, 20), at(50, 60)], 0, 100, 31)', () => {
  assert.deepEqual(freeSlots([at(10, 20), at(50, 60)], 0, 100, 31), [{ start: 60, end: 100 }]);
});

test('freeSlots([at(-5, -1)], 0, 10)', () => {
  assert.deepEqual(freeSlots([at(-5, -1)], 0, 10), [{ start: 0, end: 10 }]);
});

test('freeSlots([at(90, 130)], 0, 100, 90)', () => {
  assert.deepEqual(freeSlots([at(90, 130)], 0, 100, 90), [{ start: 0, end: 90 }]);
});

test('freeSlots([at(90, 130)], 0, 100, 91)', () => {
  assert.deepEqual(freeSlots([at(90, 130)], 0, 100, 91), []);
});

test('freeSlots([], 60, 120, 60)', () => {
  assert.deepEqual(freeSlots([], 60, 120, 60), [{ start: 60, end: 120 }]);
});

test('freeSlots([], 60, 120, 61)', () => {
  assert.deepEqual(freeSlots([], 60, 120, 61), []);
});
