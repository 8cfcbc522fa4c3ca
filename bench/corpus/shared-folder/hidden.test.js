import test from 'node:test';
import assert from 'node:assert/strict';
import { sharedFolder } from './subject.ts';

test("sharedFolder(['a.ts'])", () => {
  assert.equal(sharedFolder(['a.ts']), '');
});

test("sharedFolder(['a.ts', 'b.ts'])", () => {
  assert.equal(sharedFolder(['a.ts', 'b.ts']), '');
});

test("sharedFolder(['/etc/x', '/etc/y'])", () => {
  assert.equal(sharedFolder(['/etc/x', '/etc/y']), '/etc');
});

test("sharedFolder(['/x', '/y'])", () => {
  assert.equal(sharedFolder(['/x', '/y']), '');
});

test("sharedFolder(['a/b/c', 'a/b/c'])", () => {
  assert.equal(sharedFolder(['a/b/c', 'a/b/c']), 'a/b');
});

test("sharedFolder(['a/b/c/d', 'a/b/c/d/e'])", () => {
  assert.equal(sharedFolder(['a/b/c/d', 'a/b/c/d/e']), 'a/b/c');
});

test("sharedFolder(['a/b/c/d/e', 'a/b/c/d'])", () => {
  assert.equal(sharedFolder(['a/b/c/d/e', 'a/b/c/d']), 'a/b/c');
});

test("sharedFolder(['a/x/c.ts', 'a/y/c.ts'])", () => {
  assert.equal(sharedFolder(['a/x/c.ts', 'a/y/c.ts']), 'a');
});

test("sharedFolder(['a/b/c.ts', 'x/b/c.ts'])", () => {
  assert.equal(sharedFolder(['a/b/c.ts', 'x/b/c.ts']), '');
});

test("sharedFolder(['a/b/c.ts', 'a/b/d.ts', 'z.ts'])", () => {
  assert.equal(sharedFolder(['a/b/c.ts', 'a/b/d.ts', 'z.ts']), '');
});

test("sharedFolder(['z.ts', 'a/b/c.ts', 'a/b/d.ts'])", () => {
  assert.equal(sharedFolder(['z.ts', 'a/b/c.ts', 'a/b/d.ts']), '');
});

test("sharedFolder(['a/b/c/d.ts', 'a/b/x/d.ts', 'a/b/c/e.ts'])", () => {
  assert.equal(sharedFolder(['a/b/c/d.ts', 'a/b/x/d.ts', 'a/b/c/e.ts']), 'a/b');
});

test("sharedFolder(['a/b/c/1', 'a/b/c/2', 'a/b/c/3', 'a/b/c/4'])", () => {
  assert.equal(sharedFolder(['a/b/c/1', 'a/b/c/2', 'a/b/c/3', 'a/b/c/4']), 'a/b/c');
});

test("sharedFolder(['a//b', 'a//c'])", () => {
  assert.equal(sharedFolder(['a//b', 'a//c']), 'a/');
});

test("sharedFolder(['src/a.ts', 'src/b.ts'])", () => {
  assert.equal(sharedFolder(['src/a.ts', 'src/b.ts']), 'src');
});
