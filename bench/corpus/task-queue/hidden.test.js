import test from 'node:test';
import assert from 'node:assert/strict';
import { TaskQueue } from './subject.ts';

test('new TaskQueue().size', () => {
  assert.equal(new TaskQueue().size, 0);
});

test("new TaskQueue().add('a').size", () => {
  assert.equal(new TaskQueue().add('a').size, 1);
});

test('new TaskQueue().drain()', () => {
  assert.deepEqual(new TaskQueue().drain(), []);
});

test("new TaskQueue().add('a', 3).add('b', 1).add('c', 2).drain()", () => {
  assert.deepEqual(new TaskQueue().add('a', 3).add('b', 1).add('c', 2).drain(), ['b', 'c', 'a']);
});

test("new TaskQueue().add('a', 1).add('b', 2).add('c', 1).add('d', 2).drain()", () => {
  assert.deepEqual(new TaskQueue().add('a', 1).add('b', 2).add('c', 1).add('d', 2).drain(), [
    'a',
    'c',
    'b',
    'd',
  ]);
});

test("new TaskQueue().add('a', 2).add('b', 2).add('c', 1).drain()", () => {
  assert.deepEqual(new TaskQueue().add('a', 2).add('b', 2).add('c', 1).drain(), ['c', 'a', 'b']);
});

test("new TaskQueue().add('a', 0).add('b', -1).drain()", () => {
  assert.deepEqual(new TaskQueue().add('a', 0).add('b', -1).drain(), ['b', 'a']);
});

test("new TaskQueue().add('a', 5).add('b').drain()", () => {
  assert.deepEqual(new TaskQueue().add('a', 5).add('b').drain(), ['a', 'b']);
});

test("new TaskQueue().add('b').add('a', 5).drain()", () => {
  assert.deepEqual(new TaskQueue().add('b').add('a', 5).drain(), ['b', 'a']);
});

test('case 10', () => {
  const q = new TaskQueue().add('a', 2).add('b', 1);
  assert.deepEqual([q.next(), q.next(), q.next()], ['b', 'a', undefined]);
});

test("const q = new TaskQueue().add('a'); q.next(); q.add('b').drain()", () => {
  const q = new TaskQueue().add('a');
  q.next();
  assert.deepEqual(q.add('b').drain(), ['b']);
});

test("const q = new TaskQueue().add('a', 9); q.next(); q.size", () => {
  const q = new TaskQueue().add('a', 9);
  q.next();
  assert.equal(q.size, 0);
});

test("const q = new TaskQueue().add('a').add('b'); q.drain(); q.drain()", () => {
  const q = new TaskQueue().add('a').add('b');
  q.drain();
  assert.deepEqual(q.drain(), []);
});

test("new TaskQueue().add('p', 4).add('q', 5).add('r', 4).add('s', 6).add('t').drain()", () => {
  assert.deepEqual(new TaskQueue().add('p', 4).add('q', 5).add('r', 4).add('s', 6).add('t').drain(), [
    'p',
    'r',
    'q',
    't',
    's',
  ]);
});

test('case 15', () => {
  const q = new TaskQueue().add('a', 1).add('b', 2).add('c', 3);
  q.next();
  q.add('d', 2);
  assert.deepEqual(q.drain(), ['b', 'd', 'c']);
});

test("new TaskQueue().add('a', 0.5).add('b', 0.25).drain()", () => {
  assert.deepEqual(new TaskQueue().add('a', 0.5).add('b', 0.25).drain(), ['b', 'a']);
});

test("new TaskQueue().add('b', 2).add('a', 1).drain()", () => {
  assert.deepEqual(new TaskQueue().add('b', 2).add('a', 1).drain(), ['a', 'b']);
});
