/** A service process and a client of it, for tests. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CancellationToken,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import type { z } from 'zod';
import type { NotificationFamily, RequestFamily } from '../../protocol/lsp/message.ts';

/** How long a test waits for something that must come; never what it measures. */
export const patience = 20_000;

const started = new Set<Service>();

export interface Service {
  readonly process: ChildProcessWithoutNullStreams;
  readonly exited: Promise<number | null>;
  stderr(): string;
}

/** Starts the fake service on a data folder. */
export function startService(home: string): Service {
  const entry = join(import.meta.dirname, 'fake-service.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry], {
    env: { PATH: process.env['PATH'], COLLOQUY_HOME: home },
    stdio: 'pipe',
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined);
  const exited = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const service = { process: child, exited, stderr: () => stderr };
  started.add(service);
  void exited.then(() => started.delete(service));
  return service;
}

export class Client {
  readonly service: Service;
  readonly connection: ProtocolConnection;
  readonly #heard = new Map<string, unknown[]>();

  constructor(service: Service) {
    this.service = service;
    this.connection = createProtocolConnection(
      new StreamMessageReader(service.process.stdout),
      new StreamMessageWriter(service.process.stdin),
    );
    this.connection.onUnhandledNotification(({ method, params }) => {
      this.#heard.set(method, [...(this.#heard.get(method) ?? []), params]);
    });
    this.connection.onError(() => undefined);
    this.connection.listen();
  }

  async initialize(): Promise<this> {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    await this.connection.sendNotification('initialized', {});
    return this;
  }

  async request<P extends z.ZodType, R extends z.ZodType>(
    family: RequestFamily<P, R>,
    params: z.infer<P>,
    token?: CancellationToken,
  ): Promise<z.infer<R>> {
    // A trailing `undefined` would be sent as a second, positional parameter.
    const result: unknown = await (token
      ? this.connection.sendRequest(family.method, params, token)
      : this.connection.sendRequest(family.method, params));
    return family.result.parse(result);
  }

  heard<P extends z.ZodType>(family: NotificationFamily<P>): z.infer<P>[] {
    return (this.#heard.get(family.method) ?? []).map((params) => family.params.parse(params));
  }

  async hears<P extends z.ZodType>(
    family: NotificationFamily<P>,
    fits: (params: z.infer<P>) => boolean,
  ): Promise<z.infer<P>> {
    return await eventually(
      () => this.heard(family).find(fits),
      `${family.method} (stderr: ${this.service.stderr()})`,
    );
  }

  async leave(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return await this.service.exited;
  }
}

/** Polls until `find` gives something; fails with `what` after the patience of a test. */
export async function eventually<T>(find: () => T | undefined | false | null, what: string): Promise<T> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(20)) {
    const found = find();
    if (found) return found;
  }
  throw new Error(`never came: ${what}`);
}

/** A data folder; its services are killed and it is removed when `body` is done, whatever happened. */
export async function withHome<T>(body: (home: string) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'colloquy-service-'));
  try {
    return await body(home);
  } finally {
    for (const service of started) service.process.kill('SIGKILL');
    await Promise.all([...started].map(({ exited }) => exited));
    rmSync(home, { recursive: true, force: true });
  }
}

/** A client of a fresh service. */
export const withClient = (body: (client: Client, home: string) => Promise<void>): Promise<void> =>
  withHome(async (home) => body(await new Client(startService(home)).initialize(), home));

/** True while a process runs. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
