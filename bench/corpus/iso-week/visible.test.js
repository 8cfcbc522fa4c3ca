import test from 'node:test';
import assert from 'node:assert/strict';
import { isoWeek } from './subject.ts';

const weekOf = (text) => isoWeek(new Date(text + 'T00:00:00Z'));

test('in the middle of a year', () => {
  assert.deepEqual(weekOf('2023-06-15'), { year: 2023, week: 24 });
});

test('a sunday ends its week', () => {
  assert.deepEqual(weekOf('2023-06-18'), { year: 2023, week: 24 });
});

test('a monday starts one', () => {
  assert.deepEqual(weekOf('2023-06-19'), { year: 2023, week: 25 });
});

test('january in the last week of the year before', () => {
  assert.deepEqual(weekOf('2023-01-01'), { year: 2022, week: 52 });
});

test('week 53', () => {
  assert.deepEqual(weekOf('2020-12-31'), { year: 2020, week: 53 });
});
