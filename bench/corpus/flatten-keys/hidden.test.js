import test from 'node:test';
import assert from 'node:assert/strict';
import { flattenKeys } from './subject.js';

test('flattenKeys({})', () => {
  assert.deepEqual(flattenKeys({}), {});
});

test('flattenKeys({ a: { b: 1 }, c: { d: 2, e: { f: 3 } } })', () => {
  assert.deepEqual(flattenKeys({ a: { b: 1 }, c: { d: 2, e: { f: 3 } } }), {
    'a.b': 1,
    'c.d': 2,
    'c.e.f': 3,
  });
});

test('flattenKeys({ a: [] })', () => {
  assert.deepEqual(flattenKeys({ a: [] }), { a: [] });
});

test('flattenKeys({ a: null, b: { c: null } })', () => {
  assert.deepEqual(flattenKeys({ a: null, b: { c: null } }), { a: null, 'b.c': null });
});

test('flattenKeys({ a: { b: {} } })', () => {
  assert.deepEqual(flattenKeys({ a: { b: {} } }), { 'a.b': {} });
});

test('flattenKeys({ a: { b: { c: 1, d: 2 }, e: 3 }, f: 4 })', () => {
  assert.deepEqual(flattenKeys({ a: { b: { c: 1, d: 2 }, e: 3 }, f: 4 }), {
    'a.b.c': 1,
    'a.b.d': 2,
    'a.e': 3,
    f: 4,
  });
});

test('flattenKeys({ a: undefined })', () => {
  assert.deepEqual(flattenKeys({ a: undefined }), { a: undefined });
});

test("flattenKeys({ a: { b: 0, c: false, d: '' } })", () => {
  assert.deepEqual(flattenKeys({ a: { b: 0, c: false, d: '' } }), { 'a.b': 0, 'a.c': false, 'a.d': '' });
});

test("flattenKeys({ a: { 0: 'x', 1: 'y' } })", () => {
  assert.deepEqual(flattenKeys({ a: { 0: 'x', 1: 'y' } }), { 'a.0': 'x', 'a.1': 'y' });
});

test("flattenKeys({ p: { q: [[1]] } }, 'r')", () => {
  assert.deepEqual(flattenKeys({ p: { q: [[1]] } }, 'r'), { 'r.p.q': [[1]] });
});

test("flattenKeys({ a: { b: 1 } }, 'x.y')", () => {
  assert.deepEqual(flattenKeys({ a: { b: 1 } }, 'x.y'), { 'x.y.a.b': 1 });
});

test("flattenKeys({ 'a.b': 1, c: { 'd.e': 2 } })", () => {
  assert.deepEqual(flattenKeys({ 'a.b': 1, c: { 'd.e': 2 } }), { 'a.b': 1, 'c.d.e': 2 });
});

test('flattenKeys({ one: { two: { three: 3 }, deux: 2 } })', () => {
  assert.deepEqual(flattenKeys({ one: { two: { three: 3 }, deux: 2 } }), {
    'one.two.three': 3,
    'one.deux': 2,
  });
});

test('const o = { a: { b: 1 } }; flattenKeys(o); o', () => {
  const o = { a: { b: 1 } };
  flattenKeys(o);
  assert.deepEqual(o, { a: { b: 1 } });
});

test('flattenKeys({ a: { list: [1, { x: 2 }] } })', () => {
  assert.deepEqual(flattenKeys({ a: { list: [1, { x: 2 }] } }), { 'a.list': [1, { x: 2 }] });
});
