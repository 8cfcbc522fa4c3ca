import test from 'node:test';
import assert from 'node:assert/strict';
import { mapLimit } from './subject.js';

const pause = (turns) => (turns === 0 ? Promise.resolve() : Promise.resolve().then(() => pause(turns - 1)));
async function peak(count, limit) {
  let running = 0;
  let most = 0;
  await mapLimit([...Array(count).keys()], limit, async () => {
    running++;
    most = Math.max(most, running);
    await pause(3);
    running--;
  });
  return most;
}

test('results in order', async () => {
  assert.deepEqual(await mapLimit([1, 2, 3], 2, async (n) => n * 10), [10, 20, 30]);
});

test('slow ones keep their place', async () => {
  assert.deepEqual(await mapLimit([3, 2, 1], 3, (n) => pause(n).then(() => n)), [3, 2, 1]);
});

test('never more than the limit', async () => {
  assert.equal(await peak(6, 2), 2);
});

test('as many as there are', async () => {
  assert.equal(await peak(2, 5), 2);
});

test('the index is passed', async () => {
  assert.deepEqual(await mapLimit(['a', 'b'], 1, async (text, index) => text + index), ['a0', 'b1']);
});

test('nothing to do', async () => {
  assert.deepEqual(await mapLimit([], 3, async () => 1), []);
});

test('a failure is passed on', async () => {
  await assert.rejects(
    async () =>
      await mapLimit([1], 1, async () => {
        throw new RangeError('no');
      }),
    RangeError,
  );
});
