import test from 'node:test';
import assert from 'node:assert/strict';
import { LruCache } from './subject.js';

test('keeps what fits', () => {
  assert.deepEqual(new LruCache(2).set('a', 1).set('b', 2).keys(), ['a', 'b']);
});

test('drops the oldest', () => {
  assert.deepEqual(new LruCache(2).set('a', 1).set('b', 2).set('c', 3).keys(), ['b', 'c']);
});

test('reading makes recent', () => {
  const c = new LruCache(2).set('a', 1).set('b', 2);
  c.get('a');
  c.set('c', 3);
  assert.deepEqual(c.keys(), ['a', 'c']);
});

test('writing again makes recent', () => {
  assert.deepEqual(new LruCache(2).set('a', 1).set('b', 2).set('a', 9).keys(), ['b', 'a']);
});

test('a missing key is undefined', () => {
  assert.equal(new LruCache(1).get('x'), undefined);
});

test('gives the value back', () => {
  assert.equal(new LruCache(1).set('x', 0).get('x'), 0);
});

test('writing again changes the value', () => {
  assert.equal(new LruCache(2).set('x', 5).set('x', 6).get('x'), 6);
});
