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

test('const c = counter(10); c.run(0); c.run(0); c.calls', () => {
  const c = counter(10);
  c.run(0);
  c.run(0);
  assert.equal(c.calls, 1);
});

test('const c = counter(10); c.now = 5; c.run(1); c.now = 14; c.run(1); c.calls', () => {
  const c = counter(10);
  c.now = 5;
  c.run(1);
  c.now = 14;
  c.run(1);
  assert.equal(c.calls, 1);
});

test('const c = counter(10); c.now = 5; c.run(1); c.now = 15; c.run(1); c.calls', () => {
  const c = counter(10);
  c.now = 5;
  c.run(1);
  c.now = 15;
  c.run(1);
  assert.equal(c.calls, 2);
});

test('const c = counter(10); c.now = 1000; c.run(1); c.run(1); c.calls', () => {
  const c = counter(10);
  c.now = 1000;
  c.run(1);
  c.run(1);
  assert.equal(c.calls, 1);
});

test('const c = counter(0); c.run(1); c.run(1); c.calls', () => {
  const c = counter(0);
  c.run(1);
  c.run(1);
  assert.equal(c.calls, 2);
});

test('const c = counter(10); c.run(1); c.run(2); c.run(3); c.run(2); c.calls', () => {
  const c = counter(10);
  c.run(1);
  c.run(2);
  c.run(3);
  c.run(2);
  assert.equal(c.calls, 3);
});

test('case 7', () => {
  const c = counter(10);
  c.run(3);
  c.now = 9;
  c.run(4);
  c.now = 12;
  c.run(4);
  assert.equal(c.calls, 2);
});

test('case 8', () => {
  const c = counter(10);
  c.run(3);
  c.now = 9;
  c.run(4);
  c.now = 12;
  c.run(3);
  assert.equal(c.calls, 3);
});

test('case 9', () => {
  const c = counter(10);
  c.run(1);
  c.now = 5;
  c.run(1);
  c.now = 11;
  c.run(1);
  assert.equal(c.calls, 2);
});

test('const c = counter(10); [c.run(5), c.run(5)]', () => {
  const c = counter(10);
  assert.deepEqual([c.run(5), c.run(5)], [10, 10]);
});

test("const c = counter(10); c.run('4'); c.run(4); c.calls", () => {
  const c = counter(10);
  c.run('4');
  c.run(4);
  assert.equal(c.calls, 2);
});

test('const c = counter(10); c.run(NaN); c.run(NaN); c.calls', () => {
  const c = counter(10);
  c.run(NaN);
  c.run(NaN);
  assert.equal(c.calls, 1);
});

test('const f = ttlMemo(() => undefined, 5, () => 0); [f(1), f(1)]', () => {
  const f = ttlMemo(
    () => undefined,
    5,
    () => 0,
  );
  assert.deepEqual([f(1), f(1)], [undefined, undefined]);
});

test('const f = ttlMemo((o) => o.n, 5, () => 0); [f({ n: 1 }), f({ n: 2 })]', () => {
  const f = ttlMemo(
    (o) => o.n,
    5,
    () => 0,
  );
  assert.deepEqual([f({ n: 1 }), f({ n: 2 })], [1, 2]);
});
