import test from 'node:test';
import assert from 'node:assert/strict';
import { dedupeBy } from './subject.js';

test("dedupeBy(['a', 'A', 'b', 'B', 'a'])", () => {
  assert.deepEqual(dedupeBy(['a', 'A', 'b', 'B', 'a']), ['a', 'b']);
});

test('dedupeBy([NaN, NaN])', () => {
  assert.deepEqual(dedupeBy([NaN, NaN]), [NaN]);
});

test('dedupeBy([undefined, null, undefined])', () => {
  assert.deepEqual(dedupeBy([undefined, null, undefined]), [undefined, null]);
});

test("dedupeBy([0, -0, false, ''])", () => {
  assert.deepEqual(dedupeBy([0, -0, false, '']), [0, false, '']);
});

test('dedupeBy([3, 3, 3, 3])', () => {
  assert.deepEqual(dedupeBy([3, 3, 3, 3]), [3]);
});

test('dedupeBy([5])', () => {
  assert.deepEqual(dedupeBy([5]), [5]);
});

test("dedupeBy(['x', 'y', 'z'])", () => {
  assert.deepEqual(dedupeBy(['x', 'y', 'z']), ['x', 'y', 'z']);
});

test('dedupeBy([1, 2, 3, 4, 5, 6], (n) => n % 3)', () => {
  assert.deepEqual(
    dedupeBy([1, 2, 3, 4, 5, 6], (n) => n % 3),
    [1, 2, 3],
  );
});

test('dedupeBy([{ a: 1 }, { a: 1 }])', () => {
  assert.deepEqual(dedupeBy([{ a: 1 }, { a: 1 }]), [{ a: 1 }, { a: 1 }]);
});

test("dedupeBy(['Straße', 'STRASSE', 'straße'])", () => {
  assert.deepEqual(dedupeBy(['Straße', 'STRASSE', 'straße']), ['Straße', 'STRASSE']);
});

test('dedupeBy([[1, 2], [3, 4], [5]], (pair) => pair.length)', () => {
  assert.deepEqual(
    dedupeBy([[1, 2], [3, 4], [5]], (pair) => pair.length),
    [[1, 2], [5]],
  );
});

test('const list = [2, 2]; dedupeBy(list); list', () => {
  const list = [2, 2];
  dedupeBy(list);
  assert.deepEqual(list, [2, 2]);
});

test('dedupeBy([true, true, false])', () => {
  assert.deepEqual(dedupeBy([true, true, false]), [true, false]);
});

test("dedupeBy([{ m: 'X' }, { m: 'x' }, { m: 'y' }], (e) => e.m).length", () => {
  assert.equal(dedupeBy([{ m: 'X' }, { m: 'x' }, { m: 'y' }], (e) => e.m).length, 2);
});
