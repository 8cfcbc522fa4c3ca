import test from 'node:test';
import assert from 'node:assert/strict';
import { runLength } from './subject.js';

test('counts runs', () => {
  assert.equal(runLength('aaab'), '3ab');
});

test('single characters have no count', () => {
  assert.equal(runLength('abc'), 'abc');
});

test('a run of two', () => {
  assert.equal(runLength('aabb'), '2a2b');
});

test('nothing stays nothing', () => {
  assert.equal(runLength(''), '');
});

test('two-digit counts', () => {
  assert.equal(runLength('zzzzzzzzzzzz'), '12z');
});

test('runs of spaces', () => {
  assert.equal(runLength('x   y'), 'x3 y');
});

test('the same letter again later', () => {
  assert.equal(runLength('aba'), 'aba');
});
