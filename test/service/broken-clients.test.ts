import { test } from 'node:test';
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { AskRequest } from '../../protocol/lsp/ask.ts';
import { Client, eventually, startService, withClient, withHome } from './client.ts';

const frame = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const initialize = frame(
  '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}}',
);

const shelf: [client: string, bytes: string | Buffer, code: number, says: RegExp][] = [
  ['closes at once', '', 0, /^(?!.*error:)/s],
  [
    'sends garbage',
    Buffer.concat([Buffer.from('\r\n\r\n'), randomBytes(4096)]),
    1,
    /without one Content-Length/,
  ],
  ['sends a header without end', `X: ${'a'.repeat(20_000)}`, 1, /header of more than 8 KiB/],
  ['announces a terabyte', 'Content-Length: 999999999999\r\n\r\n{', 1, /more than 64 MiB/],
  ['announces a negative length', 'Content-Length: -5\r\n\r\n{}', 1, /without one Content-Length/],
  [
    'announces two lengths',
    'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
    1,
    /without one Content-Length/,
  ],
  ['stops in the middle of a message', 'Content-Length: 100\r\n\r\n{"jsonrpc"', 0, /^(?!.*error:)/s],
  ['speaks HTTP', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', 1, /without one Content-Length/],
];

for (const [client, bytes, code, says] of shelf) {
  test(`a client that ${client}: the service says so in a line and leaves with ${code}`, async () => {
    await withHome(async (home) => {
      const service = startService(home);
      // A broken frame must end the connection while the client still holds it open.
      if (code === 0) service.process.stdin.end(bytes);
      else service.process.stdin.write(bytes);
      assert.equal(await service.exited, code);
      assert.match(service.stderr(), says);
      assert.doesNotMatch(service.stderr(), /\n\s+at /, 'no stack for a client’s mistake');
    });
  });
}

const survived: [client: string, bytes: string][] = [
  ['sends a frame that is not JSON', frame('{"jsonrpc": nonsense')],
  ['sends a JSON-RPC batch', frame('[{"jsonrpc":"2.0","id":1,"method":"x"}]')],
  ['sends an object that is no message', frame('{"hello":"world"}')],
  ['answers a request nobody made', frame('{"jsonrpc":"2.0","id":77,"result":1}')],
  [
    'cancels a request nobody made',
    frame('{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":999}}'),
  ],
  ['notifies of an unknown method', frame('{"jsonrpc":"2.0","method":"no/such","params":{}}')],
  [
    'opens a document without a text',
    frame('{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///x"}}}'),
  ],
  [
    'opens a document with a broken uri',
    frame(
      '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"::","text":""}}}',
    ),
  ],
];

for (const [client, bytes] of survived) {
  test(`a client that ${client} is served on`, async () => {
    await withClient(async (served) => {
      served.service.process.stdin.write(bytes);
      assert.equal((await served.request(AskRequest, { token: 'x', question: '1 + 2' })).answer.value, '3');
    });
  });
}

test('a message cut into single bytes is understood', async () => {
  await withHome(async (home) => {
    const service = startService(home);
    let heard = '';
    service.process.stdout.setEncoding('utf8').on('data', (text: string) => (heard += text));
    for (const byte of Buffer.from(initialize)) {
      service.process.stdin.write(Buffer.of(byte));
      if (byte % 7 === 0) await new Promise(setImmediate);
    }
    await eventually(() => heard.includes('"name":"colloquy"'), 'the answer');
    service.process.stdin.end();
    assert.equal(await service.exited, 0);
  });
});

const refused: [rule: string, method: string, params: unknown, code: number, message: RegExp][] = [
  ['an unknown method is named as such', 'colloquy/nothing', {}, -32601, /colloquy\/nothing/],
  ['missing parameters are named', 'colloquy/ask', { token: 'x' }, -32602, /colloquy\/ask: question/],
  ['an empty question is refused', 'colloquy/ask', { token: 'x', question: '' }, -32602, /question/],
  ['positional parameters are refused', 'colloquy/ask', ['x', 'y'], -32602, /colloquy\/ask/],
  ['an id in capitals is refused', 'colloquy/receipt', { id: 'A'.repeat(64) }, -32602, /id/],
  [
    'an unknown receipt is a sentence',
    'colloquy/receipt',
    { id: 'a'.repeat(64) },
    -32803,
    /no receipt aaaaaaaaaaaa…/,
  ],
];

for (const [rule, method, params, code, message] of refused) {
  test(rule, async () => {
    await withClient(async ({ connection }) => {
      const failed = (await connection.sendRequest(method, params).catch((error: unknown) => error)) as {
        code: number;
        message: string;
      };
      assert.equal(failed.code, code);
      assert.match(failed.message, message);
    });
  });
}

test('requests before initialize and after shutdown are refused', async () => {
  await withHome(async (home) => {
    const client = new Client(startService(home));
    const ask = async (): Promise<unknown> =>
      await client
        .request(AskRequest, { token: 'x', question: '1' })
        .catch((error: { code: number }) => error.code);
    assert.equal(await ask(), -32002);
    await client.initialize();
    await client.connection.sendRequest('shutdown');
    assert.equal(await ask(), -32600);
    await client.connection.sendNotification('exit');
    assert.equal(await client.service.exited, 0);
  });
});
