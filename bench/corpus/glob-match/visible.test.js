import test from 'node:test';
import assert from 'node:assert/strict';
import { globMatch } from './subject.ts';

test('the same text', () => {
  assert.equal(globMatch('a/b.ts', 'a/b.ts'), true);
});

test('a star stops at a slash', () => {
  assert.equal(globMatch('src/*.ts', 'src/ui/main.ts'), false);
});

test('two stars do not', () => {
  assert.equal(globMatch('src/**.ts', 'src/ui/main.ts'), true);
});

test('one character', () => {
  assert.deepEqual([globMatch('v?', 'v1'), globMatch('v?', 'v12')], [true, false]);
});

test('a dot is only a dot', () => {
  assert.equal(globMatch('a.b', 'axb'), false);
});

test('the whole path must match', () => {
  assert.equal(globMatch('main', 'src/main.ts'), false);
});
