import { test } from 'node:test';
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { ErrorData } from '../../protocol/errors.ts';
import type { EventId } from '../../protocol/ids.ts';
import { AskRequest } from '../../protocol/lsp/ask.ts';
import { DebugRequest, type DebugParams } from '../../protocol/lsp/debug.ts';
import { ProgressNotification } from '../../protocol/lsp/progress.ts';
import { ReceiptRequest, ReceiptStateNotification, RerunRequest } from '../../protocol/lsp/receipt.ts';
import { SessionNotification, SessionsRequest } from '../../protocol/lsp/session.ts';
import { DoctorRequest, StatusNotification } from '../../protocol/lsp/status.ts';
import {
  CritiqueRequest,
  ThreadNotification,
  ThreadsRequest,
  ThumbRequest,
} from '../../protocol/lsp/thread.ts';
import { original, patched } from '../../server/store/samples.ts';
import { alive, Client, eventually, startService, withClient, withHome } from './client.ts';

const debugParams = (file: string): DebugParams => ({
  token: 't1',
  file,
  tests: [],
  examples: [],
  answers: [],
  budgetMs: 1000,
});

const askFails = async (client: Client, question: string): Promise<ResponseError<ErrorData>> => {
  const failed: unknown = await client
    .request(AskRequest, { token: 'a', question })
    .catch((error: unknown) => error);
  assert.ok(failed instanceof ResponseError, 'the request fails');
  return failed as ResponseError<ErrorData>;
};

test('a debugging request gives progress, sessions, threads, a receipt, and its state as the file changes', async () => {
  await withClient(async (client, home) => {
    const file = join(home, 'sum.js');
    writeFileSync(file, original);
    const result = await client.request(DebugRequest, debugParams(file));
    assert.equal(result.label, 'verified');
    assert.equal(result.code, patched);

    const progress = client.heard(ProgressNotification);
    assert.deepEqual(
      progress.map(({ token, stage, state, ms }) => [token, stage, state, ms]),
      [
        ['t1', 'analyse', 'started', 0],
        ['t1', 'verify', 'done', 4],
      ],
    );
    const session = await client.hears(SessionNotification, ({ outcome }) => outcome !== null);
    assert.equal(session.receiptState, 'not applied');
    assert.deepEqual(await client.request(SessionsRequest, { limit: 5 }), [session]);
    assert.deepEqual(
      client.heard(StatusNotification).map(({ state }) => state),
      ['ready', 'busy', 'ready'],
    );

    const id = result.receipt!;
    assert.equal((await client.request(ReceiptRequest, { id })).state, 'not applied');
    assert.equal((await client.request(RerunRequest, { id })).same, true);
    writeFileSync(file, patched);
    await client.hears(ReceiptStateNotification, (change) => change.id === id && change.state === 'fresh');
    writeFileSync(file, `${patched}// more\n`);
    await client.hears(ReceiptStateNotification, ({ state }) => state === 'stale');
    rmSync(file);
    await client.hears(ReceiptStateNotification, ({ state }) => state === 'file missing');
    assert.equal(await client.leave(), 0);
  });
});

test('unsaved text in the editor decides the state of a receipt until the document is closed', async () => {
  await withClient(async (client, home) => {
    const file = join(home, 'sum.js');
    writeFileSync(file, patched);
    const { receipt: id } = await client.request(DebugRequest, debugParams(file));
    const uri = pathToFileURL(file).href;
    const state = async (): Promise<string> => (await client.request(ReceiptRequest, { id: id! })).state;
    assert.equal(await state(), 'fresh');
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'javascript', version: 1, text: patched },
    });
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: `${patched} ` }],
    });
    await client.hears(ReceiptStateNotification, (change) => change.state === 'stale');
    assert.equal(await state(), 'stale');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await eventually(
      () => client.heard(ReceiptStateNotification).at(-1)?.state === 'fresh',
      'fresh after closing',
    );
  });
});

