import test from 'node:test';
import assert from 'node:assert/strict';
import { parseHexColour } from './subject.js';

test("parseHexColour('#ffffff')", () => {
  assert.deepEqual(parseHexColour('#ffffff'), [255, 255, 255]);
});

test("parseHexColour('#fff')", () => {
  assert.deepEqual(parseHexColour('#fff'), [255, 255, 255]);
});

test("parseHexColour('#123')", () => {
  assert.deepEqual(parseHexColour('#123'), [17, 34, 51]);
});

test("parseHexColour('#010203')", () => {
  assert.deepEqual(parseHexColour('#010203'), [1, 2, 3]);
});

test("parseHexColour('#ff0000')", () => {
  assert.deepEqual(parseHexColour('#ff0000'), [255, 0, 0]);
});

test("parseHexColour('#0000ff')", () => {
  assert.deepEqual(parseHexColour('#0000ff'), [0, 0, 255]);
});

test("parseHexColour('')", () => {
  assert.equal(parseHexColour(''), null);
});

test("parseHexColour('#')", () => {
  assert.equal(parseHexColour('#'), null);
});

test("parseHexColour('##fff')", () => {
  assert.equal(parseHexColour('##fff'), null);
});

test("parseHexColour('#12345')", () => {
  assert.equal(parseHexColour('#12345'), null);
});

test("parseHexColour('#1234567')", () => {
  assert.equal(parseHexColour('#1234567'), null);
});

test("parseHexColour('#ggg')", () => {
  assert.equal(parseHexColour('#ggg'), null);
});

test("parseHexColour('FED')", () => {
  assert.deepEqual(parseHexColour('FED'), [255, 238, 221]);
});

test("parseHexColour('#7f8081')", () => {
  assert.deepEqual(parseHexColour('#7f8081'), [127, 128, 129]);
});

test("parseHexColour('x#fff')", () => {
  assert.equal(parseHexColour('x#fff'), null);
});

test("parseHexColour(' #fff')", () => {
  assert.deepEqual(parseHexColour(' #fff'), [255, 255, 255]);
});
