import test from 'node:test';
import assert from 'node:assert/strict';
import { suggestCommand } from './subject.ts';

const known = ['status', 'start', 'stop', 'install', 'list', 'uninstall'];

test("suggestCommand('strat', known)", () => {
  assert.equal(suggestCommand('strat', known), 'status');
});

test("suggestCommand('sotp', known)", () => {
  assert.equal(suggestCommand('sotp', known), null);
});

test("suggestCommand('lst', known)", () => {
  assert.equal(suggestCommand('lst', known), 'status');
});

test("suggestCommand('lis', known)", () => {
  assert.equal(suggestCommand('lis', known), 'list');
});

test("suggestCommand('stal', known)", () => {
  assert.equal(suggestCommand('stal', known), 'install');
});

test("suggestCommand('op', known)", () => {
  assert.equal(suggestCommand('op', known), 'stop');
});

test("suggestCommand('', known)", () => {
  assert.equal(suggestCommand('', known), null);
});

test("suggestCommand('s', known)", () => {
  assert.equal(suggestCommand('s', known), null);
});

test("suggestCommand('us', known)", () => {
  assert.equal(suggestCommand('us', known), 'status');
});

test("suggestCommand('INSTALL', known)", () => {
  assert.equal(suggestCommand('INSTALL', known), 'install');
});

test("suggestCommand('st', ['list', 'stop'])", () => {
  assert.equal(suggestCommand('st', ['list', 'stop']), 'list');
});

test("suggestCommand('st', ['aa', 'best'])", () => {
  assert.equal(suggestCommand('st', ['aa', 'best']), 'best');
});

test("suggestCommand('abab', ['ab', 'ba', 'aba'])", () => {
  assert.equal(suggestCommand('abab', ['ab', 'ba', 'aba']), 'aba');
});

test("suggestCommand('runn', ['run', 'return', 'turn'])", () => {
  assert.equal(suggestCommand('runn', ['run', 'return', 'turn']), 'run');
});

test("suggestCommand('un', ['un'])", () => {
  assert.equal(suggestCommand('un', ['un']), 'un');
});

test("suggestCommand('zz', ['zzz'])", () => {
  assert.equal(suggestCommand('zz', ['zzz']), 'zzz');
});

test("suggestCommand('ustop', known)", () => {
  assert.equal(suggestCommand('ustop', known), 'stop');
});

test("suggestCommand('instal', known)", () => {
  assert.equal(suggestCommand('instal', known), 'install');
});

test("suggestCommand('st', known)", () => {
  assert.equal(suggestCommand('st', known), 'status');
});

test("suggestCommand('unistall', known)", () => {
  assert.equal(suggestCommand('unistall', known), 'uninstall');
});
