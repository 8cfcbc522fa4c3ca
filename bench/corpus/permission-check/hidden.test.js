import test from 'node:test';
import assert from 'node:assert/strict';
import { canAccess } from './subject.ts';

const allow = (action) => ({ effect: 'allow', action });
const deny = (action) => ({ effect: 'deny', action });

test("canAccess([deny('*')], 'a:b')", () => {
  assert.equal(canAccess([deny('*')], 'a:b'), false);
});

test("canAccess([deny('a:b')], 'c:d')", () => {
  assert.equal(canAccess([deny('a:b')], 'c:d'), false);
});

test("canAccess([allow('a:b'), allow('c:d')], 'c:d')", () => {
  assert.equal(canAccess([allow('a:b'), allow('c:d')], 'c:d'), true);
});

test("canAccess([allow('c:d'), allow('a:b')], 'c:d')", () => {
  assert.equal(canAccess([allow('c:d'), allow('a:b')], 'c:d'), true);
});

test("canAccess([allow('a:*')], 'b:x')", () => {
  assert.equal(canAccess([allow('a:*')], 'b:x'), false);
});

test("canAccess([allow('a:*')], 'ab:x')", () => {
  assert.equal(canAccess([allow('a:*')], 'ab:x'), false);
});

test("canAccess([allow('a:b')], 'b:b')", () => {
  assert.equal(canAccess([allow('a:b')], 'b:b'), false);
});

test("canAccess([allow('a:b')], 'a:c')", () => {
  assert.equal(canAccess([allow('a:b')], 'a:c'), false);
});

test("canAccess([allow('*'), deny('a:*')], 'a:b')", () => {
  assert.equal(canAccess([allow('*'), deny('a:*')], 'a:b'), false);
});

test("canAccess([allow('*'), deny('a:*')], 'b:b')", () => {
  assert.equal(canAccess([allow('*'), deny('a:*')], 'b:b'), true);
});

test("canAccess([deny('a:b'), allow('a:*')], 'a:c')", () => {
  assert.equal(canAccess([deny('a:b'), allow('a:*')], 'a:c'), true);
});

test("canAccess([deny('a:b'), allow('a:*')], 'a:b')", () => {
  assert.equal(canAccess([deny('a:b'), allow('a:*')], 'a:b'), false);
});

test("canAccess([allow('a')], 'a')", () => {
  assert.equal(canAccess([allow('a')], 'a'), true);
});

test("canAccess([allow('*:read')], 'docs:read')", () => {
  assert.equal(canAccess([allow('*:read')], 'docs:read'), false);
});

test('case 15', () => {
  assert.equal(canAccess([allow('docs:*'), allow('docs:read'), deny('docs:admin')], 'docs:admin'), false);
});

test("canAccess([allow('docs:read')], 'docs:write')", () => {
  assert.equal(canAccess([allow('docs:read')], 'docs:write'), false);
});

test("canAccess([allow('docs:*')], 'docs:write')", () => {
  assert.equal(canAccess([allow('docs:*')], 'docs:write'), true);
});

test("canAccess([deny('docs:*'), allow('docs:read')], 'docs:read')", () => {
  assert.equal(canAccess([deny('docs:*'), allow('docs:read')], 'docs:read'), false);
});
