/**
 * One killable child process that speaks typed messages over Node IPC. Forked on first use, restarted on
 * the next request after it died, killed when a request outlives its deadline. The parent alone holds time.
 */
import { fork, type ChildProcess } from 'node:child_process';
import type { z } from 'zod';

export interface ChildOptions<Reply extends z.ZodType> {
  readonly name: string;
  readonly entry: string;
  readonly execArgv?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly replies: Reply;
}

/** A child died, lied or was killed before it answered; `reason` is for logs and `doctor`. */
export class ChildFailure extends Error {
  readonly reason: 'crashed' | 'deadline' | 'bad-reply' | 'cancelled';
  constructor(reason: ChildFailure['reason'], message: string) {
    super(message);
    this.name = 'ChildFailure';
    this.reason = reason;
  }
}

interface Pending<Reply> {
  readonly onReply: (reply: Reply) => boolean;
  readonly fail: (failure: ChildFailure) => void;
}

export class WorkerChild<Request extends { readonly id: number }, Schema extends z.ZodType<{ id: number }>> {
  readonly #options: ChildOptions<Schema>;
  readonly #pending = new Map<number, Pending<z.infer<Schema>>>();
  #process: ChildProcess | undefined;
  #nextId = 1;
  /** How often the child was started; shown by `doctor` and used by tests. */
  starts = 0;

  constructor(options: ChildOptions<Schema>) {
    this.#options = options;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /**
   * Sends a request and feeds replies to `onReply` until it returns true (settled).
   * Rejects with `ChildFailure` when the child dies, the deadline (ms) passes or `signal` aborts;
   * in the last two cases the child is killed, so nothing keeps running.
   */
  async request(
    make: (id: number) => Request,
    onReply: (reply: z.infer<Schema>) => boolean,
    { deadlineMs, signal }: { deadlineMs: number; signal?: AbortSignal | undefined },
  ): Promise<void> {
    if (signal?.aborted) throw new ChildFailure('cancelled', `${this.#options.name}: cancelled`);
    const id = this.#nextId++;
    const child = this.#ensure();
    await new Promise<void>((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        this.#pending.delete(id);
        act();
      };
      const stop = (reason: 'deadline' | 'cancelled'): void => {
        const failure = new ChildFailure(reason, `${this.#options.name}: ${reason} after ${deadlineMs} ms`);
        settle(() => reject(failure));
        this.kill();
      };
      const timer = setTimeout(() => stop('deadline'), deadlineMs);
      const abort = (): void => stop('cancelled');
      signal?.addEventListener('abort', abort, { once: true });
      this.#pending.set(id, {
        onReply: (reply) => {
          try {
            if (!onReply(reply)) return false;
            settle(resolve);
          } catch (error) {
            settle(() => reject(error as Error));
          }
          return true;
        },
        fail: (failure) => settle(() => reject(failure)),
      });
      child.send(make(id), (error) => {
        if (error)
          this.#pending.get(id)?.fail(new ChildFailure('crashed', `${this.#options.name}: ${error.message}`));
      });
    });
  }

  /** SIGKILL; pending requests fail, the next request starts a fresh child. */
  kill(): void {
    const child = this.#process;
    this.#process = undefined;
    child?.kill('SIGKILL');
    this.#failAll(new ChildFailure('crashed', `${this.#options.name}: killed`));
  }

  #ensure(): ChildProcess {
    if (this.#process) return this.#process;
    this.starts++;
    const child = fork(this.#options.entry, [], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'json',
      execArgv: ['--disable-warning=ExperimentalWarning', ...(this.#options.execArgv ?? [])],
      env: { PATH: process.env['PATH'] ?? '', ...this.#options.env },
    });
    this.#process = child;
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString('utf8')).slice(-2000);
    });
    child.on('message', (message) => {
      if (child === this.#process) this.#receive(message);
    });
    const gone = (why: string): void => {
      if (child !== this.#process) return;
      this.#process = undefined;
      this.#failAll(new ChildFailure('crashed', `${this.#options.name}: ${why} ${stderr.trim()}`.trim()));
    };
    child.on('error', (error) => gone(error.message));
    child.on('exit', (code, signal) => gone(`exited (${signal ?? code})`));
    return child;
  }

  #receive(message: unknown): void {
    const parsed = this.#options.replies.safeParse(message);
    if (!parsed.success) {
      // A child that breaks the protocol is not asked again: its state cannot be trusted.
      this.#failAll(new ChildFailure('bad-reply', `${this.#options.name}: reply does not fit its schema`));
      this.kill();
      return;
    }
    this.#pending.get(parsed.data.id)?.onReply(parsed.data);
  }

  #failAll(failure: ChildFailure): void {
    for (const pending of [...this.#pending.values()]) pending.fail(failure);
  }
}
