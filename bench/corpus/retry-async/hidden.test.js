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

test('await retry(async () => 7)', async () => {
  assert.equal(await retry(async () => 7), 7);
});

test('await retry(async () => undefined)', async () => {
  assert.equal(await retry(async () => undefined), undefined);
});

test('await retry(failing(1))', async () => {
  assert.equal(await retry(failing(1)), 'after 2');
});

test('await retry(failing(1), { attempts: 1 })', async () => {
  await assert.rejects(async () => await retry(failing(1), { attempts: 1 }), RangeError);
});

test('await retry(failing(0), { attempts: 1 })', async () => {
  assert.equal(await retry(failing(0), { attempts: 1 }), 'after 1');
});

test('await retry(failing(2), { attempts: 2 })', async () => {
  await assert.rejects(async () => await retry(failing(2), { attempts: 2 }), RangeError);
});

test('await retry(failing(1), { attempts: 2 })', async () => {
  assert.equal(await retry(failing(1), { attempts: 2 }), 'after 2');
});

test('await retry(failing(9), { attempts: 10 })', async () => {
  assert.equal(await retry(failing(9), { attempts: 10 }), 'after 10');
});

test('const calls = []; await retry(failing(99, calls)).catch(() => 0); calls', async () => {
  const calls = [];
  await retry(failing(99, calls)).catch(() => 0);
  assert.deepEqual(calls, [1, 2, 3]);
});

test('case 10', async () => {
  const calls = [];
  await retry(failing(99, calls), { attempts: 4 }).catch((e) => calls.push(e.message));
  assert.deepEqual(calls, [1, 2, 3, 4, 'failure 4']);
});

test('case 11', async () => {
  const waits = [];
  await retry(failing(99), {
    wait: async (n) => {
      waits.push(n);
    },
  }).catch(() => 0);
  assert.deepEqual(waits, [1, 2]);
});

test('case 12', async () => {
  const waits = [];
  await retry(failing(0), {
    wait: async (n) => {
      waits.push(n);
    },
  });
  assert.deepEqual(waits, []);
});

test("await retry(failing(2), { fatal: (e) => e.message === 'failure 2' })", async () => {
  await assert.rejects(
    async () => await retry(failing(2), { fatal: (e) => e.message === 'failure 2' }),
    RangeError,
  );
});

test("await retry(failing(2), { fatal: (e) => e.message === 'failure 3' })", async () => {
  assert.equal(await retry(failing(2), { fatal: (e) => e.message === 'failure 3' }), 'after 3');
});

test('case 15', async () => {
  const log = [];
  await retry(
    async (n) => {
      log.push('t' + n);
      if (n < 2) throw new RangeError('x');
    },
    { wait: () => Promise.resolve().then(() => log.push('w')) },
  );
  assert.deepEqual(log, ['t1', 'w', 't2']);
});
