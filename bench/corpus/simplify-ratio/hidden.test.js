import test from 'node:test';
import assert from 'node:assert/strict';
import { simplifyRatio } from './subject.ts';

test('simplifyRatio(0, 9)', () => {
  assert.equal(simplifyRatio(0, 9), '0:1');
});

test('simplifyRatio(1, 1)', () => {
  assert.equal(simplifyRatio(1, 1), '1:1');
});

test('simplifyRatio(1, 7)', () => {
  assert.equal(simplifyRatio(1, 7), '1:7');
});

test('simplifyRatio(7, 1)', () => {
  assert.equal(simplifyRatio(7, 1), '7:1');
});

test('simplifyRatio(6, 4)', () => {
  assert.equal(simplifyRatio(6, 4), '3:2');
});

test('simplifyRatio(4, 6)', () => {
  assert.equal(simplifyRatio(4, 6), '2:3');
});

test('simplifyRatio(17, 13)', () => {
  assert.equal(simplifyRatio(17, 13), '17:13');
});

test('simplifyRatio(100, 75)', () => {
  assert.equal(simplifyRatio(100, 75), '4:3');
});

test('simplifyRatio(2560, 1080)', () => {
  assert.equal(simplifyRatio(2560, 1080), '64:27');
});

test('simplifyRatio(1366, 768)', () => {
  assert.equal(simplifyRatio(1366, 768), '683:384');
});

test('simplifyRatio(-4, 2)', () => {
  assert.throws(() => simplifyRatio(-4, 2), RangeError);
});

test('simplifyRatio(-4, -2)', () => {
  assert.throws(() => simplifyRatio(-4, -2), RangeError);
});

test('simplifyRatio(1000000, 10)', () => {
  assert.equal(simplifyRatio(1000000, 10), '100000:1');
});

test('simplifyRatio(12, 18)', () => {
  assert.equal(simplifyRatio(12, 18), '2:3');
});

test('simplifyRatio(21, 14)', () => {
  assert.equal(simplifyRatio(21, 14), '3:2');
});

test('simplifyRatio(7, 0)', () => {
  assert.equal(simplifyRatio(7, 0), '1:0');
});
