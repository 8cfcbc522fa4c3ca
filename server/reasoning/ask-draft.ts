/** What `ask` hands to whoever signs, stores and prints: a result without ids, and stages as they happen. */
import type { z } from 'zod';
import type { AskResult, Stage, Vote } from '../../protocol/answer.ts';
import type { MathsSubject } from '../../protocol/receipt.ts';

/** An `AskResult` before it has a session and a receipt. */
export type AskDraft = Omit<AskResult, 'session' | 'receipt'> & {
  /** What a receipt says; null where nothing was checked exactly, so that no receipt can be made. */
  readonly subject: z.infer<typeof MathsSubject> | null;
  /** Who proposed the answer, for the receipt. */
  readonly proposer: string;
};

export interface StageEvent {
  readonly stage: Stage['name'];
  readonly state: 'started' | 'moved' | 'done';
  readonly detail: string;
  /** Since the stage began. */
  readonly ms: number;
  readonly votes?: Vote[];
}

/** Runs stages one after the other, times them and tells the listener. */
export class Stages {
  readonly done: Stage[] = [];
  readonly #listen: (event: StageEvent) => void;
  readonly #now: () => number;

  constructor(listen: (event: StageEvent) => void, now: () => number) {
    this.#listen = listen;
    this.#now = now;
  }

  /** `work` returns its value and the sentence that describes it. */
  async run<T>(
    stage: Stage['name'],
    starting: string,
    work: () =>
      Promise<{ value: T; detail: string; votes?: Vote[] }> | { value: T; detail: string; votes?: Vote[] },
  ): Promise<T> {
    const start = this.#now();
    this.#listen({ stage, state: 'started', detail: starting, ms: 0 });
    const { value, detail, votes } = await work();
    const ms = Math.round(this.#now() - start);
    this.done.push({ name: stage, detail, ms });
    this.#listen({ stage, state: 'done', detail, ms, ...(votes ? { votes } : {}) });
    return value;
  }
}
