import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seeded } from './random.ts';

test('the same seed gives the same sequence, another seed another', () => {
  const take = (seed: number): number[] => Array.from({ length: 8 }, seeded(seed).next);
  assert.deepEqual(take(7), take(7));
  assert.notDeepEqual(take(7), take(8));
});

test('integers are uniform: chi-square of 60,000 throws of a die stays below its 99.9 % point', () => {
  const random = seeded(1);
  const faces = [0, 0, 0, 0, 0, 0];
  for (let n = 0; n < 60_000; n++) {
    const face = random.int(6);
    faces[face] = (faces[face] ?? 0) + 1;
  }
  assert.ok(faces.reduce((sum, seen) => sum + (seen - 10_000) ** 2 / 10_000, 0) < 20.5);
});

test('empty choices are refused by name', () => {
  assert.throws(() => seeded(1).int(0), /n must be at least 1/);
  assert.throws(() => seeded(1).pick([]), /list is empty/);
});
