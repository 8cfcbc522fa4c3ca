import test from 'node:test';
import assert from 'node:assert/strict';
import { parseCsvLine } from './subject.js';

test('plain fields', () => {
  assert.deepEqual(parseCsvLine('a,b,c'), ['a', 'b', 'c']);
});

test('empty fields are kept', () => {
  assert.deepEqual(parseCsvLine('a,,c,'), ['a', '', 'c', '']);
});

test('doubled quotes', () => {
  assert.deepEqual(parseCsvLine('"say ""hi""",x'), ['say "hi"', 'x']);
});

test('another separator', () => {
  assert.deepEqual(parseCsvLine('1;2,5;3', ';'), ['1', '2,5', '3']);
});

test('an empty line is one empty field', () => {
  assert.deepEqual(parseCsvLine(''), ['']);
});
