import test from 'node:test';
import assert from 'node:assert/strict';
import { flattenKeys } from './subject.js';

test('a flat object is unchanged', () => {
  assert.deepEqual(flattenKeys({ a: 1, b: 'x' }), { a: 1, b: 'x' });
});

test('one level of nesting', () => {
  assert.deepEqual(flattenKeys({ db: { host: 'h', port: 1 } }), { 'db.host': 'h', 'db.port': 1 });
});

test('deep nesting', () => {
  assert.deepEqual(flattenKeys({ a: { b: { c: { d: 4 } } } }), { 'a.b.c.d': 4 });
});

test('null is a value', () => {
  assert.deepEqual(flattenKeys({ a: null, b: { c: null } }), { a: null, 'b.c': null });
});

test('an empty object is a value', () => {
  assert.deepEqual(flattenKeys({ a: {}, b: 1 }), { a: {}, b: 1 });
});

test('a prefix goes in front', () => {
  assert.deepEqual(flattenKeys({ x: 1 }, 'env'), { 'env.x': 1 });
});
