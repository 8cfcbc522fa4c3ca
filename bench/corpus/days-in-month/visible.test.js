import test from 'node:test';
import assert from 'node:assert/strict';
import { daysInMonth } from './subject.ts';

test('a long month', () => {
  assert.equal(daysInMonth(2023, 1), 31);
});

test('a short month', () => {
  assert.equal(daysInMonth(2023, 9), 30);
});

test('february', () => {
  assert.equal(daysInMonth(2023, 2), 28);
});

test('a century is no leap year', () => {
  assert.equal(daysInMonth(1900, 2), 28);
});

test('a fourth century is', () => {
  assert.equal(daysInMonth(2000, 2), 29);
});

test('december', () => {
  assert.equal(daysInMonth(2024, 12), 31);
});
