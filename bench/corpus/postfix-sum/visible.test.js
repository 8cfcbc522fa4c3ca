import test from 'node:test';
import assert from 'node:assert/strict';
import { evaluateFormula } from './subject.ts';

test('a number', () => {
  assert.equal(evaluateFormula('42'), 42);
});

test('adding', () => {
  assert.equal(evaluateFormula('1 + 2'), 3);
});

test('from left to right', () => {
  assert.equal(evaluateFormula('10 - 4 + 3'), 9);
});

test('a product in front', () => {
  assert.equal(evaluateFormula('6 / 3 + 1'), 3);
});

test('two products', () => {
  assert.equal(evaluateFormula('2 * 3 - 8 / 4'), 4);
});

test('a chain of quotients', () => {
  assert.equal(evaluateFormula('24 / 4 / 2'), 3);
});
