import test from 'node:test';
import assert from 'node:assert/strict';
import { formatDuration } from './subject.ts';

test('formatDuration(0)', () => {
  assert.equal(formatDuration(0), '0:00');
});

test('formatDuration(59)', () => {
  assert.equal(formatDuration(59), '0:59');
});

test('formatDuration(60)', () => {
  assert.equal(formatDuration(60), '1:00');
});

test('formatDuration(61)', () => {
  assert.equal(formatDuration(61), '1:01');
});

test('formatDuration(600)', () => {
  assert.equal(formatDuration(600), '10:00');
});

test('formatDuration(605)', () => {
  assert.equal(formatDuration(605), '10:05');
});

test('formatDuration(7200)', () => {
  assert.equal(formatDuration(7200), '2:00:00');
});

test('formatDuration(7261)', () => {
  assert.equal(formatDuration(7261), '2:01:01');
});

test('formatDuration(36000)', () => {
  assert.equal(formatDuration(36000), '10:00:00');
});

test('formatDuration(86399)', () => {
  assert.equal(formatDuration(86399), '23:59:59');
});

test('formatDuration(90061)', () => {
  assert.equal(formatDuration(90061), '25:01:01');
});

test('formatDuration(0.4)', () => {
  assert.equal(formatDuration(0.4), '0:00');
});

test('formatDuration(0.5)', () => {
  assert.equal(formatDuration(0.5), '0:01');
});

test('formatDuration(3599.7)', () => {
  assert.equal(formatDuration(3599.7), '1:00:00');
});

test('formatDuration(12 * 60)', () => {
  assert.equal(formatDuration(12 * 60), '12:00');
});

test('formatDuration(-1)', () => {
  assert.equal(formatDuration(-1), '0:00');
});

test('formatDuration(-3600)', () => {
  assert.equal(formatDuration(-3600), '0:00');
});

test('formatDuration(3729)', () => {
  assert.equal(formatDuration(3729), '1:02:09');
});

test('formatDuration(3599)', () => {
  assert.equal(formatDuration(3599), '59:59');
});
