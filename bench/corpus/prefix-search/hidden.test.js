import test from 'node:test';
import assert from 'node:assert/strict';
import { PrefixIndex } from './subject.ts';

const index = () =>
  ['tea', 'ten', 'to', 'team', 'inn', 'in'].reduce((all, word) => all.add(word), new PrefixIndex());

test("new PrefixIndex().search('')", () => {
  assert.deepEqual(new PrefixIndex().search(''), []);
});

test("new PrefixIndex().add('').search('')", () => {
  assert.deepEqual(new PrefixIndex().add('').search(''), ['']);
});

test("new PrefixIndex().add('a').add('a').search('a')", () => {
  assert.deepEqual(new PrefixIndex().add('a').add('a').search('a'), ['a']);
});

test("new PrefixIndex().add('b').add('a').search('')", () => {
  assert.deepEqual(new PrefixIndex().add('b').add('a').search(''), ['a', 'b']);
});

test("new PrefixIndex().add('ab').search('a')", () => {
  assert.deepEqual(new PrefixIndex().add('ab').search('a'), ['ab']);
});

test("new PrefixIndex().add('ab').search('b')", () => {
  assert.deepEqual(new PrefixIndex().add('ab').search('b'), []);
});

test("index().search('t')", () => {
  assert.deepEqual(index().search('t'), ['tea', 'team', 'ten', 'to']);
});

test("index().search('to')", () => {
  assert.deepEqual(index().search('to'), ['to']);
});

test("index().search('tea')", () => {
  assert.deepEqual(index().search('tea'), ['tea', 'team']);
});

test("index().search('team')", () => {
  assert.deepEqual(index().search('team'), ['team']);
});

test("index().search('teams')", () => {
  assert.deepEqual(index().search('teams'), []);
});

test("index().search('i', 1)", () => {
  assert.deepEqual(index().search('i', 1), ['in']);
});

test("index().search('', 0)", () => {
  assert.deepEqual(index().search('', 0), []);
});

test("index().search('', 3)", () => {
  assert.deepEqual(index().search('', 3), ['in', 'inn', 'tea']);
});

test("index().add('te').search('te')", () => {
  assert.deepEqual(index().add('te').search('te'), ['te', 'tea', 'team', 'ten']);
});

test("new PrefixIndex().add('ñu').add('ña').search('ñ')", () => {
  assert.deepEqual(new PrefixIndex().add('ñu').add('ña').search('ñ'), ['ña', 'ñu']);
});

test('case 17', () => {
  assert.deepEqual(
    Array.from({ length: 15 }, (_, i) => 'w' + (i + 10))
      .reduce((a, w) => a.add(w), new PrefixIndex())
      .search('w'),
    ['w10', 'w11', 'w12', 'w13', 'w14', 'w15', 'w16', 'w17', 'w18', 'w19'],
  );
});
