import test from 'node:test';
import assert from 'node:assert/strict';
import { compareVersions } from './subject.js';

test('equal versions', () => {
  assert.equal(compareVersions('1.2.3', '1.2.3'), 0);
});

test('numbers, not texts', () => {
  assert.equal(compareVersions('1.10.0', '1.9.0'), 1);
});

test('missing parts are zero', () => {
  assert.equal(compareVersions('2', '2.0.0'), 0);
});

test('a longer version is later', () => {
  assert.equal(compareVersions('1.4', '1.4.1'), -1);
});

test('a pre-release comes first', () => {
  assert.equal(compareVersions('3.0.0-rc', '3.0.0'), -1);
});

test('a release comes after', () => {
  assert.equal(compareVersions('3.0.0', '3.0.0-rc'), 1);
});

test('pre-releases by name', () => {
  assert.equal(compareVersions('1.0.0-alpha', '1.0.0-beta'), -1);
});

test('the first difference decides', () => {
  assert.equal(compareVersions('1.9.0', '2.0.0'), -1);
});
