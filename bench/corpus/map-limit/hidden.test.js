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

test('await mapLimit([5], 1, async (n) => n)', async () => {
  assert.deepEqual(await mapLimit([5], 1, async (n) => n), [5]);
});

test('await mapLimit([1, 2, 3, 4, 5], 1, async (n) => n + 1)', async () => {
  assert.deepEqual(await mapLimit([1, 2, 3, 4, 5], 1, async (n) => n + 1), [2, 3, 4, 5, 6]);
});

test('await mapLimit([1, 2, 3, 4, 5], 5, async (n) => n + 1)', async () => {
  assert.deepEqual(await mapLimit([1, 2, 3, 4, 5], 5, async (n) => n + 1), [2, 3, 4, 5, 6]);
});

test('await mapLimit([1, 2, 3, 4, 5], 100, async (n) => n + 1)', async () => {
  assert.deepEqual(await mapLimit([1, 2, 3, 4, 5], 100, async (n) => n + 1), [2, 3, 4, 5, 6]);
});

test('await mapLimit([1, 2, 3], 2, (n) => -n)', async () => {
  assert.deepEqual(await mapLimit([1, 2, 3], 2, (n) => -n), [-1, -2, -3]);
});

test("await mapLimit(['x', 'y', 'z'], 2, async (_, index) => index)", async () => {
  assert.deepEqual(await mapLimit(['x', 'y', 'z'], 2, async (_, index) => index), [0, 1, 2]);
});

test('await mapLimit([4, 1, 3, 2], 2, (n) => pause(n * 2).then(() => n))', async () => {
  assert.deepEqual(await mapLimit([4, 1, 3, 2], 2, (n) => pause(n * 2).then(() => n)), [4, 1, 3, 2]);
});

test('await peak(1, 1)', async () => {
  assert.equal(await peak(1, 1), 1);
});

test('await peak(5, 1)', async () => {
  assert.equal(await peak(5, 1), 1);
});

test('await peak(9, 3)', async () => {
  assert.equal(await peak(9, 3), 3);
});

test('await peak(3, 3)', async () => {
  assert.equal(await peak(3, 3), 3);
});

test('await mapLimit([undefined, null], 2, async (v) => v)', async () => {
  assert.deepEqual(await mapLimit([undefined, null], 2, async (v) => v), [undefined, null]);
});

test('case 13', async () => {
  await assert.rejects(
    async () =>
      await mapLimit([1, 2, 3, 4], 2, async (n) => {
        if (n === 4) throw new RangeError('4');
        return n;
      }),
    RangeError,
  );
});

test('case 14', async () => {
  const order = [];
  await mapLimit([1, 2, 3], 1, async (n) => {
    order.push(n);
    await pause(4 - n);
    order.push(-n);
  });
  assert.deepEqual(order, [1, -1, 2, -2, 3, -3]);
});

test('const list = [1, 2]; await mapLimit(list, 1, async () => 0); list', async () => {
  const list = [1, 2];
  await mapLimit(list, 1, async () => 0);
  assert.deepEqual(list, [1, 2]);
});
