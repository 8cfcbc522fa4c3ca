import test from 'node:test';
import assert from 'node:assert/strict';
import { parseClock } from './subject.ts';

test("parseClock('0:00')", () => {
  assert.equal(parseClock('0:00'), 0);
});

test("parseClock('00:01')", () => {
  assert.equal(parseClock('00:01'), 1);
});

test("parseClock('23:59')", () => {
  assert.equal(parseClock('23:59'), 1439);
});

test("parseClock('12:30')", () => {
  assert.equal(parseClock('12:30'), 750);
});

test("parseClock('12:30 am')", () => {
  assert.equal(parseClock('12:30 am'), 30);
});

test("parseClock('12:30 pm')", () => {
  assert.equal(parseClock('12:30 pm'), 750);
});

test("parseClock('1 pm')", () => {
  assert.equal(parseClock('1 pm'), 780);
});

test("parseClock('11:59PM')", () => {
  assert.equal(parseClock('11:59PM'), 1439);
});

test("parseClock('0 am')", () => {
  assert.equal(parseClock('0 am'), null);
});

test("parseClock('8')", () => {
  assert.equal(parseClock('8'), 480);
});

test("parseClock('')", () => {
  assert.equal(parseClock(''), null);
});

test("parseClock('noon')", () => {
  assert.equal(parseClock('noon'), null);
});

test("parseClock('7:5')", () => {
  assert.equal(parseClock('7:5'), null);
});

test("parseClock('123:00')", () => {
  assert.equal(parseClock('123:00'), null);
});

test("parseClock('  6:15  ')", () => {
  assert.equal(parseClock('  6:15  '), 375);
});

test("parseClock('25')", () => {
  assert.equal(parseClock('25'), null);
});

test("parseClock('7:05 xm')", () => {
  assert.equal(parseClock('7:05 xm'), null);
});

test("parseClock('24:00')", () => {
  assert.equal(parseClock('24:00'), null);
});

test("parseClock('10:60')", () => {
  assert.equal(parseClock('10:60'), null);
});

test("parseClock('19:30')", () => {
  assert.equal(parseClock('19:30'), 1170);
});
