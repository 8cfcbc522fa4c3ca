import test from 'node:test';
import assert from 'node:assert/strict';
import { wrapText } from './subject.js';

test('a short text is one line', () => {
  assert.deepEqual(wrapText('hello you', 20), ['hello you']);
});

test('breaks at a space', () => {
  assert.deepEqual(wrapText('one two three', 8), ['one two', 'three']);
});

test('a line may be exactly full', () => {
  assert.deepEqual(wrapText('abc defg hi', 8), ['abc defg', 'hi']);
});

test('a space counts too', () => {
  assert.deepEqual(wrapText('abcd efgh', 8), ['abcd', 'efgh']);
});

test('extra spaces vanish', () => {
  assert.deepEqual(wrapText(' a   b ', 10), ['a b']);
});

test('nothing gives no lines', () => {
  assert.deepEqual(wrapText('', 5), []);
});
