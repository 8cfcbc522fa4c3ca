import test from 'node:test';
import assert from 'node:assert/strict';
import { htmlToText } from './subject.ts';

test('tags vanish', () => {
  assert.equal(htmlToText('<b>bold</b> and <i class="x">thin</i>'), 'bold and thin');
});

test('breaks', () => {
  assert.equal(htmlToText('a<br>b<BR/>c'), 'a\nb\nc');
});

test('paragraphs', () => {
  assert.equal(htmlToText('<p>one</p><p>two</p>'), 'one\ntwo');
});

test('numbered entities', () => {
  assert.equal(htmlToText('&#65;&#x42;'), 'AB');
});

test('decoded once', () => {
  assert.equal(htmlToText('&amp;lt;'), '&lt;');
});

test('an unknown entity stays', () => {
  assert.equal(htmlToText('&what;'), '&what;');
});

test('space collapses', () => {
  assert.equal(htmlToText(' a \n\n b '), 'a b');
});
