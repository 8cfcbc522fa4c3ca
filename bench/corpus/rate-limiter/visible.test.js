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

test('allows up to the limit', () => {
  assert.deepEqual(tries(2, 1000, [0, 1]), [true, true]);
});

test('refuses one more', () => {
  assert.deepEqual(tries(2, 1000, [0, 1, 2]), [true, true, false]);
});

test('allows again after the window', () => {
  assert.deepEqual(tries(1, 1000, [0, 500, 1000]), [true, false, true]);
});

test('the window slides', () => {
  assert.deepEqual(tries(2, 100, [0, 90, 110, 120]), [true, true, true, false]);
});

test('keys are apart', () => {
  assert.deepEqual(
    tries(1, 100, [
      [0, 'a'],
      [1, 'b'],
      [2, 'a'],
    ]),
    [true, true, false],
  );
});

test('refused calls do not count', () => {
  assert.deepEqual(tries(1, 100, [0, 60, 120]), [true, false, true]);
});
