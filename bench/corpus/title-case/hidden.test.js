import test from 'node:test';
import assert from 'node:assert/strict';
import { titleCase } from './subject.js';

test("titleCase('a')", () => {
  assert.equal(titleCase('a'), 'A');
});

test("titleCase('the')", () => {
  assert.equal(titleCase('the'), 'The');
});

test("titleCase('of mice and men')", () => {
  assert.equal(titleCase('of mice and men'), 'Of Mice and Men');
});

test("titleCase('on the road to')", () => {
  assert.equal(titleCase('on the road to'), 'On the Road To');
});

test("titleCase('gone with the wind')", () => {
  assert.equal(titleCase('gone with the wind'), 'Gone With the Wind');
});

test("titleCase('bread and butter by the sea')", () => {
  assert.equal(titleCase('bread and butter by the sea'), 'Bread and Butter by the Sea');
});

test("titleCase('x')", () => {
  assert.equal(titleCase('x'), 'X');
});

test("titleCase('ONE')", () => {
  assert.equal(titleCase('ONE'), 'One');
});

test("titleCase('ideas or answers')", () => {
  assert.equal(titleCase('ideas or answers'), 'Ideas or Answers');
});

test("titleCase('\\tin\\na\\rbox ')", () => {
  assert.equal(titleCase('\tin\na\rbox '), 'In a Box');
});

test("titleCase('théâtre of war')", () => {
  assert.equal(titleCase('théâtre of war'), 'Théâtre of War');
});

test("titleCase('to be or not to be')", () => {
  assert.equal(titleCase('to be or not to be'), 'To Be or Not to Be');
});

test("titleCase('an an an')", () => {
  assert.equal(titleCase('an an an'), 'An an An');
});

test("titleCase('a the')", () => {
  assert.equal(titleCase('a the'), 'A The');
});

test("titleCase('4 of 5')", () => {
  assert.equal(titleCase('4 of 5'), '4 of 5');
});

test("titleCase('the lord of the rings')", () => {
  assert.equal(titleCase('the lord of the rings'), 'The Lord of the Rings');
});
