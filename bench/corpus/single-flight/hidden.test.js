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

test("const { get } = loader(); [await get('x'), await get('y')]", async () => {
  const { get } = loader();
  assert.deepEqual([await get('x'), await get('y')], ['x#1', 'y#2']);
});

test("const { get } = loader(); [await get('x'), await get('x')]", async () => {
  const { get } = loader();
  assert.deepEqual([await get('x'), await get('x')], ['x#1', 'x#2']);
});

test('case 3', async () => {
  const { get, loads } = loader();
  await Promise.all(['a', 'b', 'a', 'b', 'a'].map(get));
  assert.deepEqual(loads, ['a', 'b']);
});

test("const { get } = loader(); await Promise.all(['a', 'b', 'a'].map(get))", async () => {
  const { get } = loader();
  assert.deepEqual(await Promise.all(['a', 'b', 'a'].map(get)), ['a#2', 'b#2', 'a#2']);
});

test('case 5', async () => {
  const { get, loads } = loader();
  await Promise.all([get('a'), get('b')]);
  await get('a');
  assert.deepEqual(loads, ['a', 'b', 'a']);
});

test("const { get, loads } = loader(); await get(''); await get(''); loads", async () => {
  const { get, loads } = loader();
  await get('');
  await get('');
  assert.deepEqual(loads, ['', '']);
});

test("const { get } = loader(); get('a') === get('a')", () => {
  const { get } = loader();
  assert.equal(get('a') === get('a'), true);
});

test("const { get } = loader(); get('a') === get('b')", () => {
  const { get } = loader();
  assert.equal(get('a') === get('b'), false);
});

test('case 9', async () => {
  const { get, loads } = loader();
  await Promise.allSettled([get('bad'), get('bad')]);
  assert.deepEqual(loads, ['bad']);
});

test('case 10', async () => {
  const { get } = loader();
  assert.deepEqual(
    (await Promise.allSettled([get('bad'), get('ok')])).map((r) => r.status),
    ['rejected', 'fulfilled'],
  );
});

test('case 11', async () => {
  const { get, loads } = loader();
  await Promise.allSettled([get('bad'), get('a')]);
  await get('a');
  assert.deepEqual(loads, ['bad', 'a', 'a']);
});

test('case 12', async () => {
  const { get, loads } = loader();
  await get('a');
  await Promise.all([get('a'), get('a')]);
  assert.deepEqual(loads, ['a', 'a']);
});

test("await singleFlight(async () => null)('k')", async () => {
  assert.equal(await singleFlight(async () => null)('k'), null);
});

test("const { get, loads } = loader(); await get('a').then(() => get('a')); loads", async () => {
  const { get, loads } = loader();
  await get('a').then(() => get('a'));
  assert.deepEqual(loads, ['a', 'a']);
});
