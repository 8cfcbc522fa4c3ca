import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editKey, overlap, trimEdit } from './edits.ts';
import { ochiai } from './ochiai.ts';
import { mulberry32, sample } from './random.ts';

const trims: [name: string, edit: { start: number; end: number; text: string }, expected: unknown][] = [
  ['keeps what differs', { start: 0, end: 6, text: 'a < bX' }, { start: 5, end: 6, text: 'X' }],
  ['common end', { start: 0, end: 5, text: 'z < b' }, { start: 0, end: 1, text: 'z' }],
  ['nothing changes', { start: 0, end: 3, text: 'a <' }, null],
  ['pure insertion', { start: 0, end: 5, text: 'a <= b' }, { start: 3, end: 3, text: '=' }],
  [
    'repeated characters are not counted twice',
    { start: 4, end: 6, text: 'bbb' },
    { start: 6, end: 6, text: 'b' },
  ],
];
for (const [name, edit, expected] of trims)
  test(`trimEdit: ${name}`, () => assert.deepEqual(trimEdit('a < bb', edit), expected));

test('editKey: equal results have equal keys wherever they are written', () => {
  assert.equal(
    editKey('aaa', { start: 0, end: 0, text: 'a' }),
    editKey('aaa', { start: 3, end: 3, text: 'a' }),
  );
  assert.equal(
    editKey('abab', { start: 0, end: 2, text: '' }),
    editKey('abab', { start: 2, end: 4, text: '' }),
  );
  assert.notEqual(
    editKey('abab', { start: 0, end: 1, text: '' }),
    editKey('abab', { start: 1, end: 2, text: '' }),
  );
});

test('overlap: touching edits cannot be combined', () => {
  assert.equal(overlap({ start: 0, end: 2, text: '' }, { start: 2, end: 3, text: '' }), true);
  assert.equal(overlap({ start: 0, end: 2, text: '' }, { start: 3, end: 4, text: '' }), false);
});

test('sample: seeded, without repetition, in order', () => {
  const items = Array.from({ length: 100 }, (_, index) => index);
  const chosen = sample(items, 10, mulberry32(7));
  assert.deepEqual(chosen, sample(items, 10, mulberry32(7)));
  assert.notDeepEqual(chosen, sample(items, 10, mulberry32(8)));
  assert.equal(new Set(chosen).size, 10);
  assert.deepEqual(
    chosen,
    chosen.toSorted((a, b) => a - b),
  );
  assert.deepEqual(sample([1, 2], 5, mulberry32(1)), [1, 2]);
});

test('ochiai: only failing tests make suspect, passing ones excuse', () => {
  const scores = ochiai(4, [
    { passed: false, reached: new Set([0, 1]) },
    { passed: true, reached: new Set([0, 2]) },
  ]);
  assert.deepEqual(scores, [1 / Math.sqrt(2), 1, 0, 0]);
});
