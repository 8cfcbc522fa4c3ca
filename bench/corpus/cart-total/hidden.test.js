import test from 'node:test';
import assert from 'node:assert/strict';
import { cartTotal } from './subject.js';

test('cartTotal([{ price: 4999 }])', () => {
  assert.equal(cartTotal([{ price: 4999 }]), 5498);
});

test('cartTotal([{ price: 5001 }])', () => {
  assert.equal(cartTotal([{ price: 5001 }]), 5001);
});

test('cartTotal([{ price: 1, quantity: 1 }])', () => {
  assert.equal(cartTotal([{ price: 1, quantity: 1 }]), 500);
});

test('cartTotal([{ price: 0, quantity: 9 }])', () => {
  assert.equal(cartTotal([{ price: 0, quantity: 9 }]), 0);
});

test('cartTotal([{ price: 100, quantity: 0 }])', () => {
  assert.equal(cartTotal([{ price: 100, quantity: 0 }]), 0);
});

test('cartTotal([{ price: 100, quantity: 2, threeForTwo: true }])', () => {
  assert.equal(cartTotal([{ price: 100, quantity: 2, threeForTwo: true }]), 699);
});

test('cartTotal([{ price: 100, quantity: 4, threeForTwo: true }])', () => {
  assert.equal(cartTotal([{ price: 100, quantity: 4, threeForTwo: true }]), 799);
});

test('cartTotal([{ price: 100, quantity: 5, threeForTwo: true }])', () => {
  assert.equal(cartTotal([{ price: 100, quantity: 5, threeForTwo: true }]), 899);
});

test('cartTotal([{ price: 100, quantity: 6, threeForTwo: true }])', () => {
  assert.equal(cartTotal([{ price: 100, quantity: 6, threeForTwo: true }]), 899);
});

test('cartTotal([{ price: 100, quantity: 3, threeForTwo: false }])', () => {
  assert.equal(cartTotal([{ price: 100, quantity: 3, threeForTwo: false }]), 799);
});

test('cartTotal([{ price: 2000, quantity: 3, threeForTwo: true }, { price: 1000 }])', () => {
  assert.equal(cartTotal([{ price: 2000, quantity: 3, threeForTwo: true }, { price: 1000 }]), 5000);
});

test('cartTotal([{ price: 10 }, { price: 20 }, { price: 30 }])', () => {
  assert.equal(cartTotal([{ price: 10 }, { price: 20 }, { price: 30 }]), 559);
});

test('cartTotal([{ price: 2500, quantity: 3, threeForTwo: true }])', () => {
  assert.equal(cartTotal([{ price: 2500, quantity: 3, threeForTwo: true }]), 5000);
});

test('cartTotal([{ price: 9999, quantity: 9, threeForTwo: true }])', () => {
  assert.equal(cartTotal([{ price: 9999, quantity: 9, threeForTwo: true }]), 59994);
});
