import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DebugRequest } from '../../protocol/lsp/debug.ts';
import { SessionsRequest } from '../../protocol/lsp/session.ts';
import { openStore } from '../../server/store/store.ts';
import { Client, startService, withHome } from './client.ts';

/** Runs the appender, kills it at once when `count` ids were acknowledged and a little later; all it said. */
async function appendAndKill(home: string, count: number, laterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'fake-appender.ts')], {
    env: { PATH: process.env['PATH'], COLLOQUY_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  const closed = new Promise((resolve) => child.on('close', resolve));
  await new Promise<void>((resolve) => {
    child.on('close', () => resolve());
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (text.split('\n').length > count) resolve();
    });
  });
  await sleep(laterMs);
  child.kill('SIGKILL');
  await closed;
  return text.split('\n').slice(0, -1);
}

test('killed at any moment, the log has every acknowledged event and is sound', async () => {
  await withHome(async (home) => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 6; round++) {
      // Two processes write at once in every other round.
      const writers = round % 2 === 0 ? 1 : 2;
      const runs = Array.from({ length: writers }, (_, n) =>
        appendAndKill(home, 3 + 7 * round, (round * 13 + n * 7) % 31),
      );
      acknowledged.push(...(await Promise.all(runs)).flat());
      const store = openStore({ home });
      assert.equal(store.movedTo, null);
      const missing = acknowledged.filter((id) => store.log.get(id) === null);
      assert.deepEqual(missing, []);
      store.close();
    }
    assert.ok(acknowledged.length > 60, `${acknowledged.length} events`);
    const store = openStore({ home });
    assert.deepEqual(store.log.damagedEvents(), []);
    assert.ok(store.rebuild().identical);
    store.close();
    const db = new DatabaseSync(join(home, 'events.sqlite'));
    assert.equal(db.prepare('PRAGMA integrity_check').get()?.['integrity_check'], 'ok');
    db.close();
  });
});

test('a service that was killed is taken up by the next one: sessions, threads and receipts are there', async () => {
  await withHome(async (home) => {
    const first = await new Client(startService(home)).initialize();
    const result = await first.request(DebugRequest, {
      token: 't',
      file: join(home, 'sum.js'),
      tests: [],
      examples: [],
      answers: [],
      budgetMs: 1000,
    });
    first.service.process.kill('SIGKILL');
    await first.service.exited;
    const second = await new Client(startService(home)).initialize();
    const [session] = await second.request(SessionsRequest, { limit: 10 });
    assert.deepEqual(session?.outcome?.result, result);
    assert.equal(session?.receiptState, 'file missing');
    assert.equal(await second.leave(), 0);
  });
});
