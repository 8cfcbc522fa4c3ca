/** One side of a run: a child with an open realm that is asked, answered, and stopped at the end. */
import { Ask, type Answer, type Command } from '../../protocol/sandbox-wire.ts';
import type { Limits, Outcome } from '../../protocol/sandbox.ts';
import { parseText } from './sandbox-frames.ts';
import { ChildDied, type SandboxProcess } from './sandbox-process.ts';

/** How one side can end other than by finishing. */
export type Ending = Extract<Outcome, { kind: 'steps' | 'timeout' | 'memory' | 'crash' }>;

export class SideEnded extends Error {
  readonly ending: Ending;
  constructor(ending: Ending) {
    super(ending.kind);
    this.name = 'SideEnded';
    this.ending = ending;
  }
}

/** The child's own timer comes first; killing it costs a new process. */
const GRACE_MS = 400;
/** How long a realm may take to notice that it is over before its process is killed. */
const STOP_MS = 1_000;
const MAX_STOPS = 100;

const endingOf = (error: ChildDied): Ending => {
  const { death } = error;
  if (death.kind === 'deadline') return { kind: 'timeout' };
  if (death.kind === 'memory') return { kind: 'memory' };
  return { kind: 'crash', reason: death.kind === 'crash' ? death.reason : death.kind };
};

type SideEvent = { k: 'ask'; ask: Ask } | { k: 'done'; text: string };

export class Side {
  readonly process: SandboxProcess;
  readonly #deadline: number;
  /** The realm is open and waits inside a question. */
  #asking = false;
  #running = false;

  private constructor(process: SandboxProcess, deadline: number) {
    this.process = process;
    this.#deadline = deadline;
  }

  /** Opens a fresh realm. `deadlineMs` runs from here. @throws SideEnded */
  static async open(process: SandboxProcess, limits: Limits): Promise<Side> {
    const side = new Side(process, Date.now() + limits.deadlineMs + GRACE_MS);
    return side.#guard(async () => {
      process.send({ t: 'open', memoryMb: limits.memoryMb, timeoutMs: limits.deadlineMs });
      const frame = await process.next(limits.deadlineMs + GRACE_MS);
      if (frame.t !== 'opened') throw side.broken('no realm was opened');
      return side;
    });
  }

  run(command: Command): void {
    this.#send({ t: 'run', text: JSON.stringify(command) });
    this.#running = true;
  }

  answer(answer: Answer): void {
    if (!this.#asking) throw this.broken('an answer without a question');
    this.#asking = false;
    this.#send({ t: 'answer', text: JSON.stringify(answer) });
  }

  /** The next thing this side says. @throws SideEnded when it stops, dies, lies or is late. */
  async next(): Promise<SideEvent> {
    return this.#guard(async () => {
      const frame = await this.process.next(this.#deadline - Date.now());
      switch (frame.t) {
        case 'ask': {
          const ask = parseText(Ask, frame.text);
          if (!ask) throw this.broken('a question does not fit its schema');
          this.#asking = true;
          return { k: 'ask', ask };
        }
        case 'done':
          this.#running = false;
          return { k: 'done', text: frame.text };
        case 'stopped':
          this.#running = false;
          if (frame.fatal) this.process.kill({ kind: 'crash', reason: frame.message });
          if (frame.kind === 'error') throw new SideEnded({ kind: 'crash', reason: frame.message });
          throw new SideEnded({ kind: frame.kind });
        default:
          throw this.broken(`unexpected ${frame.t}`);
      }
    });
  }

  /** Ends the realm's work so that the child can open another; kills the child when it does not obey. */
  async stop(): Promise<void> {
    try {
      for (let i = 0; this.#running && this.process.alive; i++) {
        if (i > MAX_STOPS || !this.#asking) return this.process.kill({ kind: 'deadline' });
        this.answer({ k: 'stop', reason: 'the run is over' });
        const frame = await this.process.next(STOP_MS);
        if (frame.t === 'done' || frame.t === 'stopped') {
          this.#running = false;
          if (frame.t === 'stopped' && frame.fatal)
            this.process.kill({ kind: 'crash', reason: frame.message });
        } else if (frame.t === 'ask') this.#asking = true;
        else throw this.broken(`unexpected ${frame.t}`);
      }
    } catch (error) {
      if (!(error instanceof SideEnded || error instanceof ChildDied)) throw error;
    }
  }

  /** A side that breaks the protocol is killed: its state cannot be trusted. */
  broken(reason: string): SideEnded {
    this.process.kill({ kind: 'crash', reason });
    return new SideEnded({ kind: 'crash', reason });
  }

  #send(frame: Parameters<SandboxProcess['send']>[0]): void {
    try {
      this.process.send(frame);
    } catch (error) {
      throw error instanceof ChildDied ? new SideEnded(endingOf(error)) : error;
    }
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw error instanceof ChildDied ? new SideEnded(endingOf(error)) : error;
    }
  }
}
