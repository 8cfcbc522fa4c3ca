/**
 * The one connection to the service: starts it on first use, starts it again after a crash, and types
 * every message by its schema. Requests in flight during a crash fail; none is sent twice.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import type { CancellationToken, Disposable, LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { z } from 'zod';
import { UserError } from '../protocol/errors.ts';
import type { NotificationFamily, RequestFamily } from '../protocol/lsp/message.ts';
import { nextRestart } from './backoff.ts';
import { serviceStopped, toUserError } from './failure.ts';
import { launchOf } from './launch.ts';

/** Where the connection stands; what the service says of itself comes as a notification. */
export type Connection =
  | { readonly state: 'starting' }
  | { readonly state: 'up' }
  | { readonly state: 'waiting'; readonly ms: number }
  | { readonly state: 'down'; readonly error: UserError };

interface Live {
  readonly client: LanguageClient;
  readonly child: () => ChildProcess | undefined;
  /** Rejects when this very process is gone. */
  readonly gone: Promise<never>;
}

export interface ServiceOptions {
  readonly root: string;
  readonly log: LogOutputChannel;
  readonly nodePath: () => string;
  readonly onConnection: (connection: Connection) => void;
}

export class Service implements Disposable {
  readonly #options: ServiceOptions;
  readonly #handlers: { method: string; handle: (params: unknown) => void }[] = [];
  readonly #crashes: number[] = [];
  #live: Promise<Live> | undefined;
  #child: ChildProcess | undefined;
  #timer: NodeJS.Timeout | undefined;
  #disposed = false;

  constructor(options: ServiceOptions) {
    this.#options = options;
  }

  /** Process id of the running service; used by tests that kill it. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Registers for every connection, present and future. A message that does not parse is logged and dropped. */
  on<P extends z.ZodType>(family: NotificationFamily<P>, handler: (params: z.infer<P>) => void): void {
    this.#handlers.push({
      method: family.method,
      handle: (params) => {
        const parsed = family.params.safeParse(params);
        if (parsed.success) handler(parsed.data);
        else this.#options.log.warn(`${family.method}: not understood: ${parsed.error.message}`);
      },
    });
  }

  /** Sends one request; rejects with `UserError` (code `cancelled` when the token fired). */
  async request<P extends z.ZodType, R extends z.ZodType>(
    family: RequestFamily<P, R>,
    params: z.input<P>,
    cancel?: CancellationToken,
  ): Promise<z.infer<R>> {
    try {
      const { client, gone } = await this.start();
      const sent = cancel
        ? client.sendRequest(family.method, params, cancel)
        : client.sendRequest(family.method, params);
      const parsed = family.result.safeParse(await Promise.race([sent, gone]));
      if (parsed.success) return parsed.data;
      this.#options.log.error(`${family.method}: answer not understood: ${parsed.error.message}`);
      throw new UserError(
        'worker-unavailable',
        'The service sent an answer that was not understood.',
        'Reload the window.',
      );
    } catch (error) {
      const failure = toUserError(error);
      if (failure.code !== 'cancelled') this.#options.log.error(`${family.method}: ${failure.message}`);
      throw failure;
    }
  }

  /** Starts the service unless it runs; a user's request does not wait for the back-off. */
  start(): Promise<Live> {
    if (this.#disposed) return Promise.reject(serviceStopped());
    clearTimeout(this.#timer);
    this.#live ??= this.#launch();
    return this.#live;
  }

  /** A fresh service, with past crashes forgiven. */
  async restart(): Promise<void> {
    this.#crashes.length = 0;
    const live = this.#live;
    this.#live = undefined;
    await this.#stop(live);
    await this.start();
  }

  async #launch(): Promise<Live> {
    const { log, onConnection } = this.#options;
    onConnection({ state: 'starting' });
    let lost: (error: UserError) => void = () => undefined;
    const gone = new Promise<never>((_resolve, reject) => (lost = reject));
    gone.catch(() => undefined);
    let child: ChildProcess | undefined;
    let fell = false;
    const fall = (): void => {
      if (fell) return;
      fell = true;
      lost(serviceStopped());
      // A client that was replaced or stopped on purpose is nobody's crash.
      if (this.#child === child && this.#live !== undefined) this.#crashed();
    };
    try {
      const launch = await launchOf(this.#options.root, this.#options.nodePath());
      const { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn } =
        await import('vscode-languageclient/node');
      const run = (): Promise<ChildProcess> => {
        child = spawn(launch.command, [...launch.args], {
          env: launch.env,
          stdio: 'pipe',
          windowsHide: true,
        });
        this.#child = child;
        child.once('exit', fall);
        child.once('error', fall);
        return Promise.resolve(child);
      };
      const client = new LanguageClient('colloquy', 'Colloquy', run, {
        documentSelector: ['javascript', 'typescript', 'javascriptreact', 'typescriptreact'].map(
          (language) => ({
            scheme: 'file',
            language,
          }),
        ),
        outputChannel: log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationFailedHandler: () => false,
        errorHandler: {
          error: () => ({ action: ErrorAction.Continue, handled: true }),
          closed: () => {
            fall();
            return { action: CloseAction.DoNotRestart, handled: true };
          },
        },
      });
      for (const { method, handle } of this.#handlers) client.onNotification(method, handle);
      await Promise.race([client.start(), gone]);
      onConnection({ state: 'up' });
      return { client, gone, child: () => child };
    } catch (error) {
      const failure = toUserError(error);
      // Without a process there is nothing to try again: the user has to change something first.
      if (child === undefined) {
        this.#live = undefined;
        onConnection({ state: 'down', error: failure });
      } else {
        child.kill('SIGKILL');
        fall();
      }
      throw failure;
    }
  }

  #crashed(): void {
    this.#live = undefined;
    this.#child = undefined;
    if (this.#disposed) return;
    const now = Date.now();
    this.#crashes.push(now);
    const next = nextRestart(this.#crashes, now);
    this.#options.log.error(`The service ended unexpectedly (${this.#crashes.length}).`);
    if (next.kind === 'give-up') {
      const error = new UserError(
        'worker-unavailable',
        'The service keeps stopping.',
        'Open the log, then start it again.',
      );
      this.#options.onConnection({ state: 'down', error });
      return;
    }
    this.#options.onConnection({ state: 'waiting', ms: next.ms });
    this.#timer = setTimeout(() => void this.start().catch(() => undefined), next.ms);
  }

  async #stop(live: Promise<Live> | undefined): Promise<void> {
    clearTimeout(this.#timer);
    const current = await live?.catch(() => undefined);
    if (!current) return;
    await current.client.stop(2_000).catch(() => undefined);
    current.child()?.kill('SIGKILL');
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    const live = this.#live;
    this.#live = undefined;
    await this.#stop(live);
  }
}
