import test from 'node:test';
import assert from 'node:assert/strict';
import { parsePages } from './subject.ts';

test("parsePages('1', 1)", () => {
  assert.deepEqual(parsePages('1', 1), [1]);
});

test("parsePages('0-2', 5)", () => {
  assert.deepEqual(parsePages('0-2', 5), [1, 2]);
});

test("parsePages('5-5', 9)", () => {
  assert.deepEqual(parsePages('5-5', 9), [5]);
});

test("parsePages('5-3', 9)", () => {
  assert.deepEqual(parsePages('5-3', 9), []);
});

test("parsePages('12', 10)", () => {
  assert.deepEqual(parsePages('12', 10), []);
});

test("parsePages('10', 10)", () => {
  assert.deepEqual(parsePages('10', 10), [10]);
});

test("parsePages('1,2,3', 10)", () => {
  assert.deepEqual(parsePages('1,2,3', 10), [1, 2, 3]);
});

test("parsePages('3,2,1', 10)", () => {
  assert.deepEqual(parsePages('3,2,1', 10), [1, 2, 3]);
});

test("parsePages('-1', 10)", () => {
  assert.deepEqual(parsePages('-1', 10), [1]);
});

test("parsePages('10-', 10)", () => {
  assert.deepEqual(parsePages('10-', 10), [10]);
});

test("parsePages('11-', 10)", () => {
  assert.deepEqual(parsePages('11-', 10), []);
});

test("parsePages('1-2,10-', 12)", () => {
  assert.deepEqual(parsePages('1-2,10-', 12), [1, 2, 10, 11, 12]);
});

test("parsePages('', 10)", () => {
  assert.throws(() => parsePages('', 10), Error);
});

test("parsePages('-', 10)", () => {
  assert.throws(() => parsePages('-', 10), Error);
});

test("parsePages('1,,2', 10)", () => {
  assert.throws(() => parsePages('1,,2', 10), Error);
});

test("parsePages(' 2 - 4 ', 10)", () => {
  assert.deepEqual(parsePages(' 2 - 4 ', 10), [2, 3, 4]);
});

test("parsePages('7,7,7', 10)", () => {
  assert.deepEqual(parsePages('7,7,7', 10), [7]);
});
