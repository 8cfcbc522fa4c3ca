import test from 'node:test';
import assert from 'node:assert/strict';
import { retryDelays } from './subject.js';

test('retryDelays({ first: 1, retries: 8 })', () => {
  assert.deepEqual(retryDelays({ first: 1, retries: 8 }), [1, 2, 4, 8, 16, 32, 64, 128]);
});

test('retryDelays({ first: 10, cap: 10, retries: 3 })', () => {
  assert.deepEqual(retryDelays({ first: 10, cap: 10, retries: 3 }), [10, 10, 10]);
});

test('retryDelays({ first: 6000, retries: 2 })', () => {
  assert.deepEqual(retryDelays({ first: 6000, retries: 2 }), [5000, 5000]);
});

test('retryDelays({ budget: 99 })', () => {
  assert.deepEqual(retryDelays({ budget: 99 }), []);
});

test('retryDelays({ budget: 100 })', () => {
  assert.deepEqual(retryDelays({ budget: 100 }), [100]);
});

test('retryDelays({ budget: 299 })', () => {
  assert.deepEqual(retryDelays({ budget: 299 }), [100]);
});

test('retryDelays({ budget: 300 })', () => {
  assert.deepEqual(retryDelays({ budget: 300 }), [100, 200]);
});

test('retryDelays({ budget: 0 })', () => {
  assert.deepEqual(retryDelays({ budget: 0 }), []);
});

test('retryDelays({ retries: 1 })', () => {
  assert.deepEqual(retryDelays({ retries: 1 }), [100]);
});

test('retryDelays({ first: 3, retries: 3 })', () => {
  assert.deepEqual(retryDelays({ first: 3, retries: 3 }), [3, 6, 12]);
});

test('retryDelays({ first: 1000, cap: 2000, budget: 5000 })', () => {
  assert.deepEqual(retryDelays({ first: 1000, cap: 2000, budget: 5000 }), [1000, 2000, 2000]);
});

test('retryDelays({ first: 1000, cap: 2000, budget: 4999 })', () => {
  assert.deepEqual(retryDelays({ first: 1000, cap: 2000, budget: 4999 }), [1000, 2000]);
});

test('retryDelays({ retries: 7 })', () => {
  assert.deepEqual(retryDelays({ retries: 7 }), [100, 200, 400, 800, 1600, 3200, 5000]);
});

test('retryDelays({ cap: 1600 })', () => {
  assert.deepEqual(retryDelays({ cap: 1600 }), [100, 200, 400, 800, 1600]);
});

test('retryDelays({ cap: 300, retries: 4 })', () => {
  assert.deepEqual(retryDelays({ cap: 300, retries: 4 }), [100, 200, 300, 300]);
});
