/** The reasoning service: LSP over a pair of streams, from `initialize` to the client's end. */
import type { Readable, Writable } from 'node:stream';
import {
  createProtocolConnection,
  DidChangeConfigurationNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageWriter,
  TextDocumentSyncKind,
  type InitializeResult,
} from 'vscode-languageserver/node';
import * as z from 'zod';
import { redact } from '../logging.ts';
import { registerAsk } from './ask.ts';
import { registerDebug } from './debug.ts';
import type { ServiceDeps } from './deps.ts';
import { Documents } from './documents.ts';
import { FrameReader } from './frames.ts';
import { registerReceipt } from './receipt.ts';
import { Requests } from './requests.ts';
import { registerSession } from './session.ts';
import { registerStatus, StatusBoard } from './status.ts';
import { registerThread } from './thread.ts';

export interface ServiceStreams {
  readonly input: Readable;
  readonly output: Writable;
}

/** How long running flows may take to wind down once the client is gone, ms. */
const graceMs = 1_000;
/** How often the client's process is looked for, ms. */
const clientMs = 2_000;

/**
 * Serves one client until it leaves: `exit`, the end of its stream, a broken frame, or the death of the
 * process it named. Children are killed and the store is closed before this resolves, with the exit code
 * LSP asks for: 0 after `shutdown` or at the end of the stream, else 1.
 */
export async function serve(deps: ServiceDeps, { input, output }: ServiceStreams): Promise<number> {
  const { logger } = deps;
  if (output === process.stdout) keepStdoutClean();
  const say = (message: string): void => logger.debug(message);
  const frames = new FrameReader(input);
  const connection = createProtocolConnection(frames, new StreamMessageWriter(output), {
    error: (message) => logger.warn(message),
    warn: (message) => logger.warn(message),
    info: say,
    log: say,
  });
  const requests = new Requests(connection, logger);
  const board = new StatusBoard(deps, requests);
  const documents = new Documents(connection, (file) => watch.changed(file));
  const watch = registerReceipt(requests, deps, board, documents);
  registerDebug(requests, deps, board);
  registerAsk(requests, deps, board);
  registerThread(requests, deps);
  registerSession(requests, deps, documents);
  registerStatus(requests, deps, board);

  let clientTimer: NodeJS.Timeout | undefined;
  const code = await new Promise<number>((leave) => {
    connection.onRequest(InitializeRequest.method, (params: unknown): InitializeResult => {
      requests.phase = 'running';
      clientTimer ??= followClient(params, () => leave(requests.phase === 'stopping' ? 0 : 1));
      return {
        capabilities: {
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Full, save: true },
        },
        serverInfo: { name: 'colloquy', version: deps.version },
      };
    });
    connection.onNotification(InitializedNotification.method, () => {
      watch.start();
      board.tell();
    });
    for (const method of ['$/setTrace', DidChangeConfigurationNotification.method]) {
      connection.onNotification(method, () => undefined);
    }
    connection.onRequest(ShutdownRequest.method, () => {
      requests.phase = 'stopping';
      return null;
    });
    connection.onNotification(ExitNotification.method, () => leave(requests.phase === 'stopping' ? 0 : 1));
    connection.onError(([error]) => logger.warn(`connection: ${error.message}`));
    connection.onClose(() => leave(frames.broken ? 1 : 0));
    output.on('error', () => leave(0));
    connection.listen();
  });

  clearInterval(clientTimer);
  watch.stop();
  const stopped = requests.stop(graceMs);
  deps.dispose();
  await stopped;
  connection.dispose();
  deps.store.close();
  return code;
}

/** A client that dies without closing our pipe (its own child may hold it) is noticed by its process id. */
function followClient(params: unknown, gone: () => void): NodeJS.Timeout | undefined {
  const named = z.object({ processId: z.int().positive() }).safeParse(params);
  if (!named.success) return undefined;
  return setInterval(() => {
    try {
      process.kill(named.data.processId, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') gone();
    }
  }, clientMs).unref();
}

/** Standard output belongs to the protocol: a stray `console.log` in a library would break it. */
function keepStdoutClean(): void {
  const toStderr = (...parts: unknown[]): void =>
    void process.stderr.write(`${redact(parts.map(String).join(' '))}\n`);
  console.log = console.info = console.debug = toStderr;
}
