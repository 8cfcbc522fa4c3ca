import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { UserError } from '../protocol/errors.ts';
import { launchOf, majorOf, serviceEnv } from './launch.ts';

const root = mkdtempSync(join(tmpdir(), 'launch-'));
after(() => rmSync(root, { recursive: true }));

test('without a service it says so', async () => {
  await assert.rejects(
    launchOf(root, ''),
    (error) => error instanceof UserError && /missing/.test(error.message),
  );
});

test('the bundle goes before the source, and the own Node runs it', async () => {
  mkdirSync(join(root, 'server'));
  writeFileSync(join(root, 'server', 'main.ts'), '');
  assert.equal((await launchOf(root, '')).args.at(-2), join(root, 'server', 'main.ts'));
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist', 'service.mjs'), '');
  const { command, args } = await launchOf(root, '');
  assert.equal(command, process.execPath);
  assert.deepEqual(args.slice(-2), [join(root, 'dist', 'service.mjs'), 'serve']);
});

test('a Node named by the user is tried first', { skip: process.platform === 'win32' }, async () => {
  const old = join(root, 'old-node');
  writeFileSync(old, '#!/bin/sh\necho v20.1.0\n');
  chmodSync(old, 0o755);
  await assert.rejects(launchOf(root, old), /is v20\.1\.0; Node 24 is needed/);
  await assert.rejects(launchOf(root, join(root, 'none')), /did not start/);
  assert.equal((await launchOf(root, process.execPath)).command, process.execPath);
});

test('the child is plain Node, and options of the host do not reach it', () => {
  const env = serviceEnv({ PATH: '/bin', NODE_OPTIONS: '--inspect', ELECTRON_RUN_AS_NODE: '' });
  assert.deepEqual(env, { PATH: '/bin', ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' });
  assert.equal(majorOf('v24.1.0\n'), 24);
  assert.equal(majorOf('nonsense'), 0);
});
