import test from 'node:test';
import assert from 'node:assert/strict';
import { canAccess } from './subject.ts';

const allow = (action) => ({ effect: 'allow', action });
const deny = (action) => ({ effect: 'deny', action });

test('nothing is allowed by default', () => {
  assert.equal(canAccess([], 'docs:read'), false);
});

test('an exact rule', () => {
  assert.equal(canAccess([allow('docs:read')], 'docs:read'), true);
});

test('a star for everything', () => {
  assert.equal(canAccess([allow('*')], 'users:delete'), true);
});

test('deny wins over an earlier allow', () => {
  assert.equal(canAccess([allow('*'), deny('docs:write')], 'docs:write'), false);
});

test('a deny elsewhere does not matter', () => {
  assert.equal(canAccess([deny('users:*'), allow('docs:read')], 'docs:read'), true);
});
