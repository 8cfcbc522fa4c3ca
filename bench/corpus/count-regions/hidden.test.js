import test from 'node:test';
import assert from 'node:assert/strict';
import { countRegions } from './subject.ts';

test('countRegions([])', () => {
  assert.equal(countRegions([]), 0);
});

test("countRegions([''])", () => {
  assert.equal(countRegions(['']), 0);
});

test("countRegions(['#'])", () => {
  assert.equal(countRegions(['#']), 1);
});

test("countRegions(['.'])", () => {
  assert.equal(countRegions(['.']), 0);
});

test("countRegions(['#.#.#'])", () => {
  assert.equal(countRegions(['#.#.#']), 3);
});

test("countRegions(['#', '.', '#'])", () => {
  assert.equal(countRegions(['#', '.', '#']), 2);
});

test("countRegions(['##', '##'])", () => {
  assert.equal(countRegions(['##', '##']), 1);
});

test("countRegions(['#.#', '.#.', '#.#'])", () => {
  assert.equal(countRegions(['#.#', '.#.', '#.#']), 5);
});

test("countRegions(['#.#', '.#.', '#.#'], '#', true)", () => {
  assert.equal(countRegions(['#.#', '.#.', '#.#'], '#', true), 1);
});

test("countRegions(['#.#', '.#.', '#.#'], '.')", () => {
  assert.equal(countRegions(['#.#', '.#.', '#.#'], '.'), 4);
});

test("countRegions(['#.#', '.#.', '#.#'], '.', true)", () => {
  assert.equal(countRegions(['#.#', '.#.', '#.#'], '.', true), 1);
});

test("countRegions(['#..#', '#..#', '####'])", () => {
  assert.equal(countRegions(['#..#', '#..#', '####']), 1);
});

test("countRegions(['#..', '##', '.###'])", () => {
  assert.equal(countRegions(['#..', '##', '.###']), 1);
});

test("countRegions(['.#', '#.'])", () => {
  assert.equal(countRegions(['.#', '#.']), 2);
});

test("countRegions(['.#', '#.'], '#', true)", () => {
  assert.equal(countRegions(['.#', '#.'], '#', true), 1);
});

test("countRegions(['#####', '....#', '###.#', '#...#', '#####'])", () => {
  assert.equal(countRegions(['#####', '....#', '###.#', '#...#', '#####']), 1);
});

test("countRegions(['a', 'a', 'b'], 'c')", () => {
  assert.equal(countRegions(['a', 'a', 'b'], 'c'), 0);
});

test("countRegions(['#.', '.#'])", () => {
  assert.equal(countRegions(['#.', '.#']), 2);
});

test("countRegions(['ab', 'ba', 'ba'], 'b')", () => {
  assert.equal(countRegions(['ab', 'ba', 'ba'], 'b'), 2);
});
