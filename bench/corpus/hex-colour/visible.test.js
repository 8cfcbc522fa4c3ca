import test from 'node:test';
import assert from 'node:assert/strict';
import { parseHexColour } from './subject.js';

test('six digits', () => {
  assert.deepEqual(parseHexColour('#1a2b3c'), [26, 43, 60]);
});

test('three digits are doubled', () => {
  assert.deepEqual(parseHexColour('#f80'), [255, 136, 0]);
});

test('the sign may be missing', () => {
  assert.deepEqual(parseHexColour('00ff00'), [0, 255, 0]);
});

test('upper case', () => {
  assert.deepEqual(parseHexColour('#ABCDEF'), [171, 205, 239]);
});

test('spaces around', () => {
  assert.deepEqual(parseHexColour(' #000 '), [0, 0, 0]);
});

test('a name is not a colour here', () => {
  assert.equal(parseHexColour('red'), null);
});

test('four digits are not a colour', () => {
  assert.equal(parseHexColour('#abcd'), null);
});
