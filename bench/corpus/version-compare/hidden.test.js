import test from 'node:test';
import assert from 'node:assert/strict';
import { compareVersions } from './subject.js';

test("compareVersions('0.0.1', '0.0.2')", () => {
  assert.equal(compareVersions('0.0.1', '0.0.2'), -1);
});

test("compareVersions('0.0.2', '0.0.1')", () => {
  assert.equal(compareVersions('0.0.2', '0.0.1'), 1);
});

test("compareVersions('10', '9')", () => {
  assert.equal(compareVersions('10', '9'), 1);
});

test("compareVersions('1.0', '1')", () => {
  assert.equal(compareVersions('1.0', '1'), 0);
});

test("compareVersions('1.0.0.1', '1.0.0')", () => {
  assert.equal(compareVersions('1.0.0.1', '1.0.0'), 1);
});

test("compareVersions('2.1', '2.0.9')", () => {
  assert.equal(compareVersions('2.1', '2.0.9'), 1);
});

test("compareVersions('1.2.3', '3.2.1')", () => {
  assert.equal(compareVersions('1.2.3', '3.2.1'), -1);
});

test("compareVersions('1.0.0-beta', '1.0.0-beta')", () => {
  assert.equal(compareVersions('1.0.0-beta', '1.0.0-beta'), 0);
});

test("compareVersions('1.0.0-beta', '1.0.0-alpha')", () => {
  assert.equal(compareVersions('1.0.0-beta', '1.0.0-alpha'), 1);
});

test("compareVersions('1.0.1-alpha', '1.0.0')", () => {
  assert.equal(compareVersions('1.0.1-alpha', '1.0.0'), 1);
});

test("compareVersions('1.0.0-alpha', '1.0.1')", () => {
  assert.equal(compareVersions('1.0.0-alpha', '1.0.1'), -1);
});

test("compareVersions('1.0-x', '1.0.0-x')", () => {
  assert.equal(compareVersions('1.0-x', '1.0.0-x'), 0);
});

test("compareVersions('0', '0.0')", () => {
  assert.equal(compareVersions('0', '0.0'), 0);
});

test("compareVersions('3.1', '3.1-rc')", () => {
  assert.equal(compareVersions('3.1', '3.1-rc'), 1);
});

test("compareVersions('1.2.10', '1.2.9')", () => {
  assert.equal(compareVersions('1.2.10', '1.2.9'), 1);
});

test("['1.0.0', '1.0.0-rc', '0.9', '1.1'].sort(compareVersions)", () => {
  assert.deepEqual(['1.0.0', '1.0.0-rc', '0.9', '1.1'].sort(compareVersions), [
    '0.9',
    '1.0.0-rc',
    '1.0.0',
    '1.1',
  ]);
});
