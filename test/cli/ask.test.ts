import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { workplace } from './colloquy.ts';

const place = workplace();
after(() => place.remove());

const sums: [question: string, value: string][] = [
  ['What is 15 × 23?', '345'],
  ['10% of 1,000', '100'],
  ['solve 3x + 5 = 20', 'x=5'],
  ['x^2 - 5x + 6 = 0', 'x=2,x=3'],
];
for (const [question, value] of sums)
  test(`ask: ${question} → ${value}, verified, with a receipt that re-runs`, async () => {
    const run = await place.run('ask', question, '--json');
    const result = run.json();
    assert.equal(run.code, 0, run.stderr);
    assert.equal(result.answer.value, value);
    assert.equal(result.label, 'verified');
    assert.equal((await place.run('receipt', result.receipt, '--rerun')).code, 0);
  });

const stories: [question: string, value: string][] = [
  ['Tom has 12 apples and buys 7 more apples. How many apples does Tom have now?', '19'],
  ['Anna has 45 stickers. She gives away 18 stickers. How many stickers are left?', '27'],
];
for (const [question, value] of stories)
  test(`ask: two models vote on ${JSON.stringify(question)}`, async () => {
    const result = (await place.run('ask', question, '--json')).json();
    assert.equal(result.answer.value, value, JSON.stringify(result.votes));
    assert.equal(result.votes.length, 2);
    assert.ok(result.votes.every(({ raw, ms }: { raw: string; ms: number }) => raw.length > 0 && ms >= 0));
    assert.notEqual(result.label, 'verified', 'agreement is never verified');
    assert.equal(result.receipt, null);
  });

test('ask: what it cannot do, it says', async () => {
  const run = await place.run('ask', 'Who wrote Hamlet?', '--json');
  assert.equal(run.code, 1);
  assert.equal(run.json().label, 'no answer');
});

test('rebuild: the projections come out the same, and every question is in the log', async () => {
  const run = await place.run('rebuild', '--json');
  assert.equal(run.code, 0, run.stdout);
  assert.equal(run.json().identical, true);
  assert.ok(run.json().events > 6 * 4, `${run.json().events} events`);
});
