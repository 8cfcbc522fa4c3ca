import test from 'node:test';
import assert from 'node:assert/strict';
import { slugify } from './subject.js';

test("slugify('')", () => {
  assert.equal(slugify(''), 'untitled');
});

test("slugify('A')", () => {
  assert.equal(slugify('A'), 'a');
});

test("slugify('ÀÉÎÕÜ')", () => {
  assert.equal(slugify('ÀÉÎÕÜ'), 'aeiou');
});

test("slugify('already-a-slug')", () => {
  assert.equal(slugify('already-a-slug'), 'already-a-slug');
});

test("slugify('UPPER lower MiXeD')", () => {
  assert.equal(slugify('UPPER lower MiXeD'), 'upper-lower-mixed');
});

test("slugify('2024: a year')", () => {
  assert.equal(slugify('2024: a year'), '2024-a-year');
});

test("slugify('one two three', 13)", () => {
  assert.equal(slugify('one two three', 13), 'one-two-three');
});

test("slugify('one two three', 12)", () => {
  assert.equal(slugify('one two three', 12), 'one-two');
});

test("slugify('one two three', 3)", () => {
  assert.equal(slugify('one two three', 3), 'one');
});

test("slugify('one two three', 2)", () => {
  assert.equal(slugify('one two three', 2), 'untitled');
});

test("slugify('x'.repeat(61))", () => {
  assert.equal(slugify('x'.repeat(61)), 'untitled');
});

test("slugify('x'.repeat(60))", () => {
  assert.equal(slugify('x'.repeat(60)), 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx');
});

test("slugify('don\\'t panic')", () => {
  assert.equal(slugify("don't panic"), 'don-t-panic');
});

test("slugify('C++ & C#')", () => {
  assert.equal(slugify('C++ & C#'), 'c-c');
});

test("slugify('straße')", () => {
  assert.equal(slugify('straße'), 'stra-e');
});

test("slugify('a b c d', 5)", () => {
  assert.equal(slugify('a b c d', 5), 'a-b-c');
});

test("slugify('very-long first-word', 4)", () => {
  assert.equal(slugify('very-long first-word', 4), 'very');
});

test("slugify('one two three four', 11)", () => {
  assert.equal(slugify('one two three four', 11), 'one-two');
});
