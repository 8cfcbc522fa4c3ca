import test from 'node:test';
import assert from 'node:assert/strict';
import { checkDigit } from './subject.ts';

test('more digits than weights', () => {
  assert.equal(checkDigit('12345'), 3);
});

test('spaces do not count', () => {
  assert.equal(checkDigit('12 345'), 3);
});

test('zeros only', () => {
  assert.equal(checkDigit('000'), 0);
});

test('too short', () => {
  assert.throws(() => checkDigit('12'), RangeError);
});

test('letters are refused', () => {
  assert.throws(() => checkDigit('12a4'), RangeError);
});
