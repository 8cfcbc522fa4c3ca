import test from 'node:test';
import assert from 'node:assert/strict';
import { addWorkingDays } from './subject.ts';

const after = (text, count, holidays) =>
  addWorkingDays(new Date(text), count, holidays).toISOString().slice(0, 10);

test("after('2023-06-12', 1)", () => {
  assert.equal(after('2023-06-12', 1), '2023-06-13');
});

test("after('2023-06-16', 1)", () => {
  assert.equal(after('2023-06-16', 1), '2023-06-19');
});

test("after('2023-06-18', 1)", () => {
  assert.equal(after('2023-06-18', 1), '2023-06-19');
});

test("after('2023-06-18', 5)", () => {
  assert.equal(after('2023-06-18', 5), '2023-06-23');
});

test("after('2023-06-18', 6)", () => {
  assert.equal(after('2023-06-18', 6), '2023-06-26');
});

test("after('2023-12-29', 1, ['2024-01-01'])", () => {
  assert.equal(after('2023-12-29', 1, ['2024-01-01']), '2024-01-02');
});

test("after('2023-12-29', 2, ['2024-01-01', '2024-01-02'])", () => {
  assert.equal(after('2023-12-29', 2, ['2024-01-01', '2024-01-02']), '2024-01-04');
});

test("after('2023-06-12', 3, ['2023-06-17', '2023-06-18'])", () => {
  assert.equal(after('2023-06-12', 3, ['2023-06-17', '2023-06-18']), '2023-06-15');
});

test("after('2023-06-12', 4, ['2023-06-12'])", () => {
  assert.equal(after('2023-06-12', 4, ['2023-06-12']), '2023-06-16');
});

test("after('2023-06-12', 1, ['2023-06-13', '2023-06-14', '2023-06-15', '2023-06-16'])", () => {
  assert.equal(
    after('2023-06-12', 1, ['2023-06-13', '2023-06-14', '2023-06-15', '2023-06-16']),
    '2023-06-19',
  );
});

test("after('2024-02-28', 2)", () => {
  assert.equal(after('2024-02-28', 2), '2024-03-01');
});

test("after('2023-01-31', 23)", () => {
  assert.equal(after('2023-01-31', 23), '2023-03-03');
});

test("after('2023-06-14', -3)", () => {
  assert.equal(after('2023-06-14', -3), '2023-06-14');
});

test("after('2023-03-01', 100)", () => {
  assert.equal(after('2023-03-01', 100), '2023-07-19');
});

test("after('2023-12-31', 1)", () => {
  assert.equal(after('2023-12-31', 1), '2024-01-01');
});

test("const d = new Date('2023-06-12'); addWorkingDays(d, 2); d.toISOString()", () => {
  const d = new Date('2023-06-12');
  addWorkingDays(d, 2);
  assert.equal(d.toISOString(), '2023-06-12T00:00:00.000Z');
});
