import test from 'node:test';
import assert from 'node:assert/strict';
import { toRoman } from './subject.js';

test('repeats letters', () => {
  assert.equal(toRoman(38), 'XXXVIII');
});

test('subtracts before the next letter', () => {
  assert.equal(toRoman(49), 'XLIX');
});

test('years', () => {
  assert.equal(toRoman(1994), 'MCMXCIV');
});

test('lower case for prefaces', () => {
  assert.equal(toRoman(12, true), 'xii');
});

test('the largest', () => {
  assert.equal(toRoman(3999), 'MMMCMXCIX');
});

test('the smallest', () => {
  assert.equal(toRoman(1), 'I');
});

test('zero has no numeral', () => {
  assert.throws(() => toRoman(0), RangeError);
});