test('critiques and thumbs come back in the thread, and every client of the data folder hears of them', async () => {
  await withClient(async (client, home) => {
    const result = await client.request(DebugRequest, debugParams(join(home, 'sum.js')));
    const step = result.steps[0]!.event!;
    const other = await new Client(startService(home)).initialize();
    const thread = await client.request(CritiqueRequest, {
      step,
      label: 'counterexample',
      body: 'sum(0.1, 0.2)',
    });
    assert.deepEqual(
      thread.critiques.map(({ label, body, mine }) => [label, body, mine]),
      [['counterexample', 'sum(0.1, 0.2)', true]],
    );
    assert.equal((await client.request(ThumbRequest, { step, thumb: '+' })).up, 1);
    const turned = await client.request(ThumbRequest, { step, thumb: '-' });
    assert.deepEqual([turned.up, turned.down, turned.myThumb], [0, 1, '-']);
    await other.hears(ThreadNotification, (heard) => heard.step === step && heard.down === 1);
    const back = await client.request(ThumbRequest, { step, thumb: null });
    assert.deepEqual([back.up, back.down, back.myThumb], [0, 0, null]);
    assert.deepEqual(await other.request(ThreadsRequest, { session: result.session }), [back]);
    assert.equal(await other.leave(), 0);
  });
});

test('a critique of an unknown step is refused with a sentence', async () => {
  await withClient(async (client) => {
    const step = 'a'.repeat(64) as EventId;
    const failed: unknown = await client
      .request(CritiqueRequest, { step, label: null, body: 'no' })
      .catch((error: unknown) => error);
    assert.ok(failed instanceof ResponseError);
    assert.match(failed.message, /no such step/);
  });
});

for (const question of ['slow', 'stubborn']) {
  test(`cancelling a ${question} flow answers with the cancelled code and logs no error`, async () => {
    await withClient(async (client) => {
      const source = new CancellationTokenSource();
      const pending = client
        .request(AskRequest, { token: 'c', question }, source.token)
        .catch((error: unknown) => error);
      await client.hears(ProgressNotification, ({ token }) => token === 'c');
      source.cancel();
      const failed = await pending;
      assert.ok(failed instanceof ResponseError);
      assert.equal(failed.code, LSPErrorCodes.RequestCancelled);
      assert.doesNotMatch(client.service.stderr(), /error:/);
      assert.equal((await client.request(AskRequest, { token: 'd', question: '1 + 2' })).answer.value, '3');
    });
  });
}

const failures: [rule: string, question: string, code: number, message: RegExp, data: RegExp][] = [
  [
    'a UserError arrives as its typed data',
    'no maths',
    LSPErrorCodes.RequestFailed,
    /Poems/,
    /"not-built".*Ask a sum/,
  ],
  ['a defect keeps its inside to the log', 'defect', -32603, /the log has the details/, /^undefined$/],
  [
    'a result that does not fit its schema is a defect',
    'misfit',
    -32603,
    /the log has the details/,
    /^undefined$/,
  ],
];

for (const [rule, question, code, message, data] of failures) {
  test(rule, async () => {
    await withClient(async (client) => {
      const failed = await askFails(client, question);
      assert.equal(failed.code, code);
      assert.match(failed.message, message);
      assert.match(String(JSON.stringify(failed.data)), data);
    });
  });
}

test('a flow that says verified without a receipt is shown as no answer', async () => {
  await withClient(async (client) => {
    assert.equal((await client.request(AskRequest, { token: 'l', question: 'lie' })).label, 'no answer');
    assert.match(client.service.stderr(), /error: a flow answered "verified"/);
  });
});

test('a library that prints does not break the protocol', async () => {
  await withClient(async (client) => {
    assert.equal((await client.request(AskRequest, { token: 'n', question: 'noise' })).answer.value, '3');
    await eventually(() => client.service.stderr().includes('a library that prints'), 'the print on stderr');
  });
});

test('the doctor reports', async () => {
  await withClient(async (client) => {
    assert.equal((await client.request(DoctorRequest, {})).node, process.version);
  });
});

test('when the client closes its end, the children die and the service leaves with 0', async () => {
  await withHome(async (home) => {
    const client = await new Client(startService(home)).initialize();
    void client.request(AskRequest, { token: 'k', question: 'child' }).catch(() => undefined);
    const pid = Number((await eventually(() => /child (\d+)/.exec(client.service.stderr()), 'the child'))[1]);
    assert.ok(alive(pid));
    client.service.process.stdin.end();
    assert.equal(await client.service.exited, 0);
    await eventually(() => !alive(pid), 'the end of the child');
  });
});

test('exit without shutdown leaves with 1', async () => {
  await withHome(async (home) => {
    const client = await new Client(startService(home)).initialize();
    await client.connection.sendNotification('exit');
    assert.equal(await client.service.exited, 1);
  });
});
