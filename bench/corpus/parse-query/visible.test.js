import test from 'node:test';
import assert from 'node:assert/strict';
import { parseQuery } from './subject.js';

test('reads pairs', () => {
  assert.deepEqual(parseQuery('a=1&b=2'), { a: '1', b: '2' });
});

test('skips the question mark', () => {
  assert.deepEqual(parseQuery('?page=3'), { page: '3' });
});

test('a name alone is empty text', () => {
  assert.deepEqual(parseQuery('debug&x=1'), { debug: '', x: '1' });
});

test('decodes both sides', () => {
  assert.deepEqual(parseQuery('first%20name=J%C3%BCrgen'), { 'first name': 'Jürgen' });
});

test('plus signs are spaces', () => {
  assert.deepEqual(parseQuery('q=red+blue+green'), { q: 'red blue green' });
});

test('repeated names collect', () => {
  assert.deepEqual(parseQuery('t=a&t=b&t=c'), { t: ['a', 'b', 'c'] });
});

test('a value may contain equals signs', () => {
  assert.deepEqual(parseQuery('eq=a=b'), { eq: 'a=b' });
});

test('an empty query has no names', () => {
  assert.deepEqual(parseQuery(''), {});
});
