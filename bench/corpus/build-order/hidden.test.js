import test from 'node:test';
import assert from 'node:assert/strict';
import { buildOrder } from './subject.js';

test('buildOrder({ a: [] })', () => {
  assert.deepEqual(buildOrder({ a: [] }), ['a']);
});

test("buildOrder({ a: ['a'] })", () => {
  assert.throws(() => buildOrder({ a: ['a'] }), Error);
});

test("buildOrder({ b: [], a: ['b'] })", () => {
  assert.deepEqual(buildOrder({ b: [], a: ['b'] }), ['b', 'a']);
});

test("buildOrder({ b: [], a: ['b'], c: [] })", () => {
  assert.deepEqual(buildOrder({ b: [], a: ['b'], c: [] }), ['b', 'c', 'a']);
});

test("buildOrder({ d: ['a'], c: ['a'], b: ['a'], a: [] })", () => {
  assert.deepEqual(buildOrder({ d: ['a'], c: ['a'], b: ['a'], a: [] }), ['a', 'b', 'c', 'd']);
});

test("buildOrder({ a: ['x', 'y'], x: ['y'], y: [] })", () => {
  assert.deepEqual(buildOrder({ a: ['x', 'y'], x: ['y'], y: [] }), ['y', 'x', 'a']);
});

test("buildOrder({ a: ['x', 'x'], x: [] })", () => {
  assert.deepEqual(buildOrder({ a: ['x', 'x'], x: [] }), ['x', 'a']);
});

test('buildOrder({ x1: [], x10: [], x2: [] })', () => {
  assert.deepEqual(buildOrder({ x1: [], x10: [], x2: [] }), ['x1', 'x10', 'x2']);
});

test("buildOrder({ e: ['d'], d: ['c'], c: ['b'], b: ['a'], a: [] })", () => {
  assert.deepEqual(buildOrder({ e: ['d'], d: ['c'], c: ['b'], b: ['a'], a: [] }), ['a', 'b', 'c', 'd', 'e']);
});

test("buildOrder({ p: ['q'], q: [], r: ['s'], s: [] })", () => {
  assert.deepEqual(buildOrder({ p: ['q'], q: [], r: ['s'], s: [] }), ['q', 's', 'p', 'r']);
});

test("buildOrder({ a: ['missing'] })", () => {
  assert.throws(() => buildOrder({ a: ['missing'] }), Error);
});

test("buildOrder({ k: ['j'], j: ['i'], i: ['k'] })", () => {
  assert.throws(() => buildOrder({ k: ['j'], j: ['i'], i: ['k'] }), Error);
});

test('case 13', () => {
  assert.deepEqual(
    buildOrder({ web: ['core', 'ui'], ui: ['core'], core: ['util'], util: [], cli: ['core'] }),
    ['util', 'core', 'cli', 'ui', 'web'],
  );
});

test("const needs = { b: ['a'], a: [] }; buildOrder(needs); needs", () => {
  const needs = { b: ['a'], a: [] };
  buildOrder(needs);
  assert.deepEqual(needs, { b: ['a'], a: [] });
});

test('case 15', () => {
  assert.deepEqual(buildOrder({ top: ['left', 'right'], left: ['base'], right: ['base'], base: [] }), [
    'base',
    'left',
    'right',
    'top',
  ]);
});
