import test from 'node:test';
import assert from 'node:assert/strict';
import { monthsToGoal } from './subject.ts';

test('already there', () => {
  assert.equal(monthsToGoal({ start: 500, monthly: 10, goal: 500 }), 0);
});

test('exact payments', () => {
  assert.equal(monthsToGoal({ start: 0, monthly: 100, goal: 1200 }), 12);
});

test('interest helps', () => {
  assert.equal(monthsToGoal({ start: 100, monthly: 0, goal: 200, interest: 100 }), 1);
});

test('interest on interest', () => {
  assert.equal(monthsToGoal({ start: 100, monthly: 0, goal: 800, interest: 100 }), 3);
});

test('never', () => {
  assert.equal(monthsToGoal({ start: 0, monthly: 0, goal: 1 }), null);
});
