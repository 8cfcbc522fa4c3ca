import test from 'node:test';
import assert from 'node:assert/strict';
import { sharedFolder } from './subject.ts';

test('one file', () => {
  assert.equal(sharedFolder(['src/a.ts']), 'src');
});

test('one above the other', () => {
  assert.equal(sharedFolder(['src/ui/a.ts', 'src/b.ts']), 'src');
});

test('names that only begin alike', () => {
  assert.equal(sharedFolder(['lib/app/x.ts', 'lib/apple/y.ts']), 'lib');
});

test('nothing shared', () => {
  assert.equal(sharedFolder(['src/a.ts', 'test/a.ts']), '');
});

test('three files', () => {
  assert.equal(sharedFolder(['a/b/c/d.ts', 'a/b/e.ts', 'a/b/c/f.ts']), 'a/b');
});

test('no files', () => {
  assert.equal(sharedFolder([]), '');
});
