import test from 'node:test';
import assert from 'node:assert/strict';
import { isoWeek } from './subject.ts';

const weekOf = (text) => isoWeek(new Date(text + 'T00:00:00Z'));

test("weekOf('2024-01-01')", () => {
  assert.deepEqual(weekOf('2024-01-01'), { year: 2024, week: 1 });
});

test("weekOf('2024-01-07')", () => {
  assert.deepEqual(weekOf('2024-01-07'), { year: 2024, week: 1 });
});

test("weekOf('2024-01-08')", () => {
  assert.deepEqual(weekOf('2024-01-08'), { year: 2024, week: 2 });
});

test("weekOf('2021-01-03')", () => {
  assert.deepEqual(weekOf('2021-01-03'), { year: 2020, week: 53 });
});

test("weekOf('2021-01-04')", () => {
  assert.deepEqual(weekOf('2021-01-04'), { year: 2021, week: 1 });
});

test("weekOf('2016-01-01')", () => {
  assert.deepEqual(weekOf('2016-01-01'), { year: 2015, week: 53 });
});

test("weekOf('2018-12-31')", () => {
  assert.deepEqual(weekOf('2018-12-31'), { year: 2019, week: 1 });
});

test("weekOf('2019-12-29')", () => {
  assert.deepEqual(weekOf('2019-12-29'), { year: 2019, week: 52 });
});

test("weekOf('2022-07-07')", () => {
  assert.deepEqual(weekOf('2022-07-07'), { year: 2022, week: 27 });
});

test("weekOf('2022-07-10')", () => {
  assert.deepEqual(weekOf('2022-07-10'), { year: 2022, week: 27 });
});

test("weekOf('2015-12-31')", () => {
  assert.deepEqual(weekOf('2015-12-31'), { year: 2015, week: 53 });
});

test("weekOf('2000-02-29')", () => {
  assert.deepEqual(weekOf('2000-02-29'), { year: 2000, week: 9 });
});

test("weekOf('1970-01-01')", () => {
  assert.deepEqual(weekOf('1970-01-01'), { year: 1970, week: 1 });
});

test("weekOf('2026-12-31')", () => {
  assert.deepEqual(weekOf('2026-12-31'), { year: 2026, week: 53 });
});

test("weekOf('2009-12-31')", () => {
  assert.deepEqual(weekOf('2009-12-31'), { year: 2009, week: 53 });
});

test("weekOf('2024-12-30')", () => {
  assert.deepEqual(weekOf('2024-12-30'), { year: 2025, week: 1 });
});
