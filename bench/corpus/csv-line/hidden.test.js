import test from 'node:test';
import assert from 'node:assert/strict';
import { parseCsvLine } from './subject.js';

test("parseCsvLine(',')", () => {
  assert.deepEqual(parseCsvLine(','), ['', '']);
});

test('parseCsvLine(\'"",""\')', () => {
  assert.deepEqual(parseCsvLine('"",""'), ['', '']);
});

test('parseCsvLine(\'""""\')', () => {
  assert.deepEqual(parseCsvLine('""""'), ['"']);
});

test('parseCsvLine(\'"a""b"\')', () => {
  assert.deepEqual(parseCsvLine('"a""b"'), ['a"b']);
});

test('parseCsvLine(\'"a,b","c,d",e\')', () => {
  assert.deepEqual(parseCsvLine('"a,b","c,d",e'), ['a,b', 'c,d', 'e']);
});

test("parseCsvLine('a,\"b')", () => {
  assert.deepEqual(parseCsvLine('a,"b'), ['a', 'b']);
});

test("parseCsvLine('a b,c d')", () => {
  assert.deepEqual(parseCsvLine('a b,c d'), ['a b', 'c d']);
});

test('parseCsvLine(\'"""x""",1\')', () => {
  assert.deepEqual(parseCsvLine('"""x""",1'), ['"x"', '1']);
});

test("parseCsvLine('x\\ty\\tz', '\\t')", () => {
  assert.deepEqual(parseCsvLine('x\ty\tz', '\t'), ['x', 'y', 'z']);
});

test("parseCsvLine('one')", () => {
  assert.deepEqual(parseCsvLine('one'), ['one']);
});

test("parseCsvLine('1,2,3,4,5,6')", () => {
  assert.deepEqual(parseCsvLine('1,2,3,4,5,6'), ['1', '2', '3', '4', '5', '6']);
});

test("parseCsvLine(' a , b ')", () => {
  assert.deepEqual(parseCsvLine(' a , b '), [' a ', ' b ']);
});

test('parseCsvLine(\'"a"b,c\')', () => {
  assert.deepEqual(parseCsvLine('"a"b,c'), ['ab', 'c']);
});

test("parseCsvLine('\"a;b\";c', ';')", () => {
  assert.deepEqual(parseCsvLine('"a;b";c', ';'), ['a;b', 'c']);
});

test('parseCsvLine(\'"Doe, Jane",42\')', () => {
  assert.deepEqual(parseCsvLine('"Doe, Jane",42'), ['Doe, Jane', '42']);
});
