/**
 * One sandbox child: a process that answers frames, one at a time. The parent holds the time: whoever
 * waits for a frame does so against a deadline, and past it the child is killed.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Duplex } from 'node:stream';
import type { EngineName, Tier } from '../../protocol/sandbox.ts';
import type { DownFrame, UpFrame } from '../../protocol/sandbox-wire.ts';
import { confine } from './confinement.ts';
import { linkFrames, type FrameLink } from './sandbox-frames.ts';

/** Why nothing more comes from this child. */
type Death =
  { kind: 'deadline' } | { kind: 'cancelled' } | { kind: 'memory' } | { kind: 'crash'; reason: string };

export class ChildDied extends Error {
  readonly death: Death;
  constructor(death: Death) {
    super(death.kind === 'crash' ? death.reason : death.kind);
    this.name = 'ChildDied';
    this.death = death;
  }
}

export interface StartOptions {
  readonly engine: EngineName;
  readonly kit: string;
  readonly memoryMb: number;
  readonly atMost: Tier;
  /** The child's program. */
  readonly entry: string;
}

/** Starting includes compiling an engine on a busy machine. */
const START_MS = 30_000;
/** Frames waiting unread; a child speaks only when spoken to, so more is flooding. */
const MAX_QUEUE = 4;

export class SandboxProcess {
  readonly engine: EngineName;
  readonly memoryMb: number;
  readonly entry: string;
  readonly tier: Tier;
  version = '';
  readonly #child: ChildProcess;
  readonly #link: FrameLink;
  readonly #queue: UpFrame[] = [];
  #waiting: { resolve: (frame: UpFrame) => void; reject: (error: Error) => void } | undefined;
  #death: Death | undefined;
  #stderr = '';

  private constructor(child: ChildProcess, options: StartOptions, tier: Tier) {
    this.#child = child;
    this.engine = options.engine;
    this.memoryMb = options.memoryMb;
    this.entry = options.entry;
    this.tier = tier;
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString('utf8')).slice(-1000);
    });
    child.on('error', (error) => this.#die({ kind: 'crash', reason: error.message }));
    child.on('exit', (code, signal) => {
      // V8 out of memory: the child kills itself, or V8 aborts; bubblewrap reports 128 + the signal.
      if (['SIGKILL', 'SIGABRT', 'SIGTRAP'].includes(signal ?? '') || [137, 134, 133].includes(code ?? 0)) {
        this.#die({ kind: 'memory' });
      }
      this.#die({
        kind: 'crash',
        reason: `the sandbox child ended (${signal ?? code}) ${this.#stderr}`.trim(),
      });
    });
    this.#link = linkFrames(
      child.stdio[3] as Duplex,
      (frame) => this.#receive(frame),
      (reason) => this.kill({ kind: 'crash', reason }),
    );
  }

  /** Starts a child and waits until its engine is ready. @throws ChildDied when it has no such engine. */
  static async start(options: StartOptions): Promise<SandboxProcess> {
    const native = options.engine === 'isolated-vm';
    const nodeFlags = ['--disable-warning=ExperimentalWarning', ...(native ? ['--no-node-snapshot'] : [])];
    const { command, args, env, tier } = await confine(
      [options.entry],
      { nodeFlags, addons: native },
      options.atMost,
    );
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], env });
    const sandbox = new SandboxProcess(child, options, tier);
    sandbox.send({ t: 'start', engine: options.engine, kit: options.kit, memoryMb: options.memoryMb });
    const frame = await sandbox.next(START_MS);
    if (frame.t === 'ready' && frame.engine === options.engine) {
      sandbox.version = frame.version;
      return sandbox;
    }
    const reason = frame.t === 'unavailable' ? frame.reason : `unexpected ${frame.t}`;
    sandbox.kill({ kind: 'crash', reason });
    throw new ChildDied({ kind: 'crash', reason });
  }

  get alive(): boolean {
    return this.#death === undefined;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** @throws ChildDied when it is dead already. */
  send(frame: DownFrame): void {
    // It speaks once for each thing it is told.
    if (this.#queue.length > 0) this.kill({ kind: 'crash', reason: 'the sandbox child speaks out of turn' });
    if (this.#death) throw new ChildDied(this.#death);
    this.#link.send(frame);
  }

  /** The next frame; past `ms` the child is killed. @throws ChildDied */
  async next(ms: number): Promise<UpFrame> {
    const queued = this.#queue.shift();
    if (queued) return queued;
    if (this.#death) throw new ChildDied(this.#death);
    return new Promise<UpFrame>((resolve, reject) => {
      const timer = setTimeout(() => this.kill({ kind: 'deadline' }), Math.max(1, ms));
      this.#waiting = {
        resolve: (frame) => {
          clearTimeout(timer);
          resolve(frame);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
    });
  }

  /** SIGKILL; whoever waits learns why. */
  kill(death: Death): void {
    this.#child.kill('SIGKILL');
    (this.#child.stdio[3] as Duplex | null)?.destroy();
    this.#die(death);
  }

  #receive(frame: UpFrame): void {
    const waiting = this.#waiting;
    if (waiting) {
      this.#waiting = undefined;
      waiting.resolve(frame);
      return;
    }
    this.#queue.push(frame);
    if (this.#queue.length > MAX_QUEUE) this.kill({ kind: 'crash', reason: 'the sandbox child floods' });
  }

  #die(death: Death): void {
    if (this.#death) return;
    this.#death = death;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.reject(new ChildDied(death));
  }
}
