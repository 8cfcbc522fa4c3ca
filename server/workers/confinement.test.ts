/** Each tier really holds: what the child must not reach, it does not reach; what it needs, it has. */
import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Tier } from '../../protocol/sandbox.ts';
import { confine, strongestTier } from './confinement.ts';
import { productRoot } from './entry.ts';

/** Runs a text as a confined child; what it writes to descriptor 3 comes back. */
const run = async (file: string, atMost: Tier, env: Record<string, string> = {}): Promise<string> => {
  const confined = await confine([file], { readOnly: [file], env }, atMost);
  assert.ok(confined.tier <= atMost);
  const child = spawn(confined.command, confined.args, {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: confined.env,
  });
  let text = '';
  child.stdio[3]?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  return text;
};

const PROBE = `
import { readFileSync, writeFileSync, writeSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { execFileSync } from 'node:child_process';
const works = (act) => { try { act(); return true; } catch { return false; } };
const network = await new Promise((resolve) => {
  const socket = connect(Number(process.env.PORT), '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
});
writeSync(3, JSON.stringify({
  neighbour: works(() => readFileSync(process.argv[1] + '.txt')),
  passwd: works(() => readFileSync('/etc/passwd')),
  write: works(() => { writeFileSync('/tmp/colloquy-probe', 'x'); rmSync('/tmp/colloquy-probe'); }),
  spawn: works(() => execFileSync('/bin/true')) || works(() => execFileSync(process.execPath, ['-e', '0'])),
  product: works(() => readFileSync(${JSON.stringify(join(productRoot, 'package.json'))})),
  secret: process.env.SECRET ?? null, path: process.env.PATH ?? null, zone: process.env.TZ, network,
}));
process.exit(0);
`;

describe('confinement', () => {
  let folder = '';
  let file = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'colloquy-'));
    file = join(folder, 'probe.mjs');
    await writeFile(file, PROBE);
    await writeFile(`${file}.txt`, 'not for the child');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const tier of [1, 2, 3] as const) {
    test(`tier ${tier}`, async (t) => {
      if ((await strongestTier()) < tier) return t.skip(`this machine offers tier ${await strongestTier()}`);
      const { createServer } = await import('node:net');
      const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const { port } = server.address() as { port: number };
      process.env['SECRET'] = 'of the service';
      const seen = JSON.parse(await run(file, tier, { PORT: `${port}` })) as Record<string, unknown>;
      server.close();
      const open = tier === 1;
      assert.deepEqual(seen, {
        neighbour: open,
        passwd: open,
        write: open,
        // Inside bubblewrap Node may start itself again, as confined as before.
        spawn: tier !== 2,
        product: true,
        secret: null,
        path: null,
        zone: 'UTC',
        // Node's flags do not cover the network.
        network: tier < 3,
      });
    });
  }

  test('a Node IPC channel passes through', async () => {
    const talk = join(folder, 'talk.mjs');
    await writeFile(
      talk,
      `process.on('message', (m) => { process.send({ got: m }); process.disconnect(); });`,
    );
    const { command, args, env } = await confine([talk], { readOnly: [talk], ipc: true });
    const [entry, ...rest] = args;
    const child = fork(entry as string, rest, {
      execPath: command,
      execArgv: [],
      env,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const reply = new Promise((resolve) => child.once('message', resolve));
    child.send({ hello: 1 });
    assert.deepEqual(await reply, { got: { hello: 1 } });
    child.kill('SIGKILL');
  });
});
