import test from 'node:test';
import assert from 'node:assert/strict';
import { incomeTax } from './subject.ts';

const brackets = [{ upTo: 10000, percent: 0 }, { upTo: 30000, percent: 20 }, { percent: 40 }];

test('incomeTax(10000, brackets)', () => {
  assert.equal(incomeTax(10000, brackets), 0);
});

test('incomeTax(10001, brackets)', () => {
  assert.equal(incomeTax(10001, brackets), 0);
});

test('incomeTax(10005, brackets)', () => {
  assert.equal(incomeTax(10005, brackets), 1);
});

test('incomeTax(20000, brackets)', () => {
  assert.equal(incomeTax(20000, brackets), 2000);
});

test('incomeTax(30001, brackets)', () => {
  assert.equal(incomeTax(30001, brackets), 4000);
});

test('incomeTax(30005, brackets)', () => {
  assert.equal(incomeTax(30005, brackets), 4002);
});

test('incomeTax(100000, brackets)', () => {
  assert.equal(incomeTax(100000, brackets), 32000);
});

test('incomeTax(5, [{ percent: 50 }])', () => {
  assert.equal(incomeTax(5, [{ percent: 50 }]), 2);
});

test('incomeTax(100, [])', () => {
  assert.equal(incomeTax(100, []), 0);
});

test('case 10', () => {
  assert.equal(
    incomeTax(300, [
      { upTo: 100, percent: 10 },
      { upTo: 200, percent: 20 },
      { upTo: 300, percent: 30 },
      { percent: 40 },
    ]),
    60,
  );
});

test('case 11', () => {
  assert.equal(
    incomeTax(250, [
      { upTo: 100, percent: 10 },
      { upTo: 200, percent: 20 },
      { upTo: 300, percent: 30 },
    ]),
    45,
  );
});

test('incomeTax(500, [{ upTo: 100, percent: 10 }])', () => {
  assert.equal(incomeTax(500, [{ upTo: 100, percent: 10 }]), 10);
});

test('incomeTax(-50, brackets)', () => {
  assert.equal(incomeTax(-50, brackets), 0);
});

test('incomeTax(100, [{ upTo: 100, percent: 100 }, { percent: 50 }])', () => {
  assert.equal(incomeTax(100, [{ upTo: 100, percent: 100 }, { percent: 50 }]), 100);
});
