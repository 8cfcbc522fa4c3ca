import test from 'node:test';
import assert from 'node:assert/strict';
import { cartTotal } from './subject.js';

test('an empty cart costs nothing', () => {
  assert.equal(cartTotal([]), 0);
});

test('adds shipping', () => {
  assert.equal(cartTotal([{ price: 1000, quantity: 2 }]), 2499);
});

test('one piece by default', () => {
  assert.equal(cartTotal([{ price: 700 }]), 1199);
});

test('free shipping from fifty on', () => {
  assert.equal(cartTotal([{ price: 2500, quantity: 2 }]), 5000);
});

test('the third piece is free', () => {
  assert.equal(cartTotal([{ price: 300, quantity: 3, threeForTwo: true }]), 1099);
});

test('two free pieces out of seven', () => {
  assert.equal(cartTotal([{ price: 1000, quantity: 7, threeForTwo: true }]), 5000);
});

test('several items add up', () => {
  assert.equal(cartTotal([{ price: 4000 }, { price: 600, quantity: 3 }]), 5800);
});
