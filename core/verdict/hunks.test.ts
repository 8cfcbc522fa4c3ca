import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, hunks, minimise } from './hunks.ts';

const cases: [name: string, before: string, after: string, texts: [string, string][]][] = [
  ['one operator', 'return a < b;', 'return a <= b;', [['', '=']]],
  ['one word', 'return foo(a);', 'return bar(a);', [['foo', 'bar']]],
  [
    'two far changes',
    'const a = 1; f(b, c, d); return a < 2;',
    'const a = 0; f(b, c, d); return a <= 2;',
    [
      ['1', '0'],
      ['<', '<='],
    ],
  ],
  ['insertion', 'f(a)', 'f(a, b)', [['', ', b']]],
  ['nothing', 'same', 'same', []],
];
for (const [name, before, after, texts] of cases)
  test(`hunks: ${name}`, () => {
    const edits = hunks(before, after);
    assert.equal(applyEdits(before, edits), after);
    assert.deepEqual(
      edits.map(({ start, end, text }) => [before.slice(start, end), text]),
      texts,
    );
  });

test('hunks: applying them always gives the other text', () => {
  const word = fc.constantFrom('a', 'b', ' ', '\n', '(', ')', 'foo', '<=', '1', 'é', '😀');
  const text = fc.array(word, { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => applyEdits(before, hunks(before, after)) === after),
    { numRuns: 500 },
  );
});

test('minimise: keeps what is needed and nothing else', async () => {
  const edits = [0, 1, 2, 3].map((start) => ({ start, end: start, text: String(start) }));
  const needed = new Set([1, 3]);
  const kept = await minimise(edits, (subset) =>
    Promise.resolve([...needed].every((n) => subset.some(({ start }) => start === n))),
  );
  assert.deepEqual(
    kept.map(({ start }) => start),
    [1, 3],
  );
});
