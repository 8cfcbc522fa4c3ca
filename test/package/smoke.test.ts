import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { requireVsix, root } from './vsix.ts';
import { readZip, unpack } from './zip.ts';

// Unpacked far from the clone, so that nothing can be found in the clone's own node_modules.
const scratch = mkdtempSync(join(tmpdir(), 'colloquy-unpacked-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const installed = join(scratch, 'extension');
unpack(readZip(requireVsix()), 'extension/', installed);
const work = join(scratch, 'work');
cpSync(join(root, 'test', 'workbench', 'workspace'), work, { recursive: true });

/** Runs the packaged command line with a home of its own; the deadline only stops a run that hangs. */
function colloquy(...args: string[]) {
  const { NODE_PATH: _path, NODE_OPTIONS: _options, NODE_TEST_CONTEXT: _context, ...env } = process.env;
  const flags = ['--disable-warning=ExperimentalWarning', join(installed, 'dist', 'service.mjs')];
  const run = spawnSync(process.execPath, [...flags, ...args], {
    cwd: work,
    encoding: 'utf8',
    timeout: 280_000,
    env: { ...env, COLLOQUY_HOME: join(scratch, 'home') },
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

test('the packaged service answers a sum', () => {
  const { status, stdout, stderr } = colloquy('ask', '15% of 240 + 309', '--json');
  assert.equal(status, 0, stderr);
  assert.equal(JSON.parse(stdout).answer.value, '345');
});

test('the packaged service answers a word problem with both embedded models', () => {
  const question = 'Tom has 4 apples. He buys 3 more apples. How many apples does he have now?';
  const { stdout, stderr } = colloquy('ask', question, '--json');
  const { votes } = JSON.parse(stdout || '{}');
  assert.equal(votes?.length, 2, stderr);
});

test('the packaged service repairs a function, with a receipt that repeats', () => {
  const { status, stdout, stderr } = colloquy('debug', 'mean.js', '--json');
  assert.equal(status, 0, stderr || stdout);
  const { code, label, receipt } = JSON.parse(stdout);
  assert.match(label, /^(verified|passes your tests)$/);
  assert.notEqual(code, readFileSync(join(work, 'mean.js'), 'utf8'));
  const again = colloquy('receipt', receipt, '--rerun', '--json');
  assert.equal(again.status, 0, again.stderr);
});

test('the packaged service finds its engines', () => {
  const { status, stdout, stderr } = colloquy('doctor', '--json');
  assert.equal(status, 0, stderr);
  const names = JSON.parse(stdout).engines.map(({ name }: { name: string }) => name);
  assert.deepEqual(names.sort(), ['isolated-vm', 'quickjs']);
});
