import test from 'node:test';
import assert from 'node:assert/strict';
import { normalisePath } from './subject.js';

test('plain paths stay', () => {
  assert.equal(normalisePath('src/index.js'), 'src/index.js');
});

test('dots vanish', () => {
  assert.equal(normalisePath('./a/./b'), 'a/b');
});

test('two dots go up', () => {
  assert.equal(normalisePath('a/b/../c'), 'a/c');
});

test('never above the root', () => {
  assert.equal(normalisePath('/../../etc'), '/etc');
});

test('a relative path may climb', () => {
  assert.equal(normalisePath('../../x'), '../../x');
});

test('nothing left is here', () => {
  assert.equal(normalisePath('a/..'), '.');
});
