import test from 'node:test';
import assert from 'node:assert/strict';
import { median } from './subject.js';

test('median([7])', () => {
  assert.equal(median([7]), 7);
});

test('median([1, 2])', () => {
  assert.equal(median([1, 2]), 1.5);
});

test('median([2, 1])', () => {
  assert.equal(median([2, 1]), 1.5);
});

test('median([5, 5, 5])', () => {
  assert.equal(median([5, 5, 5]), 5);
});

test('median([-1, -2, -3])', () => {
  assert.equal(median([-1, -2, -3]), -2);
});

test('median([-5, 5])', () => {
  assert.equal(median([-5, 5]), 0);
});

test('median([1, 2, 3, 4, 5, 6])', () => {
  assert.equal(median([1, 2, 3, 4, 5, 6]), 3.5);
});

test('median([8, 1, 9, 2, 7])', () => {
  assert.equal(median([8, 1, 9, 2, 7]), 7);
});

test('median([NaN])', () => {
  assert.equal(median([NaN]), undefined);
});

test('median([NaN, 1])', () => {
  assert.equal(median([NaN, 1]), 1);
});

test('median([100, 20, 3, 1])', () => {
  assert.equal(median([100, 20, 3, 1]), 11.5);
});

test('median([0, 0, 1, 1])', () => {
  assert.equal(median([0, 0, 1, 1]), 0.5);
});

test('median([1.5, 2.5, 3.5])', () => {
  assert.equal(median([1.5, 2.5, 3.5]), 2.5);
});

test('median([40, 30, 20, 10])', () => {
  assert.equal(median([40, 30, 20, 10]), 25);
});
