import test from 'node:test';
import assert from 'node:assert/strict';
import { toSnakeCase } from './subject.ts';

test("toSnakeCase('')", () => {
  assert.equal(toSnakeCase(''), '');
});

test("toSnakeCase('x')", () => {
  assert.equal(toSnakeCase('x'), 'x');
});

test("toSnakeCase('X')", () => {
  assert.equal(toSnakeCase('X'), 'x');
});

test("toSnakeCase('ID')", () => {
  assert.equal(toSnakeCase('ID'), 'id');
});

test("toSnakeCase('userID')", () => {
  assert.equal(toSnakeCase('userID'), 'user_id');
});

test("toSnakeCase('IDUser')", () => {
  assert.equal(toSnakeCase('IDUser'), 'id_user');
});

test("toSnakeCase('aB')", () => {
  assert.equal(toSnakeCase('aB'), 'a_b');
});

test("toSnakeCase('ABc')", () => {
  assert.equal(toSnakeCase('ABc'), 'a_bc');
});

test("toSnakeCase('HTMLParserXMLReader')", () => {
  assert.equal(toSnakeCase('HTMLParserXMLReader'), 'html_parser_xml_reader');
});

test("toSnakeCase('one.two.three')", () => {
  assert.equal(toSnakeCase('one.two.three'), 'one_two_three');
});

test("toSnakeCase('__private__')", () => {
  assert.equal(toSnakeCase('__private__'), 'private');
});

test("toSnakeCase('Pascal Case Words')", () => {
  assert.equal(toSnakeCase('Pascal Case Words'), 'pascal_case_words');
});

test("toSnakeCase('-x-')", () => {
  assert.equal(toSnakeCase('-x-'), 'x');
});

test("toSnakeCase('kebab-Case')", () => {
  assert.equal(toSnakeCase('kebab-Case'), 'kebab_case');
});

test("toSnakeCase('SCREAMING_CASE')", () => {
  assert.equal(toSnakeCase('SCREAMING_CASE'), 'screaming_case');
});

test("toSnakeCase('v10Beta')", () => {
  assert.equal(toSnakeCase('v10Beta'), 'v10_beta');
});

test("toSnakeCase('a__b')", () => {
  assert.equal(toSnakeCase('a__b'), 'a_b');
});

test("toSnakeCase('a_-_b')", () => {
  assert.equal(toSnakeCase('a_-_b'), 'a_b');
});
