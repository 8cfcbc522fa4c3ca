import test from 'node:test';
import assert from 'node:assert/strict';
import { suggestCommand } from './subject.ts';

const known = ['status', 'start', 'stop', 'install', 'list', 'uninstall'];

test('a mistyped command', () => {
  assert.equal(suggestCommand('statsu', known), 'status');
});

test('upper case', () => {
  assert.equal(suggestCommand('LIST', known), 'list');
});

test('nothing alike', () => {
  assert.equal(suggestCommand('qqq', known), null);
});

test('the last pair counts', () => {
  assert.equal(suggestCommand('op', known), 'stop');
});

test('no commands', () => {
  assert.equal(suggestCommand('x', []), null);
});
