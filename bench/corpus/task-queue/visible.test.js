import test from 'node:test';
import assert from 'node:assert/strict';
import { TaskQueue } from './subject.ts';

test('equal ones in the order added', () => {
  assert.deepEqual(new TaskQueue().add('x', 3).add('y', 3).add('z', 3).drain(), ['x', 'y', 'z']);
});

test('the default is five', () => {
  assert.deepEqual(new TaskQueue().add('mid').add('late', 6).add('early', 4).drain(), [
    'early',
    'mid',
    'late',
  ]);
});

test('next takes one', () => {
  const q = new TaskQueue().add('a', 1).add('b', 2);
  q.next();
  assert.deepEqual(q.drain(), ['b']);
});

test('nothing left', () => {
  assert.equal(new TaskQueue().next(), undefined);
});

test('drained is empty', () => {
  const q = new TaskQueue().add('a');
  q.drain();
  assert.equal(q.size, 0);
});
