import test from 'node:test';
import assert from 'node:assert/strict';
import { LruCache } from './subject.js';

test("new LruCache(0).set('a', 1).keys()", () => {
  assert.deepEqual(new LruCache(0).set('a', 1).keys(), []);
});

test("new LruCache(1).set('a', 1).set('b', 2).keys()", () => {
  assert.deepEqual(new LruCache(1).set('a', 1).set('b', 2).keys(), ['b']);
});

test('case 3', () => {
  assert.deepEqual(new LruCache(3).set('a', 1).set('b', 2).set('c', 3).set('d', 4).set('e', 5).keys(), [
    'c',
    'd',
    'e',
  ]);
});

test('case 4', () => {
  const c = new LruCache(3).set('a', 1).set('b', 2).set('c', 3);
  c.get('b');
  assert.deepEqual(c.keys(), ['a', 'c', 'b']);
});

test('case 5', () => {
  const c = new LruCache(3).set('a', 1).set('b', 2).set('c', 3);
  c.get('a');
  c.get('b');
  c.set('d', 4);
  assert.deepEqual(c.keys(), ['a', 'b', 'd']);
});

test("const c = new LruCache(2).set('a', undefined); c.get('a'); c.keys()", () => {
  const c = new LruCache(2).set('a', undefined);
  c.get('a');
  assert.deepEqual(c.keys(), ['a']);
});

test("const c = new LruCache(2); c.get('q'); c.keys()", () => {
  const c = new LruCache(2);
  c.get('q');
  assert.deepEqual(c.keys(), []);
});

test("const c = new LruCache(2).set('a', 0).set('b', null); [c.get('a'), c.get('b')]", () => {
  const c = new LruCache(2).set('a', 0).set('b', null);
  assert.deepEqual([c.get('a'), c.get('b')], [0, null]);
});

test("const c = new LruCache(2).set('a', 1).set('b', 2).set('b', 3); c.keys()", () => {
  const c = new LruCache(2).set('a', 1).set('b', 2).set('b', 3);
  assert.deepEqual(c.keys(), ['a', 'b']);
});

test('case 10', () => {
  const c = new LruCache(2).set('a', 1).set('b', 2).set('a', 3);
  assert.deepEqual([c.get('a'), c.get('b')], [3, 2]);
});

test('case 11', () => {
  const c = new LruCache(2).set('a', 1).set('b', 2);
  c.set('c', 3);
  assert.deepEqual([c.get('a'), c.get('b'), c.get('c')], [undefined, 2, 3]);
});

test('case 12', () => {
  const c = new LruCache(4);
  [1, 2, 3, 4, 5, 1, 6].forEach((n) => c.set(n, n));
  assert.deepEqual(c.keys(), [4, 5, 1, 6]);
});

test("const c = new LruCache(2).set(1, 'n').set('1', 's'); [c.get(1), c.get('1')]", () => {
  const c = new LruCache(2).set(1, 'n').set('1', 's');
  assert.deepEqual([c.get(1), c.get('1')], ['n', 's']);
});

test("const c = new LruCache(2).set('a', 1); c.keys().push('z'); c.keys()", () => {
  const c = new LruCache(2).set('a', 1);
  c.keys().push('z');
  assert.deepEqual(c.keys(), ['a']);
});
