import test from 'node:test';
import assert from 'node:assert/strict';
import { unclosedTag } from './subject.ts';

test('plain text', () => {
  assert.equal(unclosedTag('just words'), null);
});

test('a closed tag', () => {
  assert.equal(unclosedTag('<p>hi</p>'), null);
});

test('never closed', () => {
  assert.equal(unclosedTag('<div><b>x</b>'), 'div');
});

test('a break needs no end', () => {
  assert.equal(unclosedTag('<p>a<br>b</p>'), null);
});

test('case does not matter', () => {
  assert.equal(unclosedTag('<P>hi</p><p>x</P>'), null);
});

test('the outer one is named', () => {
  assert.equal(unclosedTag('<ul><li>'), 'ul');
});
