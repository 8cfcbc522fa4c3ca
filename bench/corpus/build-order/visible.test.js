import test from 'node:test';
import assert from 'node:assert/strict';
import { buildOrder } from './subject.js';

test('needs come first', () => {
  assert.deepEqual(buildOrder({ app: ['lib'], lib: [] }), ['lib', 'app']);
});

test('a chain', () => {
  assert.deepEqual(buildOrder({ c: ['b'], b: ['a'], a: [] }), ['a', 'b', 'c']);
});

test('alphabetical among the ready', () => {
  assert.deepEqual(buildOrder({ z: [], m: [], a: [] }), ['a', 'm', 'z']);
});

test('no packages', () => {
  assert.deepEqual(buildOrder({}), []);
});

test('a circle is an error', () => {
  assert.throws(() => buildOrder({ a: ['b'], b: ['a'], c: [] }), Error);
});
