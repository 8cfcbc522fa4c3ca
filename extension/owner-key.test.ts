import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureOwnerKey, ownerKeyName } from './owner-key.ts';

const memory = (initial?: string) => {
  const values = new Map<string, string>(initial === undefined ? [] : [[ownerKeyName, initial]]);
  return {
    values,
    get: (key: string) => Promise.resolve(values.get(key)),
    store: (key: string, value: string) => Promise.resolve(void values.set(key, value)),
  };
};

test('a key is made once', async () => {
  const secrets = memory();
  const random = () => new Uint8Array(32).fill(7);
  assert.equal(await ensureOwnerKey(secrets, random), true);
  assert.equal(secrets.values.get(ownerKeyName), '07'.repeat(32));
  assert.equal(await ensureOwnerKey(secrets, () => new Uint8Array(32).fill(9)), false);
  assert.equal(secrets.values.get(ownerKeyName), '07'.repeat(32));
});

test('numbers outside the curve order are passed over, and a broken store is mended', async () => {
  const draws = [new Uint8Array(32), new Uint8Array(32).fill(255), new Uint8Array(32).fill(1)];
  const secrets = memory('not a key');
  assert.equal(await ensureOwnerKey(secrets, () => draws.shift()!), true);
  assert.equal(secrets.values.get(ownerKeyName), '01'.repeat(32));
});

test('a dead random source is an error, not a weak key', async () => {
  await assert.rejects(
    ensureOwnerKey(memory(), () => new Uint8Array(32)),
    /no usable key/,
  );
});
