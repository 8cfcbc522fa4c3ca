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

test('a direct flight', () => {
  assert.equal(fewestHops(flights, 'OSL', 'CPH'), 1);
});

test('the shorter of two ways', () => {
  assert.equal(fewestHops(flights, 'OSL', 'ROM'), 2);
});

test('flights go both ways', () => {
  assert.equal(fewestHops(flights, 'FRA', 'OSL'), 2);
});

test('already there', () => {
  assert.equal(fewestHops(flights, 'LHR', 'LHR'), 0);
});

test('no way', () => {
  assert.equal(fewestHops(flights, 'OSL', 'SYD'), -1);
});

test('three hops', () => {
  assert.equal(
    fewestHops(
      [
        [1, 2],
        [2, 3],
        [3, 4],
      ],
      1,
      4,
    ),
    3,
  );
});
