import test from 'node:test';
import assert from 'node:assert/strict';
import { pathTo } from './subject.js';

const tree = {
  id: 'root',
  children: [{ id: 'a', children: [{ id: 'a1' }, { id: 'a2', children: [{ id: 'deep' }] }] }, { id: 'b' }],
};

test('the root itself', () => {
  assert.deepEqual(pathTo(tree, 'root'), ['root']);
});

test('a grandchild', () => {
  assert.deepEqual(pathTo(tree, 'a1'), ['root', 'a', 'a1']);
});

test('far down', () => {
  assert.deepEqual(pathTo(tree, 'deep'), ['root', 'a', 'a2', 'deep']);
});

test('not in the tree', () => {
  assert.equal(pathTo(tree, 'zzz'), null);
});

test('a tree of one', () => {
  assert.deepEqual(pathTo({ id: 1 }, 1), [1]);
});
