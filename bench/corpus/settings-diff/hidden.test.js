import test from 'node:test';
import assert from 'node:assert/strict';
import { settingsDiff } from './subject.js';

const none = { added: [], removed: [], changed: [] };

test('settingsDiff({}, {})', () => {
  assert.deepEqual(settingsDiff({}, {}), { added: [], removed: [], changed: [] });
});

test('settingsDiff({ a: undefined }, {})', () => {
  assert.deepEqual(settingsDiff({ a: undefined }, {}), { added: [], removed: ['a'], changed: [] });
});

test("settingsDiff({ a: 1 }, { a: '1' })", () => {
  assert.deepEqual(settingsDiff({ a: 1 }, { a: '1' }), { added: [], removed: [], changed: ['a'] });
});

test('settingsDiff({ a: null }, { a: undefined })', () => {
  assert.deepEqual(settingsDiff({ a: null }, { a: undefined }), { added: [], removed: [], changed: ['a'] });
});

test('settingsDiff({ a: 0 }, { a: false })', () => {
  assert.deepEqual(settingsDiff({ a: 0 }, { a: false }), { added: [], removed: [], changed: ['a'] });
});

test('settingsDiff({ a: 0 }, { a: -0 })', () => {
  assert.deepEqual(settingsDiff({ a: 0 }, { a: -0 }), { added: [], removed: [], changed: ['a'] });
});

test('settingsDiff({ z: 1, y: 1, x: 1 }, {})', () => {
  assert.deepEqual(settingsDiff({ z: 1, y: 1, x: 1 }, {}), {
    added: [],
    removed: ['x', 'y', 'z'],
    changed: [],
  });
});

test('settingsDiff({ z: 1, y: 1, x: 1 }, { z: 2, y: 2, x: 2 })', () => {
  assert.deepEqual(settingsDiff({ z: 1, y: 1, x: 1 }, { z: 2, y: 2, x: 2 }), {
    added: [],
    removed: [],
    changed: ['x', 'y', 'z'],
  });
});

test('settingsDiff({ a: [1] }, { a: [1] })', () => {
  assert.deepEqual(settingsDiff({ a: [1] }, { a: [1] }), { added: [], removed: [], changed: ['a'] });
});

test('settingsDiff({ b: 1, a: 1 }, { c: 1, d: 1 })', () => {
  assert.deepEqual(settingsDiff({ b: 1, a: 1 }, { c: 1, d: 1 }), {
    added: ['c', 'd'],
    removed: ['a', 'b'],
    changed: [],
  });
});

test('settingsDiff({ a: 1, b: 1, c: 1 }, { a: 1, b: 1, c: 1, aa: 1 })', () => {
  assert.deepEqual(settingsDiff({ a: 1, b: 1, c: 1 }, { a: 1, b: 1, c: 1, aa: 1 }), {
    added: ['aa'],
    removed: [],
    changed: [],
  });
});

test('settingsDiff({ B: 1 }, { b: 1, A: 1 })', () => {
  assert.deepEqual(settingsDiff({ B: 1 }, { b: 1, A: 1 }), {
    added: ['A', 'b'],
    removed: ['B'],
    changed: [],
  });
});

test('settingsDiff({ a: 1, b: 2, c: 3 }, { a: 3, b: 2, c: 1 })', () => {
  assert.deepEqual(settingsDiff({ a: 1, b: 2, c: 3 }, { a: 3, b: 2, c: 1 }), {
    added: [],
    removed: [],
    changed: ['a', 'c'],
  });
});

test('const before = { a: 1 }; settingsDiff(before, { b: 2 }); before', () => {
  const before = { a: 1 };
  settingsDiff(before, { b: 2 });
  assert.deepEqual(before, { a: 1 });
});

test('settingsDiff({ a: 1, b: 2 }, { a: 1, b: 3 })', () => {
  assert.deepEqual(settingsDiff({ a: 1, b: 2 }, { a: 1, b: 3 }), { added: [], removed: [], changed: ['b'] });
});

test('settingsDiff({ a: 1, b: 2 }, { b: 3, c: 4 })', () => {
  assert.deepEqual(settingsDiff({ a: 1, b: 2 }, { b: 3, c: 4 }), {
    added: ['c'],
    removed: ['a'],
    changed: ['b'],
  });
});
