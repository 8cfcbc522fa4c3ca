import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventId } from '../protocol/ids.ts';
import { ago, diffLines, duration, latestStages, shownLabel, tally } from './words.ts';

test('durations', () => {
  const cases: [number, string][] = [
    [0, '0 ms'],
    [240.4, '240 ms'],
    [1234, '1.2 s'],
    [59_949, '59.9 s'],
    [59_951, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ];
  for (const [ms, words] of cases) assert.equal(duration(ms), words);
});

test('ages', () => {
  const cases: [number, string][] = [
    [-5, 'just now'],
    [59, 'just now'],
    [60, '1 min ago'],
    [7200, '2 h ago'],
    [90_000, 'yesterday'],
    [200_000, '2 days ago'],
  ];
  for (const [age, words] of cases) assert.equal(ago(1_000_000 - age, 1_000_000), words);
});

test('“verified” is never shown without a receipt', () => {
  const receipt = '0'.repeat(64) as EventId;
  assert.equal(shownLabel({ label: 'verified', receipt }), 'verified');
  assert.equal(shownLabel({ label: 'verified', receipt: null }), 'weak agreement');
  assert.equal(shownLabel({ label: 'disputed', receipt: null }), 'disputed');
});

test('the vote adds confidence per value', () => {
  const vote = (value: string | null, confidence: number, agrees: boolean) => ({
    voter: 'v',
    raw: '',
    value,
    confidence,
    agrees,
    ms: 1,
  });
  assert.deepEqual(tally([vote('5', 0.2, false), vote('7', 0.6, true), vote('7', 0.2, true)]), [
    { value: '7', voters: 2, share: 0.8, wins: true },
    { value: '5', voters: 1, share: 0.2, wins: false },
  ]);
  assert.deepEqual(tally([vote(null, 0, true)]), [{ value: null, voters: 1, share: 0, wins: false }]);
  assert.deepEqual(tally([]), []);
});

test('a diff loses its headers and keeps its lines', () => {
  const patch =
    '--- a/x.js\n+++ b/x.js\n@@ -1,3 +1,3 @@\n function f(a) {\n\n--- x\n+++ x\n-  return a - 1;\n+  return a + 1;\n }\n\\ No newline at end of file\n';
  assert.deepEqual(
    diffLines(patch).map(({ kind, text }) => `${kind}:${text}`),
    [
      'hunk:@@ -1,3 +1,3 @@',
      'same:function f(a) {',
      'same:',
      'remove:-- x',
      'add:++ x',
      'remove:  return a - 1;',
      'add:  return a + 1;',
      'same:}',
    ],
  );
  assert.deepEqual(diffLines(''), []);
});

test('each stage shows its latest word, in order of beginning', () => {
  const at = (stage: 'reproduce' | 'verify', detail: string) => ({
    token: 't',
    stage,
    state: 'moved' as const,
    detail,
    ms: 1,
  });
  assert.deepEqual(
    latestStages([at('reproduce', 'a'), at('verify', 'b'), at('reproduce', 'c')]).map(({ detail }) => detail),
    ['c', 'b'],
  );
});
