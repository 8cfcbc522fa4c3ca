import test from 'node:test';
import assert from 'node:assert/strict';
import { evaluateFormula } from './subject.ts';

test("evaluateFormula('0')", () => {
  assert.equal(evaluateFormula('0'), 0);
});

test("evaluateFormula('-5')", () => {
  assert.equal(evaluateFormula('-5'), -5);
});

test("evaluateFormula('-5 + 7')", () => {
  assert.equal(evaluateFormula('-5 + 7'), 2);
});

test("evaluateFormula('2 * -3')", () => {
  assert.equal(evaluateFormula('2 * -3'), -6);
});

test("evaluateFormula('1 + 2 + 3 + 4')", () => {
  assert.equal(evaluateFormula('1 + 2 + 3 + 4'), 10);
});

test("evaluateFormula('1 - 2 + 3 - 4')", () => {
  assert.equal(evaluateFormula('1 - 2 + 3 - 4'), -2);
});

test("evaluateFormula('2 * 3 * 4')", () => {
  assert.equal(evaluateFormula('2 * 3 * 4'), 24);
});

test("evaluateFormula('100 / 10 * 2')", () => {
  assert.equal(evaluateFormula('100 / 10 * 2'), 20);
});

test("evaluateFormula('1 + 2 * 3 - 4')", () => {
  assert.equal(evaluateFormula('1 + 2 * 3 - 4'), 3);
});

test("evaluateFormula('8 - 6 / 2')", () => {
  assert.equal(evaluateFormula('8 - 6 / 2'), 5);
});

test("evaluateFormula('8 - 2 * 2 * 2')", () => {
  assert.equal(evaluateFormula('8 - 2 * 2 * 2'), 0);
});

test("evaluateFormula('1.5 * 2')", () => {
  assert.equal(evaluateFormula('1.5 * 2'), 3);
});

test("evaluateFormula('  7   -   2 ')", () => {
  assert.equal(evaluateFormula('  7   -   2 '), 5);
});

test("evaluateFormula('3 - 10')", () => {
  assert.equal(evaluateFormula('3 - 10'), -7);
});

test("evaluateFormula('9 / 2')", () => {
  assert.equal(evaluateFormula('9 / 2'), 4.5);
});

test("evaluateFormula('1 - 2 * 3 + 4 * 5 - 6')", () => {
  assert.equal(evaluateFormula('1 - 2 * 3 + 4 * 5 - 6'), 9);
});

test("evaluateFormula('2 + 3 * 4')", () => {
  assert.equal(evaluateFormula('2 + 3 * 4'), 14);
});
