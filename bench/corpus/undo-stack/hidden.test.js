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

test('run([])', () => {
  assert.equal(run([]), 'start');
});

test("run(['<'])", () => {
  assert.equal(run(['<']), 'start');
});

test("run(['>'])", () => {
  assert.equal(run(['>']), 'start');
});

test("run(['a', '>'])", () => {
  assert.equal(run(['a', '>']), 'a');
});

test("run(['a', 'b', 'c', '<', '<'])", () => {
  assert.equal(run(['a', 'b', 'c', '<', '<']), 'a');
});

test("run(['a', 'b', 'c', '<', '<', '>', '>'])", () => {
  assert.equal(run(['a', 'b', 'c', '<', '<', '>', '>']), 'c');
});

test("run(['a', 'b', 'c', '<', '<', '>', '>', '>'])", () => {
  assert.equal(run(['a', 'b', 'c', '<', '<', '>', '>', '>']), 'c');
});

test("run(['a', 'b', '<', 'c', '<'])", () => {
  assert.equal(run(['a', 'b', '<', 'c', '<']), 'a');
});

test("run(['a', 'b', '<', 'c', '<', '<'])", () => {
  assert.equal(run(['a', 'b', '<', 'c', '<', '<']), 'start');
});

test("run(['a', 'b', '<', '<', 'c', '>', '<'])", () => {
  assert.equal(run(['a', 'b', '<', '<', 'c', '>', '<']), 'start');
});

test("run(['a', 'b', 'c', '<', '<', '<'], 1)", () => {
  assert.equal(run(['a', 'b', 'c', '<', '<', '<'], 1), 'b');
});

test("run(['a', 'b', '<'], 0)", () => {
  assert.equal(run(['a', 'b', '<'], 0), 'b');
});

test("run(['a', 'b', 'c', 'd', 'e', '<', '<', '<', '<'], 3)", () => {
  assert.equal(run(['a', 'b', 'c', 'd', 'e', '<', '<', '<', '<'], 3), 'b');
});

test("run(['a', '<', '>', '<', '>'])", () => {
  assert.equal(run(['a', '<', '>', '<', '>']), 'a');
});

test('const h = new History(1); h.set(2); [h.undo(), h.redo(), h.redo()]', () => {
  const h = new History(1);
  h.set(2);
  assert.deepEqual([h.undo(), h.redo(), h.redo()], [true, true, false]);
});

test('const h = new History(0); h.set(undefined); h.undo(); h.redo(); h.value', () => {
  const h = new History(0);
  h.set(undefined);
  h.undo();
  h.redo();
  assert.equal(h.value, undefined);
});
