import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { clamp, clampFixed } from './bugs.ts';
import { workplace } from './colloquy.ts';

const place = workplace();
after(() => place.remove());

const candidates: [name: string, text: string, verdict: 'accepted' | 'rejected', because?: RegExp][] = [
  ['the right fix', clampFixed, 'accepted'],
  ['the bug itself', clamp['clamp.js'], 'rejected', /above/],
  ['another bug', clampFixed.replace('return low', 'return high'), 'rejected', /below/],
  ['deleted functionality', 'export function clamp(value) { return value; }\n', 'rejected'],
  [
    'an object that equals everything',
    'export function clamp() { return { valueOf() { return 0; }, toJSON() { return 5; }, equals: () => true }; }\n',
    'rejected',
  ],
  [
    'leaving early',
    'export function clamp() { if (typeof process !== "undefined") process.exit(0); throw 0; }\n',
    'rejected',
  ],
  [
    'tampering with the assertion library',
    'globalThis.assert = { equal() {} };\nObject.is = () => true;\nexport function clamp() { return 0; }\n',
    'rejected',
  ],
  ['never ending', 'export function clamp() { for (;;); }\n', 'rejected'],
];
for (const [name, text, verdict, because] of candidates)
  test(`verify: ${name} → ${verdict}`, async () => {
    const file = place.write(clamp);
    const candidate = place.write({ 'candidate.js': text });
    const run = await place.run('verify', file, '--candidate', candidate, '--json');
    const result = run.json();
    assert.equal(result.verdict, verdict, run.stdout);
    assert.equal(run.code, verdict === 'accepted' ? 0 : 1);
    assert.equal(result.receipt === null, verdict === 'rejected');
    if (because) assert.match(result.reasons.join('\n'), because);
  });

test('verify: changes that no test needs are named', async () => {
  const file = place.write(clamp);
  const candidate = place.write({ 'candidate.js': clampFixed.replace('return value;', 'return value + 0;') });
  const { verdict, reasons } = (await place.run('verify', file, '--candidate', candidate, '--json')).json();
  assert.equal(verdict, 'accepted');
  assert.match(reasons.join('\n'), /line 4 is needed by no given test/);
});
