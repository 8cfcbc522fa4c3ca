import test from 'node:test';
import assert from 'node:assert/strict';
import { normalisePath } from './subject.js';

test("normalisePath('')", () => {
  assert.equal(normalisePath(''), '.');
});

test("normalisePath('/')", () => {
  assert.equal(normalisePath('/'), '/');
});

test("normalisePath('.')", () => {
  assert.equal(normalisePath('.'), '.');
});

test("normalisePath('..')", () => {
  assert.equal(normalisePath('..'), '..');
});

test("normalisePath('a')", () => {
  assert.equal(normalisePath('a'), 'a');
});

test("normalisePath('a/../..')", () => {
  assert.equal(normalisePath('a/../..'), '..');
});

test("normalisePath('a/../../b')", () => {
  assert.equal(normalisePath('a/../../b'), '../b');
});

test("normalisePath('/a/../..')", () => {
  assert.equal(normalisePath('/a/../..'), '/');
});

test("normalisePath('/a/b/../../c')", () => {
  assert.equal(normalisePath('/a/b/../../c'), '/c');
});

test("normalisePath('a/b/c/../../d')", () => {
  assert.equal(normalisePath('a/b/c/../../d'), 'a/d');
});

test("normalisePath('../a/../b')", () => {
  assert.equal(normalisePath('../a/../b'), '../b');
});

test("normalisePath('///')", () => {
  assert.equal(normalisePath('///'), '/');
});

test("normalisePath('.../x')", () => {
  assert.equal(normalisePath('.../x'), '.../x');
});

test("normalisePath('.hidden/..name')", () => {
  assert.equal(normalisePath('.hidden/..name'), '.hidden/..name');
});

test("normalisePath('/.')", () => {
  assert.equal(normalisePath('/.'), '/');
});

test("normalisePath('x/./../y/.')", () => {
  assert.equal(normalisePath('x/./../y/.'), 'y');
});

test("normalisePath('../../../y')", () => {
  assert.equal(normalisePath('../../../y'), '../../../y');
});

test("normalisePath('/a//b/')", () => {
  assert.equal(normalisePath('/a//b/'), '/a/b');
});
