import test from 'node:test';
import assert from 'node:assert/strict';
import { topWords } from './subject.ts';

test("topWords('', 1)", () => {
  assert.deepEqual(topWords('', 1), []);
});

test("topWords('one', 0)", () => {
  assert.deepEqual(topWords('one', 0), []);
});

test('topWords("don\'t don\'t do", 2)', () => {
  assert.deepEqual(topWords("don't don't do", 2), [
    ["don't", 2],
    ['do', 1],
  ]);
});

test("topWords('Äpfel äpfel über', 2)", () => {
  assert.deepEqual(topWords('Äpfel äpfel über', 2), [
    ['äpfel', 2],
    ['über', 1],
  ]);
});

test("topWords('b b a a', 2)", () => {
  assert.deepEqual(topWords('b b a a', 2), [
    ['a', 2],
    ['b', 2],
  ]);
});

test("topWords('b b a a', 1)", () => {
  assert.deepEqual(topWords('b b a a', 1), [['a', 2]]);
});

test("topWords('c b a c b c', 9)", () => {
  assert.deepEqual(topWords('c b a c b c', 9), [
    ['c', 3],
    ['b', 2],
    ['a', 1],
  ]);
});

test("topWords('1 2 3 x', 3)", () => {
  assert.deepEqual(topWords('1 2 3 x', 3), [['x', 1]]);
});

test("topWords('the The THE', 1, ['the'])", () => {
  assert.deepEqual(topWords('the The THE', 1, ['the']), []);
});

test("topWords('to be or not to be', 2)", () => {
  assert.deepEqual(topWords('to be or not to be', 2), [
    ['be', 2],
    ['to', 2],
  ]);
});

test("topWords('to be or not to be', 3, ['to'])", () => {
  assert.deepEqual(topWords('to be or not to be', 3, ['to']), [
    ['be', 2],
    ['not', 1],
    ['or', 1],
  ]);
});

test("topWords('a-b a_b', 2)", () => {
  assert.deepEqual(topWords('a-b a_b', 2), [
    ['a', 2],
    ['b', 2],
  ]);
});

test("topWords('well-known well', 2)", () => {
  assert.deepEqual(topWords('well-known well', 2), [
    ['well', 2],
    ['known', 1],
  ]);
});

test("topWords('z y x w v', 2)", () => {
  assert.deepEqual(topWords('z y x w v', 2), [
    ['v', 1],
    ['w', 1],
  ]);
});

test("topWords('d d d c c b', 3, ['c'])", () => {
  assert.deepEqual(topWords('d d d c c b', 3, ['c']), [
    ['d', 3],
    ['b', 1],
  ]);
});
