import test from 'node:test';
import assert from 'node:assert/strict';
import { priceTier } from './subject.js';

const tiers = [1, 10, 50, 100, 500].map((from) => ({ from }));

test('priceTier(tiers, 1).from', () => {
  assert.equal(priceTier(tiers, 1).from, 1);
});

test('priceTier(tiers, 9).from', () => {
  assert.equal(priceTier(tiers, 9).from, 1);
});

test('priceTier(tiers, 10).from', () => {
  assert.equal(priceTier(tiers, 10).from, 10);
});

test('priceTier(tiers, 49).from', () => {
  assert.equal(priceTier(tiers, 49).from, 10);
});

test('priceTier(tiers, 100).from', () => {
  assert.equal(priceTier(tiers, 100).from, 100);
});

test('priceTier(tiers, 101).from', () => {
  assert.equal(priceTier(tiers, 101).from, 100);
});

test('priceTier(tiers, 499).from', () => {
  assert.equal(priceTier(tiers, 499).from, 100);
});

test('priceTier(tiers, -7)', () => {
  assert.equal(priceTier(tiers, -7), null);
});

test('priceTier([{ from: 3 }], 2)', () => {
  assert.equal(priceTier([{ from: 3 }], 2), null);
});

test('priceTier([{ from: 3 }], 3)', () => {
  assert.deepEqual(priceTier([{ from: 3 }], 3), { from: 3 });
});

test('priceTier([{ from: 3 }], 4)', () => {
  assert.deepEqual(priceTier([{ from: 3 }], 4), { from: 3 });
});

test('priceTier([{ from: 0 }, { from: 2 }], 1)', () => {
  assert.deepEqual(priceTier([{ from: 0 }, { from: 2 }], 1), { from: 0 });
});

test('priceTier([{ from: 0 }, { from: 2 }], 2)', () => {
  assert.deepEqual(priceTier([{ from: 0 }, { from: 2 }], 2), { from: 2 });
});

test('case 14', () => {
  assert.equal(
    priceTier(
      [
        { from: 1, price: 9 },
        { from: 2, price: 8 },
        { from: 3, price: 7 },
      ],
      2,
    ).price,
    8,
  );
});

test('case 15', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5].map((q) => priceTier([{ from: 1 }, { from: 3 }, { from: 5 }], q)?.from ?? 0),
    [0, 1, 1, 3, 3, 5],
  );
});

test('priceTier(tiers, 5)?.from', () => {
  assert.equal(priceTier(tiers, 5)?.from, 1);
});

test('priceTier(tiers, 500)?.from', () => {
  assert.equal(priceTier(tiers, 500)?.from, 500);
});
