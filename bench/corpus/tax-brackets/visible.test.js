import test from 'node:test';
import assert from 'node:assert/strict';
import { incomeTax } from './subject.ts';

const brackets = [{ upTo: 10000, percent: 0 }, { upTo: 30000, percent: 20 }, { percent: 40 }];

test('nothing earned', () => {
  assert.equal(incomeTax(0, brackets), 0);
});

test('inside the free part', () => {
  assert.equal(incomeTax(9000, brackets), 0);
});

test('in the second bracket', () => {
  assert.equal(incomeTax(15000, brackets), 1000);
});

test('at the end of the second', () => {
  assert.equal(incomeTax(30000, brackets), 4000);
});

test('in the last bracket', () => {
  assert.equal(incomeTax(50000, brackets), 12000);
});

test('rounded down', () => {
  assert.equal(incomeTax(10009, brackets), 1);
});

test('a flat tax', () => {
  assert.equal(incomeTax(200, [{ percent: 10 }]), 20);
});
