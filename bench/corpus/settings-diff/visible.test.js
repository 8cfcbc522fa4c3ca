import test from 'node:test';
import assert from 'node:assert/strict';
import { settingsDiff } from './subject.js';

const none = { added: [], removed: [], changed: [] };

test('no difference', () => {
  assert.deepEqual(settingsDiff({ a: 1 }, { a: 1 }), none);
});

test('added names', () => {
  assert.deepEqual(settingsDiff({}, { b: 1, a: 2 }), { ...none, added: ['a', 'b'] });
});

test('removed names', () => {
  assert.deepEqual(settingsDiff({ x: 1, y: 2 }, { y: 2 }), { ...none, removed: ['x'] });
});

test('undefined is a value', () => {
  assert.deepEqual(settingsDiff({ a: undefined }, { a: undefined, b: undefined }), { ...none, added: ['b'] });
});

test('NaN equals itself', () => {
  assert.deepEqual(settingsDiff({ n: NaN }, { n: NaN }), none);
});
