import test from 'node:test';
import assert from 'node:assert/strict';
import { RateLimiter } from './subject.ts';

function tries(limit, windowMs, times) {
  let now = 0;
  const limiter = new RateLimiter(limit, windowMs, () => now);
  return times.map((time) => {
    now = Array.isArray(time) ? time[0] : time;
    return limiter.allow(Array.isArray(time) ? time[1] : 'key');
  });
}

test('tries(0, 10, [0, 100])', () => {
  assert.deepEqual(tries(0, 10, [0, 100]), [false, false]);
});

test('tries(1, 10, [5, 14, 15, 16])', () => {
  assert.deepEqual(tries(1, 10, [5, 14, 15, 16]), [true, false, true, false]);
});

test('tries(3, 10, [0, 0, 0, 0])', () => {
  assert.deepEqual(tries(3, 10, [0, 0, 0, 0]), [true, true, true, false]);
});

test('tries(3, 10, [0, 0, 0, 10, 10, 10, 10])', () => {
  assert.deepEqual(tries(3, 10, [0, 0, 0, 10, 10, 10, 10]), [true, true, true, true, true, true, false]);
});

test('tries(2, 100, [0, 50, 99, 100, 149, 150])', () => {
  assert.deepEqual(tries(2, 100, [0, 50, 99, 100, 149, 150]), [true, true, false, true, false, true]);
});

test('tries(1, 1, [0, 1, 2, 3])', () => {
  assert.deepEqual(tries(1, 1, [0, 1, 2, 3]), [true, true, true, true]);
});

test('tries(1, 100, [0, 99, 100, 199, 200])', () => {
  assert.deepEqual(tries(1, 100, [0, 99, 100, 199, 200]), [true, false, true, false, true]);
});

test("tries(1, 100, [[0, 'a'], [0, 'b'], [0, 'a'], [0, 'b'], [100, 'a']])", () => {
  assert.deepEqual(
    tries(1, 100, [
      [0, 'a'],
      [0, 'b'],
      [0, 'a'],
      [0, 'b'],
      [100, 'a'],
    ]),
    [true, true, false, false, true],
  );
});

test("tries(2, 10, [[0, 'x'], [1, 'y'], [2, 'x'], [3, 'x'], [4, 'y'], [5, 'y']])", () => {
  assert.deepEqual(
    tries(2, 10, [
      [0, 'x'],
      [1, 'y'],
      [2, 'x'],
      [3, 'x'],
      [4, 'y'],
      [5, 'y'],
    ]),
    [true, true, true, false, true, false],
  );
});

test('tries(2, 100, [1000, 1001, 1002])', () => {
  assert.deepEqual(tries(2, 100, [1000, 1001, 1002]), [true, true, false]);
});

test('tries(5, 60, [0, 10, 20, 30, 40, 50, 60, 65])', () => {
  assert.deepEqual(tries(5, 60, [0, 10, 20, 30, 40, 50, 60, 65]), [
    true,
    true,
    true,
    true,
    true,
    false,
    true,
    false,
  ]);
});

test('tries(1, 100, [0, 30, 60, 90, 99, 100])', () => {
  assert.deepEqual(tries(1, 100, [0, 30, 60, 90, 99, 100]), [true, false, false, false, false, true]);
});

test('tries(1, 0, [0, 0, 0])', () => {
  assert.deepEqual(tries(1, 0, [0, 0, 0]), [true, true, true]);
});

test('tries(2, 20, [0, 19, 20, 38, 39])', () => {
  assert.deepEqual(tries(2, 20, [0, 19, 20, 38, 39]), [true, true, true, false, true]);
});
