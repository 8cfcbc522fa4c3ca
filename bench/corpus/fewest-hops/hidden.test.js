import test from 'node:test';
import assert from 'node:assert/strict';
import { fewestHops } from './subject.js';

const flights = [
  ['OSL', 'CPH'],
  ['CPH', 'FRA'],
  ['FRA', 'ROM'],
  ['OSL', 'LHR'],
  ['LHR', 'ROM'],
  ['SYD', 'AKL'],
];

test("fewestHops([], 'A', 'A')", () => {
  assert.equal(fewestHops([], 'A', 'A'), 0);
});

test("fewestHops([], 'A', 'B')", () => {
  assert.equal(fewestHops([], 'A', 'B'), -1);
});

test("fewestHops(flights, 'ROM', 'OSL')", () => {
  assert.equal(fewestHops(flights, 'ROM', 'OSL'), 2);
});

test("fewestHops(flights, 'AKL', 'SYD')", () => {
  assert.equal(fewestHops(flights, 'AKL', 'SYD'), 1);
});

test("fewestHops(flights, 'CPH', 'LHR')", () => {
  assert.equal(fewestHops(flights, 'CPH', 'LHR'), 2);
});

test("fewestHops(flights, 'CPH', 'ROM')", () => {
  assert.equal(fewestHops(flights, 'CPH', 'ROM'), 2);
});

test("fewestHops(flights, 'FRA', 'LHR')", () => {
  assert.equal(fewestHops(flights, 'FRA', 'LHR'), 2);
});

test('fewestHops([[1, 2], [2, 3], [3, 1]], 1, 3)', () => {
  assert.equal(
    fewestHops(
      [
        [1, 2],
        [2, 3],
        [3, 1],
      ],
      1,
      3,
    ),
    1,
  );
});

test('fewestHops([[1, 2], [2, 3], [3, 4], [4, 5], [5, 1]], 1, 4)', () => {
  assert.equal(
    fewestHops(
      [
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 1],
      ],
      1,
      4,
    ),
    2,
  );
});

test('fewestHops([[1, 1]], 1, 1)', () => {
  assert.equal(fewestHops([[1, 1]], 1, 1), 0);
});

test("fewestHops([['a', 'b'], ['c', 'd']], 'a', 'd')", () => {
  assert.equal(
    fewestHops(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'a',
      'd',
    ),
    -1,
  );
});

test('fewestHops([[1, 2], [1, 3], [1, 4], [4, 5], [3, 6], [6, 5]], 1, 5)', () => {
  assert.equal(
    fewestHops(
      [
        [1, 2],
        [1, 3],
        [1, 4],
        [4, 5],
        [3, 6],
        [6, 5],
      ],
      1,
      5,
    ),
    2,
  );
});

test('fewestHops([[1, 2], [2, 3], [3, 4], [4, 5], [5, 6]], 6, 1)', () => {
  assert.equal(
    fewestHops(
      [
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 6],
      ],
      6,
      1,
    ),
    5,
  );
});

test('fewestHops([[4, 3], [3, 2], [2, 1], [4, 9], [9, 1]], 1, 4)', () => {
  assert.equal(
    fewestHops(
      [
        [4, 3],
        [3, 2],
        [2, 1],
        [4, 9],
        [9, 1],
      ],
      1,
      4,
    ),
    2,
  );
});
