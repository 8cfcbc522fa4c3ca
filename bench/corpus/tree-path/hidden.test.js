import test from 'node:test';
import assert from 'node:assert/strict';
import { pathTo } from './subject.js';

const tree = {
  id: 'root',
  children: [{ id: 'a', children: [{ id: 'a1' }, { id: 'a2', children: [{ id: 'deep' }] }] }, { id: 'b' }],
};

test("pathTo(tree, 'a')", () => {
  assert.deepEqual(pathTo(tree, 'a'), ['root', 'a']);
});

test("pathTo(tree, 'a2')", () => {
  assert.deepEqual(pathTo(tree, 'a2'), ['root', 'a', 'a2']);
});

test("pathTo(tree, '')", () => {
  assert.equal(pathTo(tree, ''), null);
});

test('pathTo({ id: 1 }, 2)', () => {
  assert.equal(pathTo({ id: 1 }, 2), null);
});

test('pathTo({ id: 1, children: [] }, 2)', () => {
  assert.equal(pathTo({ id: 1, children: [] }, 2), null);
});

test('pathTo({ id: 0, children: [{ id: 1, children: [{ id: 2 }] }] }, 2)', () => {
  assert.deepEqual(pathTo({ id: 0, children: [{ id: 1, children: [{ id: 2 }] }] }, 2), [0, 1, 2]);
});

test('pathTo({ id: 0, children: [{ id: 1 }, { id: 2 }, { id: 3 }] }, 3)', () => {
  assert.deepEqual(pathTo({ id: 0, children: [{ id: 1 }, { id: 2 }, { id: 3 }] }, 3), [0, 3]);
});

test('pathTo({ id: 0, children: [{ id: 1 }, { id: 2 }, { id: 3 }] }, 1)', () => {
  assert.deepEqual(pathTo({ id: 0, children: [{ id: 1 }, { id: 2 }, { id: 3 }] }, 1), [0, 1]);
});

test('pathTo({ id: 0, children: [{ id: 1, children: [{ id: 9 }] }, { id: 9 }] }, 9)', () => {
  assert.deepEqual(pathTo({ id: 0, children: [{ id: 1, children: [{ id: 9 }] }, { id: 9 }] }, 9), [0, 1, 9]);
});

test('pathTo({ id: 0, children: [{ id: 9 }, { id: 1, children: [{ id: 9 }] }] }, 9)', () => {
  assert.deepEqual(pathTo({ id: 0, children: [{ id: 9 }, { id: 1, children: [{ id: 9 }] }] }, 9), [0, 9]);
});

test("pathTo({ id: 'x', children: [{ id: 'x' }] }, 'x')", () => {
  assert.deepEqual(pathTo({ id: 'x', children: [{ id: 'x' }] }, 'x'), ['x']);
});

test("pathTo({ id: 1 }, '1')", () => {
  assert.equal(pathTo({ id: 1 }, '1'), null);
});

test('case 13', () => {
  assert.deepEqual(
    pathTo(
      { id: 0, children: [{ id: 1, children: [{ id: 2, children: [{ id: 3, children: [{ id: 4 }] }] }] }] },
      4,
    ),
    [0, 1, 2, 3, 4],
  );
});

test("pathTo(tree, 'b')", () => {
  assert.deepEqual(pathTo(tree, 'b'), ['root', 'b']);
});
