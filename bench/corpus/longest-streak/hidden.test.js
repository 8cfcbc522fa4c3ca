import test from 'node:test';
import assert from 'node:assert/strict';
import { longestStreak } from './subject.ts';

test("longestStreak(['2024-01-01', '2024-01-03', '2024-01-05'])", () => {
  assert.equal(longestStreak(['2024-01-01', '2024-01-03', '2024-01-05']), 1);
});

test("longestStreak(['2023-12-31', '2024-01-01'])", () => {
  assert.equal(longestStreak(['2023-12-31', '2024-01-01']), 2);
});

test("longestStreak(['2023-02-28', '2023-03-01'])", () => {
  assert.equal(longestStreak(['2023-02-28', '2023-03-01']), 2);
});

test("longestStreak(['2024-02-28', '2024-03-01'])", () => {
  assert.equal(longestStreak(['2024-02-28', '2024-03-01']), 1);
});

test('case 5', () => {
  assert.equal(longestStreak(['2024-01-01', '2024-01-02', '2024-01-04', '2024-01-05', '2024-01-06']), 3);
});

test('case 6', () => {
  assert.equal(longestStreak(['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-05', '2024-01-06']), 3);
});

test("longestStreak(['2024-01-01', '2024-01-01', '2024-01-01'])", () => {
  assert.equal(longestStreak(['2024-01-01', '2024-01-01', '2024-01-01']), 1);
});

test("longestStreak(['2024-01-02', '2024-01-01', '2024-01-02', '2024-01-03'])", () => {
  assert.equal(longestStreak(['2024-01-02', '2024-01-01', '2024-01-02', '2024-01-03']), 3);
});

test("longestStreak(['2024-01-10', '2024-01-09', '2024-01-08', '2024-01-07'])", () => {
  assert.equal(longestStreak(['2024-01-10', '2024-01-09', '2024-01-08', '2024-01-07']), 4);
});

test("longestStreak(['1969-12-31', '1970-01-01', '1970-01-02'])", () => {
  assert.equal(longestStreak(['1969-12-31', '1970-01-01', '1970-01-02']), 3);
});

test("longestStreak(['2024-01-09', '2024-01-10', '2024-01-11'])", () => {
  assert.equal(longestStreak(['2024-01-09', '2024-01-10', '2024-01-11']), 3);
});

test("longestStreak(['2024-01-01', '2025-01-02'])", () => {
  assert.equal(longestStreak(['2024-01-01', '2025-01-02']), 1);
});

test("const dates = ['2024-01-02', '2024-01-01']; longestStreak(dates); dates", () => {
  const dates = ['2024-01-02', '2024-01-01'];
  longestStreak(dates);
  assert.deepEqual(dates, ['2024-01-02', '2024-01-01']);
});
