import test from 'node:test';
import assert from 'node:assert/strict';
import { checkDigit } from './subject.ts';

test("checkDigit('100')", () => {
  assert.equal(checkDigit('100'), 9);
});

test("checkDigit('010')", () => {
  assert.equal(checkDigit('010'), 7);
});

test("checkDigit('001')", () => {
  assert.equal(checkDigit('001'), 3);
});

test("checkDigit('999')", () => {
  assert.equal(checkDigit('999'), 1);
});

test("checkDigit('1000')", () => {
  assert.equal(checkDigit('1000'), 3);
});

test("checkDigit('1 0 0 0 0')", () => {
  assert.equal(checkDigit('1 0 0 0 0'), 7);
});

test("checkDigit('1234567890')", () => {
  assert.equal(checkDigit('1234567890'), 7);
});

test("checkDigit('9876543210')", () => {
  assert.equal(checkDigit('9876543210'), 3);
});

test("checkDigit('1111111111111111111')", () => {
  assert.equal(checkDigit('1111111111111111111'), 7);
});

test("checkDigit('11111111111111111111')", () => {
  assert.throws(() => checkDigit('11111111111111111111'), RangeError);
});

test("checkDigit('')", () => {
  assert.throws(() => checkDigit(''), RangeError);
});

test("checkDigit('-123')", () => {
  assert.throws(() => checkDigit('-123'), RangeError);
});

test("checkDigit('550')", () => {
  assert.equal(checkDigit('550'), 0);
});

test("checkDigit('070')", () => {
  assert.equal(checkDigit('070'), 9);
});

test("checkDigit('  777  ')", () => {
  assert.equal(checkDigit('  777  '), 3);
});

test("checkDigit('200000')", () => {
  assert.equal(checkDigit('200000'), 8);
});

test("checkDigit('12')", () => {
  assert.throws(() => checkDigit('12'), RangeError);
});

test("checkDigit('123')", () => {
  assert.equal(checkDigit('123'), 2);
});

test("checkDigit('011')", () => {
  assert.equal(checkDigit('011'), 0);
});
