import test from 'node:test';
import assert from 'node:assert/strict';
import { titleCase } from './subject.js';

test('capitalises words', () => {
  assert.equal(titleCase('quick brown fox'), 'Quick Brown Fox');
});

test('a small last word is capitalised', () => {
  assert.equal(titleCase('what to wait for'), 'What to Wait For');
});

test('shouting is calmed', () => {
  assert.equal(titleCase('STOP THE PRESS'), 'Stop the Press');
});

test('spaces collapse', () => {
  assert.equal(titleCase('  two   words '), 'Two Words');
});

test('nothing stays nothing', () => {
  assert.equal(titleCase(''), '');
});
