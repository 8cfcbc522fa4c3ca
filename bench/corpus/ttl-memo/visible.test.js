import test from 'node:test';
import assert from 'node:assert/strict';
import { ttlMemo } from './subject.js';

function counter(ttl) {
  const clock = { now: 0, calls: 0 };
  const double = (n) => {
    clock.calls++;
    return n * 2;
  };
  return Object.assign(clock, { run: ttlMemo(double, ttl, () => clock.now) });
}

test('computes once', () => {
  const c = counter(100);
  c.run(1);
  c.run(1);
  assert.equal(c.calls, 1);
});

test('gives the result', () => {
  assert.equal(counter(100).run(21), 42);
});

test('arguments are kept apart', () => {
  const c = counter(100);
  c.run(1);
  c.run(2);
  assert.deepEqual([c.run(1), c.run(2)], [2, 4]);
});

test('still fresh just before the end', () => {
  const c = counter(100);
  c.run(1);
  c.now = 99;
  c.run(1);
  assert.equal(c.calls, 1);
});

test('computes again when expired', () => {
  const c = counter(100);
  c.run(1);
  c.now = 100;
  c.run(1);
  assert.equal(c.calls, 2);
});

test('computing again renews the time', () => {
  const c = counter(100);
  c.run(1);
  c.now = 150;
  c.run(1);
  c.now = 200;
  c.run(1);
  assert.equal(c.calls, 2);
});
