import test from 'node:test';
import assert from 'node:assert/strict';
import { pivot } from './subject.ts';

const sale = (region, month, amount) => ({ region, month, amount });

test("pivot([sale('x', '10', 0)])", () => {
  assert.deepEqual(pivot([sale('x', '10', 0)]), [
    ['region', '10', 'total'],
    ['x', 0, 0],
  ]);
});

test("pivot([sale('x', '10', -4), sale('x', '10', 4)])", () => {
  assert.deepEqual(pivot([sale('x', '10', -4), sale('x', '10', 4)]), [
    ['region', '10', 'total'],
    ['x', 0, 0],
  ]);
});

test("pivot([sale('x', '10', 1), sale('x', '9', 2)])", () => {
  assert.deepEqual(pivot([sale('x', '10', 1), sale('x', '9', 2)]), [
    ['region', '10', '9', 'total'],
    ['x', 1, 2, 3],
  ]);
});

test("pivot([sale('b', '1', 1), sale('a', '1', 1), sale('c', '1', 1)])", () => {
  assert.deepEqual(pivot([sale('b', '1', 1), sale('a', '1', 1), sale('c', '1', 1)]), [
    ['region', '1', 'total'],
    ['a', 1, 1],
    ['b', 1, 1],
    ['c', 1, 1],
  ]);
});

test("pivot([sale('a', '1', 1), sale('a', '2', 2), sale('a', '3', 3)])", () => {
  assert.deepEqual(pivot([sale('a', '1', 1), sale('a', '2', 2), sale('a', '3', 3)]), [
    ['region', '1', '2', '3', 'total'],
    ['a', 1, 2, 3, 6],
  ]);
});

test("pivot([sale('a', '1', 1), sale('b', '2', 2), sale('c', '3', 3)])", () => {
  assert.deepEqual(pivot([sale('a', '1', 1), sale('b', '2', 2), sale('c', '3', 3)]), [
    ['region', '1', '2', '3', 'total'],
    ['a', 1, 0, 0, 1],
    ['b', 0, 2, 0, 2],
    ['c', 0, 0, 3, 3],
  ]);
});

test('case 7', () => {
  assert.deepEqual(pivot([sale('a', '1', 1), sale('b', '1', 2), sale('a', '2', 3), sale('b', '2', 4)]), [
    ['region', '1', '2', 'total'],
    ['a', 1, 3, 4],
    ['b', 2, 4, 6],
  ]);
});

test('case 8', () => {
  assert.deepEqual(pivot([sale('a', '1', 1), sale('a', '1', 1), sale('a', '2', 1), sale('b', '1', 1)]), [
    ['region', '1', '2', 'total'],
    ['a', 2, 1, 3],
    ['b', 1, 0, 1],
  ]);
});

test("pivot([sale('1', '1', 100), sale('2', '2', 200)])", () => {
  assert.deepEqual(pivot([sale('1', '1', 100), sale('2', '2', 200)]), [
    ['region', '1', '2', 'total'],
    ['1', 100, 0, 100],
    ['2', 0, 200, 200],
  ]);
});

test("pivot([sale('total', 'total', 1)])", () => {
  assert.deepEqual(pivot([sale('total', 'total', 1)]), [
    ['region', 'total', 'total'],
    ['total', 1, 1],
  ]);
});

test("pivot([sale('a', 'z', 9), sale('a', 'y', 8), sale('b', 'x', 7)])", () => {
  assert.deepEqual(pivot([sale('a', 'z', 9), sale('a', 'y', 8), sale('b', 'x', 7)]), [
    ['region', 'x', 'y', 'z', 'total'],
    ['a', 0, 8, 9, 17],
    ['b', 7, 0, 0, 7],
  ]);
});

test("pivot([sale('B', '1', 1), sale('a', '1', 2)])", () => {
  assert.deepEqual(pivot([sale('B', '1', 1), sale('a', '1', 2)]), [
    ['region', '1', 'total'],
    ['B', 1, 1],
    ['a', 2, 2],
  ]);
});

test('case 13', () => {
  const sales = [sale('b', '2', 1), sale('a', '1', 1)];
  pivot(sales);
  assert.deepEqual(
    sales.map((s) => s.region),
    ['b', 'a'],
  );
});
