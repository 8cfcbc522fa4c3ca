import test from 'node:test';
import assert from 'node:assert/strict';
import { truncateMiddle } from './subject.js';

test('a short text is kept', () => {
  assert.equal(truncateMiddle('readme', 10), 'readme');
});

test('a text that just fits is kept', () => {
  assert.equal(truncateMiddle('abcdef', 6), 'abcdef');
});

test('cuts the middle', () => {
  assert.equal(truncateMiddle('abcdefghij', 5), 'ab…ij');
});

test('the start keeps the extra character', () => {
  assert.equal(truncateMiddle('abcdefghij', 6), 'abc…ij');
});

test('no room beside the mark', () => {
  assert.equal(truncateMiddle('abcdef', 2, '...'), '..');
});
