import test from 'node:test';
import assert from 'node:assert/strict';
import { singleFlight } from './subject.ts';

function loader() {
  const loads = [];
  const get = singleFlight(async (key) => {
    loads.push(key);
    await Promise.resolve();
    if (key === 'bad') throw new RangeError('bad key');
    return `${key}#${loads.length}`;
  });
  return { loads, get };
}

test('loads a value', async () => {
  assert.equal(await loader().get('a'), 'a#1');
});

test('calls at the same time share', async () => {
  const { get, loads } = loader();
  await Promise.all([get('a'), get('a')]);
  assert.deepEqual(loads, ['a']);
});

test('both get the value', async () => {
  const { get } = loader();
  assert.deepEqual(await Promise.all([get('a'), get('a')]), ['a#1', 'a#1']);
});

test('keys are apart', async () => {
  const { get, loads } = loader();
  await Promise.all([get('a'), get('b')]);
  assert.deepEqual(loads, ['a', 'b']);
});

test('later calls load again', async () => {
  const { get, loads } = loader();
  await get('a');
  await get('a');
  assert.deepEqual(loads, ['a', 'a']);
});

test('a failure is passed on', async () => {
  await assert.rejects(async () => await loader().get('bad'), RangeError);
});

test('a failure is forgotten', async () => {
  const { get, loads } = loader();
  await get('bad').catch(() => 0);
  await get('bad').catch(() => 0);
  assert.deepEqual(loads, ['bad', 'bad']);
});
