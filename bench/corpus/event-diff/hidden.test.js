import test from 'node:test';
import assert from 'node:assert/strict';
import { diffEvents } from './subject.ts';

const event = (id, start = 0, title = id) => ({ id, start, title });
const none = { added: [], removed: [], moved: [] };

test('diffEvents([], [])', () => {
  assert.deepEqual(diffEvents([], []), { added: [], removed: [], moved: [] });
});

test("diffEvents([event('a'), event('b'), event('c')], [])", () => {
  assert.deepEqual(diffEvents([event('a'), event('b'), event('c')], []), {
    added: [],
    removed: ['a', 'b', 'c'],
    moved: [],
  });
});

test("diffEvents([], [event('a'), event('b'), event('c')])", () => {
  assert.deepEqual(diffEvents([], [event('a'), event('b'), event('c')]), {
    added: ['a', 'b', 'c'],
    removed: [],
    moved: [],
  });
});

test("diffEvents([event('a'), event('b')], [event('b'), event('a')])", () => {
  assert.deepEqual(diffEvents([event('a'), event('b')], [event('b'), event('a')]), {
    added: [],
    removed: [],
    moved: [],
  });
});

test("diffEvents([event('a', 0)], [event('a', 1)])", () => {
  assert.deepEqual(diffEvents([event('a', 0)], [event('a', 1)]), {
    added: [],
    removed: [],
    moved: [{ id: 'a', by: 1 }],
  });
});

test("diffEvents([event('a', 0), event('b', 5)], [event('a', 3), event('b', 1)])", () => {
  assert.deepEqual(diffEvents([event('a', 0), event('b', 5)], [event('a', 3), event('b', 1)]), {
    added: [],
    removed: [],
    moved: [
      { id: 'a', by: 3 },
      { id: 'b', by: -4 },
    ],
  });
});

test("diffEvents([event('a', 0), event('b', 5)], [event('c', 3), event('d', 1)])", () => {
  assert.deepEqual(diffEvents([event('a', 0), event('b', 5)], [event('c', 3), event('d', 1)]), {
    added: ['c', 'd'],
    removed: ['a', 'b'],
    moved: [],
  });
});

test('case 8', () => {
  assert.deepEqual(
    diffEvents([event('a', 0), event('b', 5)], [event('x'), event('a', 0), event('y'), event('b', 6)]),
    { added: ['x', 'y'], removed: [], moved: [{ id: 'b', by: 1 }] },
  );
});

test("diffEvents([event('a', 100)], [event('a', 0)])", () => {
  assert.deepEqual(diffEvents([event('a', 100)], [event('a', 0)]), {
    added: [],
    removed: [],
    moved: [{ id: 'a', by: -100 }],
  });
});

test("diffEvents([event('a', 7)], [event('b', 7)])", () => {
  assert.deepEqual(diffEvents([event('a', 7)], [event('b', 7)]), { added: ['b'], removed: ['a'], moved: [] });
});

test("diffEvents([event('a', 7, 't')], [event('b', 7, 't')])", () => {
  assert.deepEqual(diffEvents([event('a', 7, 't')], [event('b', 7, 't')]), {
    added: ['b'],
    removed: ['a'],
    moved: [],
  });
});

test("diffEvents([event('a', -5)], [event('a', 5)])", () => {
  assert.deepEqual(diffEvents([event('a', -5)], [event('a', 5)]), {
    added: [],
    removed: [],
    moved: [{ id: 'a', by: 10 }],
  });
});

test("diffEvents([event('a', 1, 'x')], [event('a', 1, 'y')])", () => {
  assert.deepEqual(diffEvents([event('a', 1, 'x')], [event('a', 1, 'y')]), {
    added: [],
    removed: [],
    moved: [],
  });
});

test("diffEvents([event('1', 1), event('2', 2), event('3', 3)], [event('2', 2)])", () => {
  assert.deepEqual(diffEvents([event('1', 1), event('2', 2), event('3', 3)], [event('2', 2)]), {
    added: [],
    removed: ['1', '3'],
    moved: [],
  });
});

test("diffEvents([event('a', 10)], [event('a', 40)])", () => {
  assert.deepEqual(diffEvents([event('a', 10)], [event('a', 40)]), {
    added: [],
    removed: [],
    moved: [{ id: 'a', by: 30 }],
  });
});

test("diffEvents([event('a'), event('b', 1)], [event('c'), event('b', 2)])", () => {
  assert.deepEqual(diffEvents([event('a'), event('b', 1)], [event('c'), event('b', 2)]), {
    added: ['c'],
    removed: ['a'],
    moved: [{ id: 'b', by: 1 }],
  });
});
