import test from 'node:test';
import assert from 'node:assert/strict';
import { relativeTime } from './subject.ts';

test('just now', () => {
  assert.equal(relativeTime(-4), 'just now');
});

test('seconds', () => {
  assert.equal(relativeTime(-45), '45 seconds ago');
});

test('one minute', () => {
  assert.equal(relativeTime(-60), '1 minute ago');
});

test('the future', () => {
  assert.equal(relativeTime(7300), 'in 2 hours');
});

test('days', () => {
  assert.equal(relativeTime(-200000), '2 days ago');
});

test('ten seconds are not just now', () => {
  assert.equal(relativeTime(10), 'in 10 seconds');
});
