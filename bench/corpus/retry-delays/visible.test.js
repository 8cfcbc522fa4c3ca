import test from 'node:test';
import assert from 'node:assert/strict';
import { retryDelays } from './subject.js';

test('doubles', () => {
  assert.deepEqual(retryDelays(), [100, 200, 400, 800, 1600]);
});

test('as many as asked for', () => {
  assert.deepEqual(retryDelays({ retries: 2 }), [100, 200]);
});

test('stops at the budget', () => {
  assert.deepEqual(retryDelays({ budget: 800 }), [100, 200, 400]);
});

test('the budget may be used up', () => {
  assert.deepEqual(retryDelays({ first: 50, budget: 150 }), [50, 100]);
});

test('no retries', () => {
  assert.deepEqual(retryDelays({ retries: 0 }), []);
});
