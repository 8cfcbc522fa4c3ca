import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserError } from '../protocol/errors.ts';
import { isCancelled, toUserError } from './failure.ts';

test('cancelling is recognised wherever it comes from', () => {
  const cancelled = new UserError('cancelled', 'Cancelled.', 'Run again.');
  for (const error of [
    { code: -32800 },
    { code: -32802, message: 'x' },
    { data: cancelled.toData() },
    cancelled,
  ]) {
    assert.equal(isCancelled(error), true);
    assert.equal(toUserError(error).code, 'cancelled');
  }
  for (const error of [new Error('x'), null, undefined, 'x', { code: -32603 }])
    assert.equal(isCancelled(error), false);
});

test("the service's own sentence and action arrive unchanged", () => {
  const data = { code: 'no-tests', sentence: 'There are no tests.', action: 'Give an example.' };
  const error = toUserError(Object.assign(new Error('x'), { code: -32001, data }));
  assert.deepEqual(error.toData(), data);
});

test('anything else becomes one line with an action, however odd', () => {
  for (const thrown of [
    new Error('boom\n  at x'),
    'text',
    undefined,
    { data: { code: 'made-up', sentence: 1 } },
  ]) {
    const error = toUserError(thrown);
    assert.doesNotMatch(error.message, /\n/);
    assert.ok(error.action.length > 0);
  }
  assert.match(toUserError(new Error('boom.')).message, /boom\.$/);
});
