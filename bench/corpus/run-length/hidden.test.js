import test from 'node:test';
import assert from 'node:assert/strict';
import { runLength } from './subject.js';

test("runLength('a')", () => {
  assert.equal(runLength('a'), 'a');
});

test("runLength('aa')", () => {
  assert.equal(runLength('aa'), '2a');
});

test("runLength('aaa')", () => {
  assert.equal(runLength('aaa'), '3a');
});

test("runLength('abbbbc')", () => {
  assert.equal(runLength('abbbbc'), 'a4bc');
});

test("runLength('AAaa')", () => {
  assert.equal(runLength('AAaa'), '2A2a');
});

test("runLength('\\n\\n')", () => {
  assert.equal(runLength('\n\n'), '2\n');
});

test("runLength('..!!')", () => {
  assert.equal(runLength('..!!'), '2.2!');
});

test("runLength('aabbaa')", () => {
  assert.equal(runLength('aabbaa'), '2a2b2a');
});

test("runLength('mississippi')", () => {
  assert.equal(runLength('mississippi'), 'mi2si2si2pi');
});

test("runLength('bookkeeper')", () => {
  assert.equal(runLength('bookkeeper'), 'b2o2k2eper');
});

test("runLength('abab')", () => {
  assert.equal(runLength('abab'), 'abab');
});

test("runLength('   ')", () => {
  assert.equal(runLength('   '), '3 ');
});

test("runLength('xxxxxyzzzzz')", () => {
  assert.equal(runLength('xxxxxyzzzzz'), '5xy5z');
});

test("runLength('oooooooooo')", () => {
  assert.equal(runLength('oooooooooo'), '10o');
});
