import test from 'node:test';
import assert from 'node:assert/strict';
import { relativeTime } from './subject.ts';

test('relativeTime(0)', () => {
  assert.equal(relativeTime(0), 'just now');
});

test('relativeTime(9)', () => {
  assert.equal(relativeTime(9), 'just now');
});

test('relativeTime(-10)', () => {
  assert.equal(relativeTime(-10), '10 seconds ago');
});

test('relativeTime(59)', () => {
  assert.equal(relativeTime(59), 'in 59 seconds');
});

test('relativeTime(60)', () => {
  assert.equal(relativeTime(60), 'in 1 minute');
});

test('relativeTime(119)', () => {
  assert.equal(relativeTime(119), 'in 1 minute');
});

test('relativeTime(120)', () => {
  assert.equal(relativeTime(120), 'in 2 minutes');
});

test('relativeTime(-3599)', () => {
  assert.equal(relativeTime(-3599), '59 minutes ago');
});

test('relativeTime(-3600)', () => {
  assert.equal(relativeTime(-3600), '1 hour ago');
});

test('relativeTime(3600)', () => {
  assert.equal(relativeTime(3600), 'in 1 hour');
});

test('relativeTime(86399)', () => {
  assert.equal(relativeTime(86399), 'in 23 hours');
});

test('relativeTime(86400)', () => {
  assert.equal(relativeTime(86400), 'in 1 day');
});

test('relativeTime(-86400)', () => {
  assert.equal(relativeTime(-86400), '1 day ago');
});

test('relativeTime(172800)', () => {
  assert.equal(relativeTime(172800), 'in 2 days');
});

test('relativeTime(31536000)', () => {
  assert.equal(relativeTime(31536000), 'in 365 days');
});

test('relativeTime(-1)', () => {
  assert.equal(relativeTime(-1), 'just now');
});
