import test from 'node:test';
import assert from 'node:assert/strict';
import { schedule } from './subject.ts';

const meetings = (teams) =>
  schedule(teams)
    .flat()
    .map((pair) => pair.toSorted().join(''))
    .sort();

test('schedule([])', () => {
  assert.deepEqual(schedule([]), []);
});

test("schedule(['a', 'b', 'c', 'd'])", () => {
  assert.deepEqual(schedule(['a', 'b', 'c', 'd']), [
    [
      ['a', 'd'],
      ['b', 'c'],
    ],
    [
      ['a', 'c'],
      ['d', 'b'],
    ],
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ]);
});

test("schedule(['a', 'b', 'c'])", () => {
  assert.deepEqual(schedule(['a', 'b', 'c']), [[['b', 'c']], [['a', 'c']], [['a', 'b']]]);
});

test("schedule(['a', 'b', 'c', 'd', 'e']).length", () => {
  assert.equal(schedule(['a', 'b', 'c', 'd', 'e']).length, 5);
});

test("schedule(['a', 'b', 'c', 'd', 'e', 'f']).length", () => {
  assert.equal(schedule(['a', 'b', 'c', 'd', 'e', 'f']).length, 5);
});

test("schedule(['a', 'b', 'c', 'd', 'e', 'f']).map((round) => round.length)", () => {
  assert.deepEqual(
    schedule(['a', 'b', 'c', 'd', 'e', 'f']).map((round) => round.length),
    [3, 3, 3, 3, 3],
  );
});

test("schedule(['a', 'b', 'c', 'd', 'e']).map((round) => round.length)", () => {
  assert.deepEqual(
    schedule(['a', 'b', 'c', 'd', 'e']).map((round) => round.length),
    [2, 2, 2, 2, 2],
  );
});

test("meetings(['a', 'b', 'c', 'd', 'e'])", () => {
  assert.deepEqual(meetings(['a', 'b', 'c', 'd', 'e']), [
    'ab',
    'ac',
    'ad',
    'ae',
    'bc',
    'bd',
    'be',
    'cd',
    'ce',
    'de',
  ]);
});

test("meetings(['a', 'b', 'c', 'd', 'e', 'f'])", () => {
  assert.deepEqual(meetings(['a', 'b', 'c', 'd', 'e', 'f']), [
    'ab',
    'ac',
    'ad',
    'ae',
    'af',
    'bc',
    'bd',
    'be',
    'bf',
    'cd',
    'ce',
    'cf',
    'de',
    'df',
    'ef',
  ]);
});

test("meetings(['x', 'y'])", () => {
  assert.deepEqual(meetings(['x', 'y']), ['xy']);
});

test("new Set(meetings(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])).size", () => {
  assert.equal(new Set(meetings(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])).size, 28);
});

test("schedule(['a', 'b', 'c', 'd', 'e', 'f'])[1]", () => {
  assert.deepEqual(schedule(['a', 'b', 'c', 'd', 'e', 'f'])[1], [
    ['a', 'e'],
    ['f', 'd'],
    ['b', 'c'],
  ]);
});

test("schedule(['p', 'q', 'r', 's'])[2]", () => {
  assert.deepEqual(schedule(['p', 'q', 'r', 's'])[2], [
    ['p', 'q'],
    ['r', 's'],
  ]);
});

test("const teams = ['a', 'b', 'c']; schedule(teams); teams", () => {
  const teams = ['a', 'b', 'c'];
  schedule(teams);
  assert.deepEqual(teams, ['a', 'b', 'c']);
});
