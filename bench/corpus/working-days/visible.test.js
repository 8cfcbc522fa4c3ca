import test from 'node:test';
import assert from 'node:assert/strict';
import { addWorkingDays } from './subject.ts';

const after = (text, count, holidays) =>
  addWorkingDays(new Date(text), count, holidays).toISOString().slice(0, 10);

test('within a week', () => {
  assert.equal(after('2023-06-12', 3), '2023-06-15');
});

test('over a weekend', () => {
  assert.equal(after('2023-06-15', 2), '2023-06-19');
});

test('two weeks', () => {
  assert.equal(after('2023-06-12', 10), '2023-06-26');
});

test('over a holiday', () => {
  assert.equal(after('2023-12-22', 2, ['2023-12-25']), '2023-12-27');
});

test('from a saturday', () => {
  assert.equal(after('2023-06-17', 1), '2023-06-19');
});

test('no days', () => {
  assert.equal(after('2023-06-17', 0), '2023-06-17');
});

test('the start is left alone', () => {
  const d = new Date('2023-06-12');
  addWorkingDays(d, 2);
  assert.equal(d.toISOString(), '2023-06-12T00:00:00.000Z');
});
