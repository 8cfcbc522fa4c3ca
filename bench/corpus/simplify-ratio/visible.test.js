import test from 'node:test';
import assert from 'node:assert/strict';
import { simplifyRatio } from './subject.ts';

test('a screen', () => {
  assert.equal(simplifyRatio(1920, 1080), '16:9');
});

test('a square', () => {
  assert.equal(simplifyRatio(500, 500), '1:1');
});

test('already simple', () => {
  assert.equal(simplifyRatio(4, 3), '4:3');
});

test('higher than wide', () => {
  assert.equal(simplifyRatio(600, 800), '3:4');
});

test('no height', () => {
  assert.equal(simplifyRatio(7, 0), '1:0');
});

test('both zero', () => {
  assert.throws(() => simplifyRatio(0, 0), RangeError);
});

test('negative height', () => {
  assert.throws(() => simplifyRatio(3, -3), RangeError);
});
