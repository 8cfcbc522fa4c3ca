import test from 'node:test';
import assert from 'node:assert/strict';
import { parseQuery } from './subject.js';

test("parseQuery('?')", () => {
  assert.deepEqual(parseQuery('?'), {});
});

test("parseQuery('&&a=1&')", () => {
  assert.deepEqual(parseQuery('&&a=1&'), { a: '1' });
});

test("parseQuery('a=')", () => {
  assert.deepEqual(parseQuery('a='), { a: '' });
});

test("parseQuery('a')", () => {
  assert.deepEqual(parseQuery('a'), { a: '' });
});

test("parseQuery('=5')", () => {
  assert.deepEqual(parseQuery('=5'), { '': '5' });
});

test("parseQuery('a=1&a=2')", () => {
  assert.deepEqual(parseQuery('a=1&a=2'), { a: ['1', '2'] });
});

test("parseQuery('a=1&b=2&a=3')", () => {
  assert.deepEqual(parseQuery('a=1&b=2&a=3'), { a: ['1', '3'], b: '2' });
});

test("parseQuery('toString=1')", () => {
  assert.deepEqual(parseQuery('toString=1'), { toString: '1' });
});

test("parseQuery('a=%26%3D')", () => {
  assert.deepEqual(parseQuery('a=%26%3D'), { a: '&=' });
});

test("parseQuery('a=1%2B1')", () => {
  assert.deepEqual(parseQuery('a=1%2B1'), { a: '1+1' });
});

test("parseQuery('x==')", () => {
  assert.deepEqual(parseQuery('x=='), { x: '=' });
});

test("parseQuery('a+b=1')", () => {
  assert.deepEqual(parseQuery('a+b=1'), { 'a+b': '1' });
});

test("parseQuery('??a=1')", () => {
  assert.deepEqual(parseQuery('??a=1'), { '?a': '1' });
});

test("parseQuery('a&a')", () => {
  assert.deepEqual(parseQuery('a&a'), { a: ['', ''] });
});

test("parseQuery('q=a+b+c')", () => {
  assert.deepEqual(parseQuery('q=a+b+c'), { q: 'a b c' });
});

test("parseQuery('t=1&t=2&t=3&t=4')", () => {
  assert.deepEqual(parseQuery('t=1&t=2&t=3&t=4'), { t: ['1', '2', '3', '4'] });
});

test("parseQuery('%3D=%3D')", () => {
  assert.deepEqual(parseQuery('%3D=%3D'), { '=': '=' });
});
