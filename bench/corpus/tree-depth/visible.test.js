import test from 'node:test';
import assert from 'node:assert/strict';
import { treeDepth } from './subject.js';

const leaf = () => ({});
const chain = (levels) => (levels === 1 ? {} : { children: [chain(levels - 1)] });

test('a leaf is one level', () => {
  assert.equal(treeDepth(leaf()), 1);
});

test('nothing has no levels', () => {
  assert.equal(treeDepth(null), 0);
});

test('children add a level', () => {
  assert.equal(treeDepth({ children: [leaf(), leaf()] }), 2);
});

test('the deepest branch counts', () => {
  assert.equal(treeDepth({ children: [chain(3), leaf()] }), 4);
});

test('hidden branches do not count', () => {
  assert.equal(treeDepth({ children: [leaf(), { hidden: true, children: [leaf()] }] }), 2);
});

test('a long chain', () => {
  assert.equal(treeDepth(chain(6)), 6);
});
