import test from 'node:test';
import assert from 'node:assert/strict';
import { longestStreak } from './subject.ts';

test('no days', () => {
  assert.equal(longestStreak([]), 0);
});

test('one day', () => {
  assert.equal(longestStreak(['2024-03-01']), 1);
});

test('three in a row', () => {
  assert.equal(longestStreak(['2024-03-01', '2024-03-02', '2024-03-03']), 3);
});

test('a gap breaks it', () => {
  assert.equal(longestStreak(['2024-03-01', '2024-03-02', '2024-03-05']), 2);
});

test('any order', () => {
  assert.equal(longestStreak(['2024-03-03', '2024-03-01', '2024-03-02']), 3);
});

test('over the end of a month', () => {
  assert.equal(longestStreak(['2024-02-28', '2024-02-29', '2024-03-01']), 3);
});

test('a day given twice', () => {
  assert.equal(longestStreak(['2024-03-01', '2024-03-02', '2024-03-02', '2024-03-03']), 3);
});
