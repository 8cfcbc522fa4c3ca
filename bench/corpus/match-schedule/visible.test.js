import test from 'node:test';
import assert from 'node:assert/strict';
import { schedule } from './subject.ts';

const meetings = (teams) =>
  schedule(teams)
    .flat()
    .map((pair) => pair.toSorted().join(''))
    .sort();

test('two teams', () => {
  assert.deepEqual(schedule(['a', 'b']), [[['a', 'b']]]);
});

test('one team has nobody to meet', () => {
  assert.deepEqual(schedule(['a']), [[]]);
});

test('four teams need three rounds', () => {
  assert.equal(schedule(['a', 'b', 'c', 'd']).length, 3);
});

test('everyone meets everyone once', () => {
  assert.deepEqual(meetings(['a', 'b', 'c', 'd']), ['ab', 'ac', 'ad', 'bc', 'bd', 'cd']);
});

test('three teams', () => {
  assert.deepEqual(meetings(['a', 'b', 'c']), ['ab', 'ac', 'bc']);
});

test('one rests in each round', () => {
  assert.deepEqual(
    schedule(['a', 'b', 'c']).map((round) => round.length),
    [1, 1, 1],
  );
});

test('the first round', () => {
  assert.deepEqual(schedule(['a', 'b', 'c', 'd'])[0], [
    ['a', 'd'],
    ['b', 'c'],
  ]);
});
