import test from 'node:test';
import assert from 'node:assert/strict';
import { retry } from './subject.ts';

function failing(times, calls = []) {
  return async (attempt) => {
    calls.push(attempt);
    if (calls.length <= times) throw new RangeError(`failure ${calls.length}`);
    return `after ${calls.length}`;
  };
}

test('no failure', async () => {
  assert.equal(await retry(failing(0)), 'after 1');
});

test('succeeds at last', async () => {
  assert.equal(await retry(failing(2)), 'after 3');
});

test('gives up after three', async () => {
  await assert.rejects(async () => await retry(failing(3)), RangeError);
});

test('as many attempts as asked for', async () => {
  assert.equal(await retry(failing(4), { attempts: 5 }), 'after 5');
});

test('fatal errors are not tried again', async () => {
  const calls = [];
  await retry(failing(1, calls), { fatal: () => true }).catch(() => 0);
  assert.deepEqual(calls, [1]);
});

test('waits between attempts', async () => {
  const waits = [];
  await retry(failing(2), {
    wait: async (n) => {
      waits.push(n);
    },
  });
  assert.deepEqual(waits, [1, 2]);
});

test('tells the attempt', async () => {
  const calls = [];
  await retry(failing(1, calls));
  assert.deepEqual(calls, [1, 2]);
});
