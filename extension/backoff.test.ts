import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextRestart, windowMs } from './backoff.ts';

test('each crash doubles the wait, the sixth within three minutes ends it', () => {
  const crashes: number[] = [];
  const waits: (number | 'give-up')[] = [];
  for (let i = 0; i < 6; i++) {
    crashes.push(1000 + i);
    const next = nextRestart(crashes, 1000 + i);
    waits.push(next.kind === 'after' ? next.ms : next.kind);
  }
  assert.deepEqual(waits, [250, 500, 1000, 2000, 4000, 'give-up']);
});

test('old crashes are forgiven', () => {
  const old = [1, 2, 3, 4, 5, 6];
  assert.deepEqual(nextRestart([...old, windowMs + 10], windowMs + 10), { kind: 'after', ms: 250 });
});
