import test from 'node:test';
import assert from 'node:assert/strict';
import { globMatch } from './subject.ts';

test("globMatch('', '')", () => {
  assert.equal(globMatch('', ''), true);
});

test("globMatch('', 'a')", () => {
  assert.equal(globMatch('', 'a'), false);
});

test("globMatch('*', 'abc')", () => {
  assert.equal(globMatch('*', 'abc'), true);
});

test("globMatch('*', 'a/c')", () => {
  assert.equal(globMatch('*', 'a/c'), false);
});

test("globMatch('**', 'a/b/c')", () => {
  assert.equal(globMatch('**', 'a/b/c'), true);
});

test("globMatch('?', '/')", () => {
  assert.equal(globMatch('?', '/'), false);
});

test("globMatch('a*c', 'ac')", () => {
  assert.equal(globMatch('a*c', 'ac'), true);
});

test("globMatch('a*c', 'abbbc')", () => {
  assert.equal(globMatch('a*c', 'abbbc'), true);
});

test("globMatch('a*c', 'ab')", () => {
  assert.equal(globMatch('a*c', 'ab'), false);
});

test("globMatch('(x)', '(x)')", () => {
  assert.equal(globMatch('(x)', '(x)'), true);
});

test("globMatch('a+b', 'aab')", () => {
  assert.equal(globMatch('a+b', 'aab'), false);
});

test("globMatch('a+b', 'a+b')", () => {
  assert.equal(globMatch('a+b', 'a+b'), true);
});

test("globMatch('[ab]', 'a')", () => {
  assert.equal(globMatch('[ab]', 'a'), false);
});

test("globMatch('**/test/*.js', 'x/y/test/a.js')", () => {
  assert.equal(globMatch('**/test/*.js', 'x/y/test/a.js'), true);
});

test("globMatch('**/test/*.js', 'x/y/test/b/a.js')", () => {
  assert.equal(globMatch('**/test/*.js', 'x/y/test/b/a.js'), false);
});

test("globMatch('a.ts', 'ba.ts')", () => {
  assert.equal(globMatch('a.ts', 'ba.ts'), false);
});

test("globMatch('a.ts', 'a.tsx')", () => {
  assert.equal(globMatch('a.ts', 'a.tsx'), false);
});

test("globMatch('*.*', 'a.b.c')", () => {
  assert.equal(globMatch('*.*', 'a.b.c'), true);
});

test("globMatch('$x', '$x')", () => {
  assert.equal(globMatch('$x', '$x'), true);
});

test("globMatch('v?', 'v12')", () => {
  assert.equal(globMatch('v?', 'v12'), false);
});

test("globMatch('src/*.ts', 'src/main.ts')", () => {
  assert.equal(globMatch('src/*.ts', 'src/main.ts'), true);
});
