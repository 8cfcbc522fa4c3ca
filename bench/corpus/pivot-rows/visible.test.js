import test from 'node:test';
import assert from 'node:assert/strict';
import { pivot } from './subject.ts';

const sale = (region, month, amount) => ({ region, month, amount });

test('no sales', () => {
  assert.deepEqual(pivot([]), [['region', 'total']]);
});

test('one sale', () => {
  assert.deepEqual(pivot([sale('north', '01', 5)]), [
    ['region', '01', 'total'],
    ['north', 5, 5],
  ]);
});

test('sums within a cell', () => {
  assert.deepEqual(pivot([sale('n', '01', 5), sale('n', '01', 7)])[1], ['n', 12, 12]);
});

test('months are columns', () => {
  assert.deepEqual(pivot([sale('n', '02', 1), sale('n', '01', 2)]), [
    ['region', '01', '02', 'total'],
    ['n', 2, 1, 3],
  ]);
});

test('regions are sorted rows', () => {
  assert.deepEqual(pivot([sale('s', '01', 1), sale('n', '01', 2)]).slice(1), [
    ['n', 2, 2],
    ['s', 1, 1],
  ]);
});

test('gaps are zero', () => {
  assert.deepEqual(pivot([sale('a', '01', 3), sale('b', '02', 4)]).slice(1), [
    ['a', 3, 0, 3],
    ['b', 0, 4, 4],
  ]);
});
