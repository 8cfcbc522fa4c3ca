import test from 'node:test';
import assert from 'node:assert/strict';
import { fillTemplate } from './subject.ts';

test('fills a value', () => {
  assert.equal(fillTemplate('Hi {name}!', { name: 'Ada' }), 'Hi Ada!');
});

test('fills every place', () => {
  assert.equal(fillTemplate('{a}+{a}={b}', { a: 1, b: 2 }), '1+1=2');
});

test('a path', () => {
  assert.equal(fillTemplate('{user.name}', { user: { name: 'Bo' } }), 'Bo');
});

test('a fallback', () => {
  assert.equal(fillTemplate('Hi {name|you}', {}), 'Hi you');
});

test('zero is a value', () => {
  assert.equal(fillTemplate('{n|none}', { n: 0 }), '0');
});

test('doubled braces', () => {
  assert.equal(fillTemplate('{{x}}', { x: 1 }), '{x}');
});

test('an empty fallback', () => {
  assert.equal(fillTemplate('a{x|}b', {}), 'ab');
});
