import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { clamp } from './bugs.ts';
import { environment, main, workplace } from './colloquy.ts';

const place = workplace();
after(() => place.remove());

interface Proc {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

const processes = (): Proc[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        return [];
      }
    });

const below = (root: number): Proc[] => {
  const all = processes();
  const found = new Set([root]);
  for (const id of found) for (const { pid, parent } of all) if (parent === id) found.add(pid);
  return all.filter(({ pid }) => pid !== root && found.has(pid));
};

/** Runs `debug` and sends SIGKILL to the first child whose command line fits, once it is there. */
const debugWhileKilling = async (pattern: RegExp | 'itself') => {
  const file = place.write(clamp);
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', main, 'debug', file, '--json'],
    {
      cwd: place.folder,
      env: environment(place.home),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  let killed = false;
  for (let tries = 0; tries < 2000 && !killed && child.exitCode === null; tries++) {
    const family = below(child.pid ?? -1);
    const victim = family.find(({ command }) =>
      pattern === 'itself' ? /repair/.test(command) : pattern.test(command),
    );
    if (victim) {
      process.kill(pattern === 'itself' ? (child.pid ?? -1) : victim.pid, 'SIGKILL');
      killed = true;
    }
    await sleep(5);
  }
  const code = await closed;
  return { killed, code, stdout, stderr };
};

describe('killed children', { skip: process.platform !== 'linux' && 'reads /proc' }, () => {
  const victims: [name: string, pattern: RegExp][] = [
    ['the repair child', /worker\/repair/],
    ['a sandbox', /worker\/sandbox/],
    ['the compiler', /esbuild/],
  ];
  for (const [name, pattern] of victims)
    test(`${name} is killed: an answer or one clear line, never a wrong one`, async () => {
      const { killed, code, stdout, stderr } = await debugWhileKilling(pattern);
      assert.equal(killed, true);
      if (code === 2) assert.equal(stderr.trim().split('\n').length, 1, stderr);
      else {
        const result = JSON.parse(stdout) as { code: string | null; label: string };
        assert.ok(code === 0 ? result.code !== null : result.code === null, stdout);
      }
    });

  test('the command itself is killed: what it had recorded is there, and nothing is left running', async () => {
    const before = (await place.run('rebuild', '--json')).json().events as number;
    assert.equal((await debugWhileKilling('itself')).killed, true);
    const rebuilt = await place.run('rebuild', '--json');
    assert.equal(rebuilt.json().identical, true);
    assert.ok(rebuilt.json().events > before, 'the question was recorded before anything acted on it');
    const mine = (): Proc[] => processes().filter(({ command }) => command.includes(place.folder));
    for (let tries = 0; tries < 100 && mine().length > 0; tries++) await sleep(100);
    assert.deepEqual(mine(), []);
  });
});
