import test from 'node:test';
import assert from 'node:assert/strict';
import { toSnakeCase } from './subject.ts';

test('camel case', () => {
  assert.equal(toSnakeCase('userName'), 'user_name');
});

test('an abbreviation inside', () => {
  assert.equal(toSnakeCase('parseHTTPHeader'), 'parse_http_header');
});

test('words', () => {
  assert.equal(toSnakeCase('First Name'), 'first_name');
});

test('dashes', () => {
  assert.equal(toSnakeCase('data-row-id'), 'data_row_id');
});

test('already done', () => {
  assert.equal(toSnakeCase('snake_case'), 'snake_case');
});

test('a digit before a capital', () => {
  assert.equal(toSnakeCase('level2Boss'), 'level2_boss');
});

test('no line at the ends', () => {
  assert.equal(toSnakeCase(' padded- '), 'padded');
});

test('mixed signs are one', () => {
  assert.equal(toSnakeCase('a - b'), 'a_b');
});
