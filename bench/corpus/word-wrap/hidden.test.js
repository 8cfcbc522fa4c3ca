import test from 'node:test';
import assert from 'node:assert/strict';
import { wrapText } from './subject.js';

test("wrapText('aa bb cc dd', 5)", () => {
  assert.deepEqual(wrapText('aa bb cc dd', 5), ['aa bb', 'cc dd']);
});

test("wrapText('aa bb cc dd', 4)", () => {
  assert.deepEqual(wrapText('aa bb cc dd', 4), ['aa', 'bb', 'cc', 'dd']);
});

test("wrapText('aa bb cc dd', 6)", () => {
  assert.deepEqual(wrapText('aa bb cc dd', 6), ['aa bb', 'cc dd']);
});

test("wrapText('aa bb cc dd', 2)", () => {
  assert.deepEqual(wrapText('aa bb cc dd', 2), ['aa', 'bb', 'cc', 'dd']);
});

test("wrapText('aa bb cc dd', 8)", () => {
  assert.deepEqual(wrapText('aa bb cc dd', 8), ['aa bb cc', 'dd']);
});

test("wrapText('the quick brown fox jumps over the lazy dog', 10)", () => {
  assert.deepEqual(wrapText('the quick brown fox jumps over the lazy dog', 10), [
    'the quick',
    'brown fox',
    'jumps over',
    'the lazy',
    'dog',
  ]);
});

test("wrapText('the quick brown fox jumps over the lazy dog', 15)", () => {
  assert.deepEqual(wrapText('the quick brown fox jumps over the lazy dog', 15), [
    'the quick brown',
    'fox jumps over',
    'the lazy dog',
  ]);
});

test("wrapText('word', 1)", () => {
  assert.deepEqual(wrapText('word', 1), ['word']);
});

test("wrapText('     ', 3)", () => {
  assert.deepEqual(wrapText('     ', 3), []);
});

test("wrapText('x y z', 1)", () => {
  assert.deepEqual(wrapText('x y z', 1), ['x', 'y', 'z']);
});

test("wrapText('x y z', 3)", () => {
  assert.deepEqual(wrapText('x y z', 3), ['x y', 'z']);
});

test("wrapText('a bb ccc dddd', 4)", () => {
  assert.deepEqual(wrapText('a bb ccc dddd', 4), ['a bb', 'ccc', 'dddd']);
});

test("wrapText('ends with space ', 30)", () => {
  assert.deepEqual(wrapText('ends with space ', 30), ['ends with space']);
});

test("wrapText('incomprehensible', 4)", () => {
  assert.deepEqual(wrapText('incomprehensible', 4), ['incomprehensible']);
});

test("wrapText('a  incomprehensible  b c', 4)", () => {
  assert.deepEqual(wrapText('a  incomprehensible  b c', 4), ['a', 'incomprehensible', 'b c']);
});

test("wrapText('an extraordinary day', 6)", () => {
  assert.deepEqual(wrapText('an extraordinary day', 6), ['an', 'extraordinary', 'day']);
});
