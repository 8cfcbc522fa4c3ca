/**
 * One Python child: starts a confined Node with the interpreter in it. Frames, turns and deadlines are as in
 * `sandbox-process.ts`: one frame for each thing it is told, and past a deadline it is killed.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import type { Tier } from '../../protocol/sandbox.ts';
import type { DownFrame, UpFrame } from '../../protocol/sandbox-wire.ts';
import { confine } from './confinement.ts';
import { bundled, productRoot } from './entry.ts';
import { linkFrames, type FrameLink } from './sandbox-frames.ts';
import { ChildDied, type SandboxProcess } from './sandbox-process.ts';

export interface PythonStart {
  readonly entry: string;
  readonly memoryMb: number;
  readonly atMost: Tier;
  /** Path of a whole snapshot. */
  readonly snapshot: string;
}

type Death = ChildDied['death'];

const START_MS = 60_000;
const MAX_QUEUE = 4;
/** WebAssembly pages are 64 KiB. */
const PAGES_PER_MB = 16;
/** The interpreter and its library take this much before any program runs. */
const OWN_MB = 48;

/** The child's own program. */
export const pythonEntry = (): string =>
  bundled
    ? join(import.meta.dirname, 'worker', 'python.mjs')
    : join(productRoot, 'worker', 'python', 'main.ts');

/** Node flags of every Python child: what may be read, that text never becomes code, and the memory cap. */
export const pythonFlags = (memoryMb: number, readable: readonly string[] = []): string[] => {
  const packages = join(productRoot, 'node_modules');
  const paths = [productRoot, ...(existsSync(packages) ? [realpathSync(packages)] : []), ...readable];
  return [
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
    '--permission',
    ...paths.map((path) => `--allow-fs-read=${path}`),
    '--disallow-code-generation-from-strings',
    `--wasm-max-mem-pages=${(memoryMb + OWN_MB) * PAGES_PER_MB}`,
    '--max-old-space-size=192',
  ];
};

/** Same members as `SandboxProcess`, so that one router serves both. */
export class PythonProcess implements Pick<SandboxProcess, keyof SandboxProcess> {
  readonly engine = 'pyodide';
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

  private constructor(child: ChildProcess, options: PythonStart, tier: Tier) {
    this.#child = child;
    this.memoryMb = options.memoryMb;
    this.entry = options.entry;
    this.tier = tier;
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString('utf8')).slice(-1000);
    });
    child.on('error', (error) => this.#die({ kind: 'crash', reason: error.message }));
    child.on('exit', (code, signal) => {
      // Out of memory in JavaScript's own heap: V8 aborts; bubblewrap reports 128 + the signal.
      if (['SIGKILL', 'SIGABRT', 'SIGTRAP'].includes(signal ?? '') || [137, 134, 133].includes(code ?? 0))
        this.#die({ kind: 'memory' });
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

  /** Starts a child and waits until its interpreter is ready. @throws ChildDied when it does not come up. */
  static async start(options: PythonStart): Promise<PythonProcess> {
    const { entry, memoryMb, snapshot, atMost } = options;
    const confined = await confine(
      [entry],
      { nodeFlags: pythonFlags(memoryMb, [snapshot, entry]), readOnly: [snapshot, entry] },
      atMost,
    );
    const child = spawn(confined.command, confined.args, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      env: confined.env,
    });
    const started = new PythonProcess(child, options, confined.tier);
    started.send({ t: 'start', engine: 'pyodide', kit: snapshot, memoryMb });
    const frame = await started.next(START_MS);
    if (frame.t === 'ready' && frame.engine === 'pyodide') {
      started.version = frame.version;
      return started;
    }
    const reason = frame.t === 'unavailable' ? frame.reason : `unexpected ${frame.t}`;
    started.kill({ kind: 'crash', reason });
    throw new ChildDied({ kind: 'crash', reason });
  }

  get alive(): boolean {
    return this.#death === undefined;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** The router asks for a `SandboxProcess`, whose private fields nothing else can have. */
  asSandbox(): SandboxProcess {
    return this as unknown as SandboxProcess;
  }

  send(frame: DownFrame): void {
    if (this.#queue.length > 0) this.kill({ kind: 'crash', reason: 'the sandbox child speaks out of turn' });
    if (this.#death) throw new ChildDied(this.#death);
    this.#link.send(frame);
  }

  async next(ms: number): Promise<UpFrame> {
    const queued = this.#queue.shift();
    if (queued) return queued;
    if (this.#death) throw new ChildDied(this.#death);
    return new Promise<UpFrame>((resolve, reject) => {
      const timer = setTimeout(() => this.kill({ kind: 'deadline' }), Math.max(1, ms));
      const settle =
        <T>(act: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(timer);
          act(value);
        };
      this.#waiting = { resolve: settle(resolve), reject: settle(reject) };
    });
  }

  kill(death: Death): void {
    this.#child.kill('SIGKILL');
    (this.#child.stdio[3] as Duplex | null)?.destroy();
    this.#die(death);
  }

  #receive(frame: UpFrame): void {
    // After a fatal stop the child is gone; nobody may be handed it again.
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) waiting.resolve(frame);
    else this.#queue.push(frame);
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
