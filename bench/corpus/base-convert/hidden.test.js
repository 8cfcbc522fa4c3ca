import test from 'node:test';
import assert from 'node:assert/strict';
import { toBase } from './subject.js';

test('toBase(1, 2)', () => {
  assert.equal(toBase(1, 2), '1');
});

test('toBase(2, 2)', () => {
  assert.equal(toBase(2, 2), '10');
});

test('toBase(8, 2)', () => {
  assert.equal(toBase(8, 2), '1000');
});

test('toBase(36, 36)', () => {
  assert.equal(toBase(36, 36), '10');
});

test('toBase(35, 36)', () => {
  assert.equal(toBase(35, 36), 'z');
});

test('toBase(100, 7)', () => {
  assert.equal(toBase(100, 7), '202');
});

test('toBase(100, 10)', () => {
  assert.equal(toBase(100, 10), '100');
});

test('toBase(-255, 16, 4)', () => {
  assert.equal(toBase(-255, 16, 4), '-00ff');
});

test('toBase(0, 8, 3)', () => {
  assert.equal(toBase(0, 8, 3), '000');
});

test('toBase(1023, 32)', () => {
  assert.equal(toBase(1023, 32), 'vv');
});

test('toBase(7, 37)', () => {
  assert.throws(() => toBase(7, 37), RangeError);
});

test('toBase(7, 0)', () => {
  assert.throws(() => toBase(7, 0), RangeError);
});

test('toBase(4096, 16, 2)', () => {
  assert.equal(toBase(4096, 16, 2), '1000');
});

test('toBase(2 ** 31, 2).length', () => {
  assert.equal(toBase(2 ** 31, 2).length, 32);
});

test('toBase(-1, 2)', () => {
  assert.equal(toBase(-1, 2), '-1');
});

test('toBase(-10, 10)', () => {
  assert.equal(toBase(-10, 10), '-10');
});
