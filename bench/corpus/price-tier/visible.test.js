import test from 'node:test';
import assert from 'node:assert/strict';
import { priceTier } from './subject.js';

const tiers = [1, 10, 50, 100, 500].map((from) => ({ from }));

test('exactly on a boundary', () => {
  assert.equal(priceTier(tiers, 50)?.from, 50);
});

test('just below a boundary', () => {
  assert.equal(priceTier(tiers, 99)?.from, 50);
});

test('above the last', () => {
  assert.equal(priceTier(tiers, 10000)?.from, 500);
});

test('below the first', () => {
  assert.equal(priceTier(tiers, 0), null);
});

test('no tiers at all', () => {
  assert.equal(priceTier([], 3), null);
});
