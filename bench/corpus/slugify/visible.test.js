import test from 'node:test';
import assert from 'node:assert/strict';
import { slugify } from './subject.js';

test('joins words', () => {
  assert.equal(slugify('Hello, World!'), 'hello-world');
});

test('drops accents', () => {
  assert.equal(slugify('Crème brûlée'), 'creme-brulee');
});

test('keeps digits', () => {
  assert.equal(slugify('Top 10 tips'), 'top-10-tips');
});

test('may be exactly full', () => {
  assert.equal(slugify('one two three', 7), 'one-two');
});

test('nothing usable', () => {
  assert.equal(slugify('!?'), 'untitled');
});

test('many separators are one', () => {
  assert.equal(slugify('  a -- b__c '), 'a-b-c');
});
