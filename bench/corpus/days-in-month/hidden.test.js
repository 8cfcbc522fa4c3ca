import test from 'node:test';
import assert from 'node:assert/strict';
import { daysInMonth } from './subject.ts';

test('[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((m) => daysInMonth(2021, m))', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((m) => daysInMonth(2021, m)),
    [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
  );
});

test('[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((m) => daysInMonth(2020, m))', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((m) => daysInMonth(2020, m)),
    [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
  );
});

test('daysInMonth(2100, 2)', () => {
  assert.equal(daysInMonth(2100, 2), 28);
});

test('daysInMonth(2400, 2)', () => {
  assert.equal(daysInMonth(2400, 2), 29);
});

test('daysInMonth(1600, 2)', () => {
  assert.equal(daysInMonth(1600, 2), 29);
});

test('daysInMonth(1996, 2)', () => {
  assert.equal(daysInMonth(1996, 2), 29);
});

test('daysInMonth(2022, 2)', () => {
  assert.equal(daysInMonth(2022, 2), 28);
});

test('daysInMonth(2023, 4)', () => {
  assert.equal(daysInMonth(2023, 4), 30);
});

test('daysInMonth(2023, 6)', () => {
  assert.equal(daysInMonth(2023, 6), 30);
});

test('daysInMonth(2023, 11)', () => {
  assert.equal(daysInMonth(2023, 11), 30);
});

test('daysInMonth(2023, 8)', () => {
  assert.equal(daysInMonth(2023, 8), 31);
});

test('daysInMonth(2023, 0)', () => {
  assert.throws(() => daysInMonth(2023, 0), RangeError);
});

test('daysInMonth(2023, -1)', () => {
  assert.throws(() => daysInMonth(2023, -1), RangeError);
});

test('daysInMonth(0, 2)', () => {
  assert.equal(daysInMonth(0, 2), 29);
});

test('daysInMonth(2023, 10)', () => {
  assert.equal(daysInMonth(2023, 10), 31);
});

test('daysInMonth(2024, 2)', () => {
  assert.equal(daysInMonth(2024, 2), 29);
});

test('daysInMonth(2024, 13)', () => {
  assert.throws(() => daysInMonth(2024, 13), RangeError);
});
