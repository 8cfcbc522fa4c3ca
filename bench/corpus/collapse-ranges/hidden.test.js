import test from 'node:test';
import assert from 'node:assert/strict';
import { collapseRanges } from './subject.ts';

test('collapseRanges([0])', () => {
  assert.equal(collapseRanges([0]), '0');
});

test('collapseRanges([1, 2])', () => {
  assert.equal(collapseRanges([1, 2]), '1, 2');
});

test('collapseRanges([1, 2, 4])', () => {
  assert.equal(collapseRanges([1, 2, 4]), '1, 2, 4');
});

test('collapseRanges([1, 3, 4, 5])', () => {
  assert.equal(collapseRanges([1, 3, 4, 5]), '1, 3-5');
});

test('collapseRanges([1, 2, 4, 5, 6, 8, 9])', () => {
  assert.equal(collapseRanges([1, 2, 4, 5, 6, 8, 9]), '1, 2, 4-6, 8, 9');
});

test('collapseRanges([-3, -2, -1])', () => {
  assert.equal(collapseRanges([-3, -2, -1]), '-3--1');
});

test('collapseRanges([-1, 0, 1, 2])', () => {
  assert.equal(collapseRanges([-1, 0, 1, 2]), '-1-2');
});

test('collapseRanges([5, 6, 7, 8, 9, 10, 11])', () => {
  assert.equal(collapseRanges([5, 6, 7, 8, 9, 10, 11]), '5-11');
});

test('collapseRanges([1, 1, 1])', () => {
  assert.equal(collapseRanges([1, 1, 1]), '1, 1, 1');
});

test('collapseRanges([1, 2, 2, 3])', () => {
  assert.equal(collapseRanges([1, 2, 2, 3]), '1, 2, 2, 3');
});

test('collapseRanges([10, 20, 21, 22, 30])', () => {
  assert.equal(collapseRanges([10, 20, 21, 22, 30]), '10, 20-22, 30');
});

test('collapseRanges([98, 99, 100, 101])', () => {
  assert.equal(collapseRanges([98, 99, 100, 101]), '98-101');
});

test('collapseRanges([3, 4, 6, 7])', () => {
  assert.equal(collapseRanges([3, 4, 6, 7]), '3, 4, 6, 7');
});
