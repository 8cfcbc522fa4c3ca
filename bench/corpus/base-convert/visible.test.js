import test from 'node:test';
import assert from 'node:assert/strict';
import { toBase } from './subject.js';

test('binary', () => {
  assert.equal(toBase(10, 2), '1010');
});

test('letters after nine', () => {
  assert.equal(toBase(255, 16), 'ff');
});

test('zero is one digit', () => {
  assert.equal(toBase(0, 2), '0');
});

test('pads with zeros', () => {
  assert.equal(toBase(5, 2, 8), '00000101');
});

test('negative numbers', () => {
  assert.equal(toBase(-7, 3), '-21');
});

test('base 36', () => {
  assert.equal(toBase(1295, 36), 'zz');
});

test('base one is refused', () => {
  assert.throws(() => toBase(3, 1), RangeError);
});
