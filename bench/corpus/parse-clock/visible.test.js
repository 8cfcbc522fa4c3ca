import test from 'node:test';
import assert from 'node:assert/strict';
import { parseClock } from './subject.ts';

test('a morning time', () => {
  assert.equal(parseClock('7:05'), 425);
});

test('pm adds twelve hours', () => {
  assert.equal(parseClock('7:05 PM'), 1145);
});

test('noon and midnight', () => {
  assert.deepEqual([parseClock('12pm'), parseClock('12 AM')], [720, 0]);
});

test('no minutes', () => {
  assert.equal(parseClock('9am'), 540);
});

test('no such hour', () => {
  assert.equal(parseClock('24:00'), null);
});

test('no such minute', () => {
  assert.equal(parseClock('10:60'), null);
});

test('thirteen is not pm', () => {
  assert.equal(parseClock('13:00 pm'), null);
});
