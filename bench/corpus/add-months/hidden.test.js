import test from 'node:test';
import assert from 'node:assert/strict';
import { addMonths } from './subject.ts';

test("addMonths('2023-12-31', 1)", () => {
  assert.equal(addMonths('2023-12-31', 1), '2024-01-31');
});

test("addMonths('2023-12-31', 2)", () => {
  assert.equal(addMonths('2023-12-31', 2), '2024-02-29');
});

test("addMonths('2023-12-31', -1)", () => {
  assert.equal(addMonths('2023-12-31', -1), '2023-11-30');
});

test("addMonths('2023-01-01', -1)", () => {
  assert.equal(addMonths('2023-01-01', -1), '2022-12-01');
});

test("addMonths('2023-01-15', 11)", () => {
  assert.equal(addMonths('2023-01-15', 11), '2023-12-15');
});

test("addMonths('2023-01-15', 12)", () => {
  assert.equal(addMonths('2023-01-15', 12), '2024-01-15');
});

test("addMonths('2023-03-30', -1)", () => {
  assert.equal(addMonths('2023-03-30', -1), '2023-02-28');
});

test("addMonths('2020-02-29', 12)", () => {
  assert.equal(addMonths('2020-02-29', 12), '2021-02-28');
});

test("addMonths('2020-02-29', 48)", () => {
  assert.equal(addMonths('2020-02-29', 48), '2024-02-29');
});

test("addMonths('2023-08-31', 1)", () => {
  assert.equal(addMonths('2023-08-31', 1), '2023-09-30');
});

test("addMonths('2023-09-30', 1)", () => {
  assert.equal(addMonths('2023-09-30', 1), '2023-10-30');
});

test("addMonths('2000-06-01', 240)", () => {
  assert.equal(addMonths('2000-06-01', 240), '2020-06-01');
});

test("addMonths('2000-06-01', -240)", () => {
  assert.equal(addMonths('2000-06-01', -240), '1980-06-01');
});

test("addMonths('2023-10-09', 2)", () => {
  assert.equal(addMonths('2023-10-09', 2), '2023-12-09');
});

test("addMonths('1999-12-01', 1)", () => {
  assert.equal(addMonths('1999-12-01', 1), '2000-01-01');
});
