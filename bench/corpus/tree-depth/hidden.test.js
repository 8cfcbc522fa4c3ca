import test from 'node:test';
import assert from 'node:assert/strict';
import { treeDepth } from './subject.js';

const leaf = () => ({});
const chain = (levels) => (levels === 1 ? {} : { children: [chain(levels - 1)] });

test('treeDepth(undefined)', () => {
  assert.equal(treeDepth(undefined), 0);
});

test('treeDepth({ children: [] })', () => {
  assert.equal(treeDepth({ children: [] }), 1);
});

test('treeDepth({ hidden: true, children: [chain(3)] })', () => {
  assert.equal(treeDepth({ hidden: true, children: [chain(3)] }), 0);
});

test('treeDepth({ children: [{ hidden: true }] })', () => {
  assert.equal(treeDepth({ children: [{ hidden: true }] }), 1);
});

test('treeDepth({ children: [leaf(), chain(3)] })', () => {
  assert.equal(treeDepth({ children: [leaf(), chain(3)] }), 4);
});

test('treeDepth({ children: [chain(2), chain(5), chain(3)] })', () => {
  assert.equal(treeDepth({ children: [chain(2), chain(5), chain(3)] }), 6);
});

test('treeDepth({ children: [chain(5), chain(5)] })', () => {
  assert.equal(treeDepth({ children: [chain(5), chain(5)] }), 6);
});

test('case 8', () => {
  assert.equal(treeDepth({ children: [{ children: [{ hidden: true, children: [chain(9)] }] }] }), 2);
});

test('treeDepth({ hidden: false, children: [leaf()] })', () => {
  assert.equal(treeDepth({ hidden: false, children: [leaf()] }), 2);
});

test('treeDepth(chain(50))', () => {
  assert.equal(treeDepth(chain(50)), 50);
});

test('treeDepth({ children: [null, undefined] })', () => {
  assert.equal(treeDepth({ children: [null, undefined] }), 1);
});

test('treeDepth({ children: [null, leaf()] })', () => {
  assert.equal(treeDepth({ children: [null, leaf()] }), 2);
});

test('treeDepth({ children: [chain(4), { hidden: true }, leaf()] })', () => {
  assert.equal(treeDepth({ children: [chain(4), { hidden: true }, leaf()] }), 5);
});
