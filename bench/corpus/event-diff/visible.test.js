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

test('moved to earlier', () => {
  assert.deepEqual(diffEvents([event('a', 40)], [event('a', 10)]), {
    ...none,
    moved: [{ id: 'a', by: -30 }],
  });
});

test('a new title alone is no change', () => {
  assert.deepEqual(diffEvents([event('a', 1, 'x')], [event('a', 1, 'y')]), none);
});
