/** No way out of the Python sandbox, verdicts unaffected, and proof that the probes would see one. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { LIMITS, runPython, stillJudgesPython } from '../../server/workers/python-fixture.ts';
import { productRoot } from '../../server/workers/entry.ts';
import { createPythonSandboxes } from '../../server/workers/python.ts';
import { probeModule, probes, type Machine } from './probes.ts';

/** What an interpreter with open doors must be caught at, or the probes prove nothing. */
const CONTROLS = [
  'the js module',
  'pyodide.code.run_js',
  'os.system',
  '_pyodide_core made anew',
  'posix made anew',
  'ctypes',
  'to_js and run_js, by the collector',
  'the counter taken off',
];

/** Confined as well as this machine can, and by nothing but what the child does to itself. */
for (const confine of [true, false])
  describe(`escapes from the Python sandbox, ${confine ? 'confined' : 'unconfined'}`, () => {
    const sandboxes = createPythonSandboxes({ cache: join(productRoot, '.cache'), confine });
    let folder = '';
    let server: Server;
    let connections = 0;
    let machine: Machine;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'colloquy-escape-'));
      const secret = join(folder, 'secret.txt');
      await writeFile(secret, 'the secret of the machine');
      server = createServer((socket) => {
        connections++;
        socket.destroy();
      }).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      machine = { secret, port: (server.address() as { port: number }).port };
    });
    after(async () => {
      server.close();
      await sandboxes.dispose();
      await rm(folder, { recursive: true, force: true });
    });

    for (const [name, body] of Object.entries(probes)) {
      test(name, async () => {
        const { calls, status } = await runPython(
          sandboxes,
          { subject: probeModule(body, machine), test: 'assert m.f() == ""' },
          { ...LIMITS, steps: 3_000_000 },
        );
        for (const { outcome } of calls) if (outcome.kind === 'value') assert.equal(outcome.value, '');
        assert.notEqual(status, 'fail');
      });
    }

    test('nothing was touched and verdicts are as before', async () => {
      assert.equal(connections, 0);
      assert.ok(!existsSync(`${machine.secret}.out`));
      await stillJudgesPython(sandboxes);
      // A module of the library that no snapshot holds.
      const { outcome, error } = await sandboxes.script('import colorsys, wave', { limits: LIMITS, seed: 1 });
      assert.equal(outcome, 'value', error);
    });

    test('positive control: the same probes find open doors', async () => {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'open-child.ts')], {
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      const modules = Object.fromEntries(
        CONTROLS.map((name) => [name, probeModule(probes[name] ?? '', machine)]),
      );
      child.stdin.end(JSON.stringify(modules));
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      await new Promise((resolve) => child.on('close', resolve));
      const found = JSON.parse(text) as Record<string, string>;
      assert.deepEqual(
        CONTROLS.filter((name) => !found[name]),
        [],
      );
      assert.ok(existsSync(`${machine.secret}.out`));
    });
  });
