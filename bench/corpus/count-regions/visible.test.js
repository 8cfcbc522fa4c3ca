import test from 'node:test';
import assert from 'node:assert/strict';
import { countRegions } from './subject.ts';

test('nothing marked', () => {
  assert.equal(countRegions(['...', '...']), 0);
});

test('one area', () => {
  assert.equal(countRegions(['##.', '.#.']), 1);
});

test('two areas', () => {
  assert.equal(countRegions(['#.#', '#.#']), 2);
});

test('corners touch when asked', () => {
  assert.equal(countRegions(['#.', '.#'], '#', true), 1);
});

test('a ring is one area', () => {
  assert.equal(countRegions(['###', '#.#', '###']), 1);
});

test('a bend upwards', () => {
  assert.equal(countRegions(['..#', '#.#', '###']), 1);
});
