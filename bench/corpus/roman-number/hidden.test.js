import test from 'node:test';
import assert from 'node:assert/strict';
import { toRoman } from './subject.js';

test('toRoman(4)', () => {
  assert.equal(toRoman(4), 'IV');
});

test('toRoman(9)', () => {
  assert.equal(toRoman(9), 'IX');
});

test('toRoman(14)', () => {
  assert.equal(toRoman(14), 'XIV');
});

test('toRoman(40)', () => {
  assert.equal(toRoman(40), 'XL');
});

test('toRoman(90)', () => {
  assert.equal(toRoman(90), 'XC');
});

test('toRoman(100)', () => {
  assert.equal(toRoman(100), 'C');
});

test('toRoman(400)', () => {
  assert.equal(toRoman(400), 'CD');
});

test('toRoman(444)', () => {
  assert.equal(toRoman(444), 'CDXLIV');
});

test('toRoman(500)', () => {
  assert.equal(toRoman(500), 'D');
});

test('toRoman(888)', () => {
  assert.equal(toRoman(888), 'DCCCLXXXVIII');
});

test('toRoman(900)', () => {
  assert.equal(toRoman(900), 'CM');
});

test('toRoman(1000)', () => {
  assert.equal(toRoman(1000), 'M');
});

test('toRoman(2024)', () => {
  assert.equal(toRoman(2024), 'MMXXIV');
});

test('toRoman(3000)', () => {
  assert.equal(toRoman(3000), 'MMM');
});

test('toRoman(4000)', () => {
  assert.throws(() => toRoman(4000), RangeError);
});

test('toRoman(2.5)', () => {
  assert.throws(() => toRoman(2.5), RangeError);
});

test('toRoman(-1)', () => {
  assert.throws(() => toRoman(-1), RangeError);
});

test('toRoman(1666, true)', () => {
  assert.equal(toRoman(1666, true), 'mdclxvi');
});
