import test from 'node:test';
import assert from 'node:assert/strict';
import { monthsToGoal } from './subject.ts';

test('monthsToGoal({ start: 0, monthly: 1, goal: 0 })', () => {
  assert.equal(monthsToGoal({ start: 0, monthly: 1, goal: 0 }), 0);
});

test('monthsToGoal({ start: 10, monthly: 1, goal: 5 })', () => {
  assert.equal(monthsToGoal({ start: 10, monthly: 1, goal: 5 }), 0);
});

test('monthsToGoal({ start: 0, monthly: 1, goal: 1 })', () => {
  assert.equal(monthsToGoal({ start: 0, monthly: 1, goal: 1 }), 1);
});

test('monthsToGoal({ start: 0, monthly: 3, goal: 10 })', () => {
  assert.equal(monthsToGoal({ start: 0, monthly: 3, goal: 10 }), 4);
});

test('monthsToGoal({ start: 0, monthly: 1, goal: 1200 })', () => {
  assert.equal(monthsToGoal({ start: 0, monthly: 1, goal: 1200 }), 1200);
});

test('monthsToGoal({ start: 0, monthly: 1, goal: 1201 })', () => {
  assert.equal(monthsToGoal({ start: 0, monthly: 1, goal: 1201 }), null);
});

test('monthsToGoal({ start: 0, monthly: 1, goal: 1199 })', () => {
  assert.equal(monthsToGoal({ start: 0, monthly: 1, goal: 1199 }), 1199);
});

test('monthsToGoal({ start: 100, monthly: 100, goal: 700, interest: 50 })', () => {
  assert.equal(monthsToGoal({ start: 100, monthly: 100, goal: 700, interest: 50 }), 3);
});

test('monthsToGoal({ start: 0, monthly: 100, goal: 300, interest: 100 })', () => {
  assert.equal(monthsToGoal({ start: 0, monthly: 100, goal: 300, interest: 100 }), 2);
});

test('monthsToGoal({ start: 0, monthly: 100, goal: 301, interest: 100 })', () => {
  assert.equal(monthsToGoal({ start: 0, monthly: 100, goal: 301, interest: 100 }), 3);
});

test('monthsToGoal({ start: 64, monthly: 0, goal: 125, interest: 25 })', () => {
  assert.equal(monthsToGoal({ start: 64, monthly: 0, goal: 125, interest: 25 }), 3);
});

test('monthsToGoal({ start: 100, monthly: -10, goal: 150 })', () => {
  assert.equal(monthsToGoal({ start: 100, monthly: -10, goal: 150 }), null);
});

test('monthsToGoal({ start: 8, monthly: 4, goal: 24, interest: 50 })', () => {
  assert.equal(monthsToGoal({ start: 8, monthly: 4, goal: 24, interest: 50 }), 2);
});

test('monthsToGoal({ start: 1000, monthly: 250, goal: 2000 })', () => {
  assert.equal(monthsToGoal({ start: 1000, monthly: 250, goal: 2000 }), 4);
});

test('monthsToGoal({ start: 50, monthly: 100, goal: 1200 })', () => {
  assert.equal(monthsToGoal({ start: 50, monthly: 100, goal: 1200 }), 12);
});
