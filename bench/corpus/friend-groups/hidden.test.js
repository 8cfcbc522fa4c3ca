import test from 'node:test';
import assert from 'node:assert/strict';
import { friendGroups } from './subject.ts';

test("friendGroups(['solo'], [])", () => {
  assert.deepEqual(friendGroups(['solo'], []), [['solo']]);
});

test("friendGroups(['solo'], [['solo', 'solo']])", () => {
  assert.deepEqual(friendGroups(['solo'], [['solo', 'solo']]), [['solo']]);
});

test("friendGroups(['d', 'c', 'b', 'a'], [])", () => {
  assert.deepEqual(friendGroups(['d', 'c', 'b', 'a'], []), [['a'], ['b'], ['c'], ['d']]);
});

test("friendGroups(['d', 'c', 'b', 'a'], [['a', 'd'], ['b', 'c']])", () => {
  assert.deepEqual(
    friendGroups(
      ['d', 'c', 'b', 'a'],
      [
        ['a', 'd'],
        ['b', 'c'],
      ],
    ),
    [
      ['a', 'd'],
      ['b', 'c'],
    ],
  );
});

test("friendGroups(['d', 'c', 'b', 'a'], [['a', 'd'], ['b', 'c'], ['a', 'c']])", () => {
  assert.deepEqual(
    friendGroups(
      ['d', 'c', 'b', 'a'],
      [
        ['a', 'd'],
        ['b', 'c'],
        ['a', 'c'],
      ],
    ),
    [['a', 'b', 'c', 'd']],
  );
});

test("friendGroups(['1', '2', '3', '4', '5'], [['1', '2'], ['2', '3'], ['4', '5']])", () => {
  assert.deepEqual(
    friendGroups(
      ['1', '2', '3', '4', '5'],
      [
        ['1', '2'],
        ['2', '3'],
        ['4', '5'],
      ],
    ),
    [
      ['1', '2', '3'],
      ['4', '5'],
    ],
  );
});

test('case 7', () => {
  assert.deepEqual(
    friendGroups(
      ['1', '2', '3', '4', '5'],
      [
        ['5', '4'],
        ['4', '3'],
        ['3', '2'],
        ['2', '1'],
      ],
    ),
    [['1', '2', '3', '4', '5']],
  );
});

test('case 8', () => {
  assert.deepEqual(
    friendGroups(
      ['1', '2', '3', '4', '5'],
      [
        ['1', '5'],
        ['1', '4'],
        ['1', '3'],
        ['1', '2'],
      ],
    ),
    [['1', '2', '3', '4', '5']],
  );
});

test("friendGroups(['1', '2', '3', '4', '5'], [['5', '1'], ['4', '1'], ['3', '1']])", () => {
  assert.deepEqual(
    friendGroups(
      ['1', '2', '3', '4', '5'],
      [
        ['5', '1'],
        ['4', '1'],
        ['3', '1'],
      ],
    ),
    [['1', '3', '4', '5'], ['2']],
  );
});

test("friendGroups(['z', 'y', 'x', 'w'], [['w', 'z']])", () => {
  assert.deepEqual(friendGroups(['z', 'y', 'x', 'w'], [['w', 'z']]), [['w', 'z'], ['x'], ['y']]);
});

test("friendGroups(['z', 'y', 'x', 'w'], [['w', 'z'], ['z', 'w']])", () => {
  assert.deepEqual(
    friendGroups(
      ['z', 'y', 'x', 'w'],
      [
        ['w', 'z'],
        ['z', 'w'],
      ],
    ),
    [['w', 'z'], ['x'], ['y']],
  );
});

test('case 12', () => {
  assert.deepEqual(
    friendGroups(
      ['a', 'b', 'c', 'd', 'e', 'f'],
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['b', 'c'],
        ['d', 'e'],
      ],
    ),
    [['a', 'b', 'c', 'd', 'e', 'f']],
  );
});

test("const people = ['b', 'a']; friendGroups(people, [['a', 'b']]); people", () => {
  const people = ['b', 'a'];
  friendGroups(people, [['a', 'b']]);
  assert.deepEqual(people, ['b', 'a']);
});

test("friendGroups(['a', 'x', 'y'], [['x', 'y']])", () => {
  assert.deepEqual(friendGroups(['a', 'x', 'y'], [['x', 'y']]), [['x', 'y'], ['a']]);
});
