import test from 'node:test';
import assert from 'node:assert/strict';
import { truncateMiddle } from './subject.js';

test("truncateMiddle('', 3)", () => {
  assert.equal(truncateMiddle('', 3), '');
});

test("truncateMiddle('abc', 3)", () => {
  assert.equal(truncateMiddle('abc', 3), 'abc');
});

test("truncateMiddle('abcd', 3)", () => {
  assert.equal(truncateMiddle('abcd', 3), 'a…d');
});

test("truncateMiddle('abcd', 2)", () => {
  assert.equal(truncateMiddle('abcd', 2), 'a…');
});

test("truncateMiddle('abcd', 1)", () => {
  assert.equal(truncateMiddle('abcd', 1), '…');
});

test("truncateMiddle('abcd', 0)", () => {
  assert.equal(truncateMiddle('abcd', 0), '');
});

test("truncateMiddle('abcdefgh', 4, '--')", () => {
  assert.equal(truncateMiddle('abcdefgh', 4, '--'), 'a--h');
});

test("truncateMiddle('abcdefgh', 5, '--')", () => {
  assert.equal(truncateMiddle('abcdefgh', 5, '--'), 'ab--h');
});

test("truncateMiddle('abcdefgh', 7, '')", () => {
  assert.equal(truncateMiddle('abcdefgh', 7, ''), 'abcdfgh');
});

test("truncateMiddle('abcdefgh', 3, '---')", () => {
  assert.equal(truncateMiddle('abcdefgh', 3, '---'), '---');
});

test("truncateMiddle('abcdefgh', 4, '---')", () => {
  assert.equal(truncateMiddle('abcdefgh', 4, '---'), 'a---');
});

test("truncateMiddle('src/components/button/index.js', 16)", () => {
  assert.equal(truncateMiddle('src/components/button/index.js', 16), 'src/comp…ndex.js');
});

test("truncateMiddle('src/components/button/index.js', 17)", () => {
  assert.equal(truncateMiddle('src/components/button/index.js', 17), 'src/comp…index.js');
});

test("truncateMiddle('0123456789', 9)", () => {
  assert.equal(truncateMiddle('0123456789', 9), '0123…6789');
});

test("truncateMiddle('abcdefghijkl', 7, '...')", () => {
  assert.equal(truncateMiddle('abcdefghijkl', 7, '...'), 'ab...kl');
});
