import test from 'node:test';
import assert from 'node:assert/strict';
import { formatDuration } from './subject.ts';

test('seconds', () => {
  assert.equal(formatDuration(5), '0:05');
});

test('minutes', () => {
  assert.equal(formatDuration(65), '1:05');
});

test('a whole hour', () => {
  assert.equal(formatDuration(3600), '1:00:00');
});

test('rounds to seconds', () => {
  assert.equal(formatDuration(59.6), '1:00');
});

test('never negative', () => {
  assert.equal(formatDuration(-3), '0:00');
});
