import test from 'node:test';
import assert from 'node:assert/strict';
import { topWords } from './subject.ts';

test('counts words', () => {
  assert.deepEqual(topWords('a b a', 5), [
    ['a', 2],
    ['b', 1],
  ]);
});

test('most frequent first', () => {
  assert.deepEqual(topWords('x y y z z z', 3), [
    ['z', 3],
    ['y', 2],
    ['x', 1],
  ]);
});

test('alphabetical on a tie', () => {
  assert.deepEqual(topWords('pear fig apple', 3), [
    ['apple', 1],
    ['fig', 1],
    ['pear', 1],
  ]);
});

test('only so many', () => {
  assert.deepEqual(topWords('a a b c', 1), [['a', 2]]);
});

test('case and signs do not matter', () => {
  assert.deepEqual(topWords('Yes, yes. NO!', 2), [
    ['yes', 2],
    ['no', 1],
  ]);
});

test('ignored words', () => {
  assert.deepEqual(topWords('the cat the dog', 5, ['the']), [
    ['cat', 1],
    ['dog', 1],
  ]);
});

test('nothing', () => {
  assert.deepEqual(topWords(' ... ', 3), []);
});
