import test from 'node:test';
import assert from 'node:assert/strict';
import { diffEvents } from './subject.ts';

const event = (id, start = 0, title = id) => ({ id, start, title });
const none = { added: [], removed: [], moved: [] };

test('nothing changed', () => {
  assert.deepEqual(diffEvents([event('a', 5)], [event('a', 5)]), none);
});

test('an added event', () => {
  assert.deepEqual(diffEvents([], [event('a')]), { ...none, added: ['a'] });
});

test('a removed event', () => {
  assert.deepEqual(diffEvents([event('a'), event('b')], [event('b')]), { ...none, removed: ['a'] });
});

test('moved to later', () => {
  assert.deepEqual(diffEvents([event('a', 10)], [event('a', 40)]), { ...none, moved: [{ id: 'a', by: 30 }] });
});

test('moved to earlier', () => {
  assert.deepEqual(diffEvents([event('a', 40)], [event('a', 10)]), {
    ...none,
    moved: [{ id: 'a', by: -30 }],
  });
});

test('a new title alone is no change', () => {
  assert.deepEqual(diffEvents([event('a', 1, 'x')], [event('a', 1, 'y')]), none);
});

test('all at once', () => {
  assert.deepEqual(diffEvents([event('a'), event('b', 1)], [event('c'), event('b', 2)]), {
    added: ['c'],
    removed: ['a'],
    moved: [{ id: 'b', by: 1 }],
  });
});
