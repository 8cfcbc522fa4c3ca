import test from 'node:test';
import assert from 'node:assert/strict';
import { TokenBucket } from './subject.ts';

function bucket(capacity, refill, start = 0) {
  const clock = { time: start };
  const made = new TokenBucket({ capacity, refill, now: () => clock.time });
  return Object.assign(clock, { take: (n) => made.take(n), left: () => made.available() });
}

test('starts full', () => {
  assert.equal(bucket(5, 1).left(), 5);
});

test('taking lowers it', () => {
  const b = bucket(5, 1);
  b.take(2);
  assert.equal(b.left(), 3);
});

test('all of it may be taken', () => {
  assert.equal(bucket(3, 1).take(3), true);
});

test('refills with time', () => {
  const b = bucket(10, 2);
  b.take(10);
  b.time = 1500;
  assert.equal(b.left(), 3);
});

test('looking twice earns once', () => {
  const b = bucket(10, 1);
  b.take(10);
  b.time = 2000;
  b.left();
  assert.equal(b.left(), 2);
});

test('one token by default', () => {
  const b = bucket(2, 1);
  b.take();
  assert.equal(b.left(), 1);
});
