import test from 'node:test';
import assert from 'node:assert/strict';
import { addMonths } from './subject.ts';

test('a month later', () => {
  assert.equal(addMonths('2023-05-10', 1), '2023-06-10');
});

test('into the next year', () => {
  assert.equal(addMonths('2023-11-30', 3), '2024-02-29');
});

test('back into the year before', () => {
  assert.equal(addMonths('2023-02-05', -3), '2022-11-05');
});

test('the last of a shorter month', () => {
  assert.equal(addMonths('2023-01-31', 1), '2023-02-28');
});

test('the last of february in a leap year', () => {
  assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
});

test('december stays december', () => {
  assert.equal(addMonths('2022-12-25', 12), '2023-12-25');
});

test('nothing to add', () => {
  assert.equal(addMonths('2023-07-04', 0), '2023-07-04');
});
