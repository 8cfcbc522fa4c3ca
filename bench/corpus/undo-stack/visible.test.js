import test from 'node:test';
import assert from 'node:assert/strict';
import { History } from './subject.ts';

function run(steps, limit) {
  const history = new History('start', limit);
  for (const step of steps) {
    if (step === '<') history.undo();
    else if (step === '>') history.redo();
    else history.set(step);
  }
  return history.value;
}

test('the latest value', () => {
  assert.equal(run(['a', 'b']), 'b');
});

test('undo goes back', () => {
  assert.equal(run(['a', 'b', '<']), 'a');
});

test('undo to the start and no further', () => {
  assert.equal(run(['a', '<', '<', '<']), 'start');
});

test('redo goes forward', () => {
  assert.equal(run(['a', 'b', '<', '<', '>']), 'a');
});

test('undo after redo', () => {
  assert.equal(run(['a', 'b', '<', '>', '<']), 'a');
});

test('a new value forgets the undone', () => {
  assert.equal(run(['a', '<', 'x', '>']), 'x');
});

test('only so many steps', () => {
  assert.equal(run(['a', 'b', 'c', '<', '<', '<'], 2), 'a');
});

test('says whether it could', () => {
  assert.equal(new History(1).undo(), false);
});
