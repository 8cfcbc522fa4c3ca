import test from 'node:test';
import assert from 'node:assert/strict';
import { fillTemplate } from './subject.ts';

test("fillTemplate('', {})", () => {
  assert.equal(fillTemplate('', {}), '');
});

test("fillTemplate('plain', { a: 1 })", () => {
  assert.equal(fillTemplate('plain', { a: 1 }), 'plain');
});

test("fillTemplate('{ a }', { a: 1 })", () => {
  assert.equal(fillTemplate('{ a }', { a: 1 }), '1');
});

test("fillTemplate('{a.b.c}', { a: { b: { c: 'deep' } } })", () => {
  assert.equal(fillTemplate('{a.b.c}', { a: { b: { c: 'deep' } } }), 'deep');
});

test("fillTemplate('{a.b.c|-}', { a: {} })", () => {
  assert.equal(fillTemplate('{a.b.c|-}', { a: {} }), '-');
});

test("fillTemplate('{a.b|-}', { a: null })", () => {
  assert.equal(fillTemplate('{a.b|-}', { a: null }), '-');
});

test("fillTemplate('{a|x}', { a: null })", () => {
  assert.equal(fillTemplate('{a|x}', { a: null }), 'x');
});

test("fillTemplate('{a|x}', { a: '' })", () => {
  assert.equal(fillTemplate('{a|x}', { a: '' }), '');
});

test("fillTemplate('{a|x}', { a: false })", () => {
  assert.equal(fillTemplate('{a|x}', { a: false }), 'false');
});

test("fillTemplate('{a|x y z}', {})", () => {
  assert.equal(fillTemplate('{a|x y z}', {}), 'x y z');
});

test("fillTemplate('{{{a}}}', { a: 1 })", () => {
  assert.equal(fillTemplate('{{{a}}}', { a: 1 }), '{1}');
});

test("fillTemplate('}} {{', {})", () => {
  assert.equal(fillTemplate('}} {{', {}), '} {');
});

test("fillTemplate('{a}{b}{c}', { a: 1, b: 2, c: 3 })", () => {
  assert.equal(fillTemplate('{a}{b}{c}', { a: 1, b: 2, c: 3 }), '123');
});

test("fillTemplate('{list.1}', { list: ['x', 'y'] })", () => {
  assert.equal(fillTemplate('{list.1}', { list: ['x', 'y'] }), 'y');
});

test("fillTemplate('{a.b}', { a: 1 })", () => {
  assert.throws(() => fillTemplate('{a.b}', { a: 1 }), Error);
});

test("fillTemplate('{a}', { a: null })", () => {
  assert.throws(() => fillTemplate('{a}', { a: null }), Error);
});

test("fillTemplate('$& {a}', { a: '$1' })", () => {
  assert.equal(fillTemplate('$& {a}', { a: '$1' }), '$& $1');
});

test("fillTemplate('a{x|}b', {})", () => {
  assert.equal(fillTemplate('a{x|}b', {}), 'ab');
});

test("fillTemplate('{x}', {})", () => {
  assert.throws(() => fillTemplate('{x}', {}), Error);
});
