import test from 'node:test';
import assert from 'node:assert/strict';
import { freeSlots } from './subject.js';

const at = (start, end) => ({ start, end });

test('a free day', () => {
  assert.deepEqual(freeSlots([], 540, 1020), [at(540, 1020)]);
});

test('around one booking', () => {
  assert.deepEqual(freeSlots([at(600, 660)], 540, 720), [at(540, 600), at(660, 720)]);
});

test('short gaps are dropped', () => {
  assert.deepEqual(freeSlots([at(600, 660), at(670, 700)], 540, 720, 30), [at(540, 600)]);
});

test('a gap of exactly the length counts', () => {
  assert.deepEqual(freeSlots([at(540, 600), at(630, 720)], 540, 720, 30), [at(600, 630)]);
});

test('a booking that starts before opening', () => {
  assert.deepEqual(freeSlots([at(500, 560)], 540, 600), [at(560, 600)]);
});

test('a fully booked day', () => {
  assert.deepEqual(freeSlots([at(540, 600), at(600, 720)], 540, 720), []);
});
