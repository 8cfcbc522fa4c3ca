import test from 'node:test';
import assert from 'node:assert/strict';
import { PrefixIndex } from './subject.ts';

const index = () =>
  ['tea', 'ten', 'to', 'team', 'inn', 'in'].reduce((all, word) => all.add(word), new PrefixIndex());

test('words with a prefix', () => {
  assert.deepEqual(index().search('te'), ['tea', 'team', 'ten']);
});

test('a whole word counts', () => {
  assert.deepEqual(index().search('in'), ['in', 'inn']);
});

test('no such prefix', () => {
  assert.deepEqual(index().search('x'), []);
});

test('everything', () => {
  assert.deepEqual(index().search(''), ['in', 'inn', 'tea', 'team', 'ten', 'to']);
});

test('only so many', () => {
  assert.deepEqual(index().search('t', 2), ['tea', 'team']);
});

test('a prefix alone is no word', () => {
  assert.deepEqual(new PrefixIndex().add('abc').search('ab'), ['abc']);
});

test('past the end of a word', () => {
  assert.deepEqual(index().search('tennis'), []);
});
