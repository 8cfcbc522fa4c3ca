import test from 'node:test';
import assert from 'node:assert/strict';
import { TokenBucket } from './subject.ts';

function bucket(capacity, refill, start = 0) {
  const clock = { time: start };
  const made = new TokenBucket({ capacity, refill, now: () => clock.time });
  return Object.assign(clock, { take: (n) => made.take(n), left: () => made.available() });
}

test('const b = bucket(1, 1); [b.take(), b.take()]', () => {
  const b = bucket(1, 1);
  assert.deepEqual([b.take(), b.take()], [true, false]);
});

test('const b = bucket(1, 1); b.take(); b.time = 999; b.take()', () => {
  const b = bucket(1, 1);
  b.take();
  b.time = 999;
  assert.equal(b.take(), false);
});

test('const b = bucket(1, 1); b.take(); b.time = 1000; b.take()', () => {
  const b = bucket(1, 1);
  b.take();
  b.time = 1000;
  assert.equal(b.take(), true);
});

test('const b = bucket(5, 0); b.take(5); b.time = 9999; b.left()', () => {
  const b = bucket(5, 0);
  b.take(5);
  b.time = 9999;
  assert.equal(b.left(), 0);
});

test('const b = bucket(5, 1, 50000); b.take(5); b.left()', () => {
  const b = bucket(5, 1, 50000);
  b.take(5);
  assert.equal(b.left(), 0);
});

test('const b = bucket(5, 1, 50000); b.take(5); b.time = 52000; b.left()', () => {
  const b = bucket(5, 1, 50000);
  b.take(5);
  b.time = 52000;
  assert.equal(b.left(), 2);
});

test('const b = bucket(8, 4); b.take(8); b.time = 250; b.left()', () => {
  const b = bucket(8, 4);
  b.take(8);
  b.time = 250;
  assert.equal(b.left(), 1);
});

test('case 8', () => {
  const b = bucket(8, 4);
  b.take(8);
  b.time = 250;
  b.left();
  b.time = 500;
  assert.equal(b.left(), 2);
});

test('const b = bucket(8, 4); b.take(9); b.left()', () => {
  const b = bucket(8, 4);
  b.take(9);
  assert.equal(b.left(), 8);
});

test('const b = bucket(8, 4); [b.take(4), b.take(4), b.take(1)]', () => {
  const b = bucket(8, 4);
  assert.deepEqual([b.take(4), b.take(4), b.take(1)], [true, true, false]);
});

test('const b = bucket(3, 1); b.take(3); b.time = 2000; [b.take(2), b.take(1)]', () => {
  const b = bucket(3, 1);
  b.take(3);
  b.time = 2000;
  assert.deepEqual([b.take(2), b.take(1)], [true, false]);
});

test('const b = bucket(3, 1); b.time = 5000; b.left()', () => {
  const b = bucket(3, 1);
  b.time = 5000;
  assert.equal(b.left(), 3);
});

test('case 13', () => {
  const b = bucket(6, 2);
  b.take(6);
  b.time = 1000;
  b.take(1);
  b.time = 2000;
  assert.equal(b.left(), 3);
});

test('const b = bucket(2, 1); b.take(0); b.left()', () => {
  const b = bucket(2, 1);
  b.take(0);
  assert.equal(b.left(), 2);
});

test('const b = bucket(2, 1); b.take(2); b.time = 500; [b.take(1), b.left()]', () => {
  const b = bucket(2, 1);
  b.take(2);
  b.time = 500;
  assert.deepEqual([b.take(1), b.left()], [false, 0.5]);
});

test('const b = bucket(2, 1); [b.take(2), b.take(1)]', () => {
  const b = bucket(2, 1);
  assert.deepEqual([b.take(2), b.take(1)], [true, false]);
});

test('const b = bucket(4, 100); b.take(1); b.time = 60000; b.left()', () => {
  const b = bucket(4, 100);
  b.take(1);
  b.time = 60000;
  assert.equal(b.left(), 4);
});
