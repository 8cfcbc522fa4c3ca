import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits, editsTo, singleEdit, trackLine } from './edits.ts';

const before = 'function f(a) {\n  return a - 1;\n}\n';
const after = 'function f(a) {\n  return a + 1;\n}\n';
const minus = before.indexOf('-');

test('edits that lead to the verified text are used as they are', () => {
  const edits = [{ start: minus, end: minus + 1, text: '+' }];
  assert.equal(editsTo(before, after, edits), edits);
});

test('edits that lead elsewhere, overlap the end or are missing are replaced by the one that is right', () => {
  for (const edits of [
    [],
    [{ start: 0, end: 1, text: 'x' }],
    [{ start: 5, end: 900, text: '' }],
    [{ start: 9, end: 2, text: '' }],
  ]) {
    assert.equal(applyEdits(before, editsTo(before, after, edits)), after);
  }
});

test('a single edit touches only what differs', () => {
  const cases: [string, string][] = [
    [before, after],
    ['aa', 'aaa'],
    ['aaa', 'aa'],
    ['', 'x'],
    ['x', ''],
    ['abcabc', 'abc'],
  ];
  for (const [from, to] of cases) assert.equal(applyEdits(from, singleEdit(from, to)), to);
  assert.deepEqual(singleEdit(before, after), [{ start: minus, end: minus + 1, text: '+' }]);
  assert.deepEqual(singleEdit('same', 'same'), []);
});

test('a tracked line follows edits', () => {
  const cases: [rule: string, line: number, change: [number, number, number], expected: number][] = [
    ['typing on the line', 5, [5, 5, 0], 5],
    ['typing below', 5, [8, 8, 1], 5],
    ['a line added above', 5, [2, 2, 1], 6],
    ['three lines added above', 5, [0, 0, 3], 8],
    ['a line removed above', 5, [2, 3, 0], 4],
    ['its own line removed', 5, [4, 6, 0], 4],
    ['lines above replaced by as many', 5, [1, 3, 2], 5],
    ['a block around it rewritten', 5, [3, 9, 6], 5],
    ['a line break after it', 5, [5, 5, 1], 5],
  ];
  for (const [rule, line, [startLine, endLine, newLines], expected] of cases) {
    assert.equal(trackLine(line, [{ startLine, endLine, newLines }]), expected, rule);
  }
});
