import test from 'node:test';
import assert from 'node:assert/strict';
import { friendGroups } from './subject.ts';

test('no friendships', () => {
  assert.deepEqual(friendGroups(['bo', 'al'], []), [['al'], ['bo']]);
});

test('two friends', () => {
  assert.deepEqual(friendGroups(['bo', 'al', 'cy'], [['al', 'bo']]), [['al', 'bo'], ['cy']]);
});

test('friends of friends', () => {
  assert.deepEqual(
    friendGroups(
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'b'],
        ['c', 'b'],
      ],
    ),
    [['a', 'b', 'c'], ['d']],
  );
});

test('a circle', () => {
  assert.deepEqual(
    friendGroups(
      ['c', 'b', 'a'],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ],
    ),
    [['a', 'b', 'c']],
  );
});

test('nobody', () => {
  assert.deepEqual(friendGroups([], []), []);
});
