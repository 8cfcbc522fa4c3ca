/** The maths child as the service sees it: started on first use, killed past its deadline, started again. */
import { UserError } from '../../protocol/errors.ts';
import { MathsReply, type MathsAnswer, type MathsRequest, type QuestionKind } from '../../protocol/maths.ts';
import { ChildFailure, WorkerChild } from './child.ts';
import { workerEntry } from './entry.ts';

export type MathsOutcome =
  | { readonly is: 'solved'; readonly answer: MathsAnswer }
  /** `maths`: it is maths, but of a kind that cannot be answered; else no maths is written out. */
  | { readonly is: 'declined'; readonly reason: string; readonly maths: boolean };

export interface Maths {
  readonly pid: number | undefined;
  /** How often the child was started. */
  readonly starts: number;
  /** What kind of question it is; `detail` is a phrase, for `cannot` a sentence. Throws as `solve`. */
  read(
    question: string,
    options?: { signal?: AbortSignal | undefined },
  ): Promise<{ kind: QuestionKind; detail: string }>;
  /** Throws `UserError('cancelled')` or, when the child dies twice, `UserError('worker-unavailable')`. */
  solve(question: string, options?: { signal?: AbortSignal | undefined }): Promise<MathsOutcome>;
  /** Exact value of one expression as canonical text; null when it has none. */
  evaluate(expression: string, options?: { signal?: AbortSignal | undefined }): Promise<string | null>;
  kill(): void;
  dispose(): void;
}

export interface MathsOptions {
  readonly entry?: string;
  /** For one question; default 5,000 ms. */
  readonly deadlineMs?: number;
  /** For starting the child, which a busy machine can make slow; default 30,000 ms. */
  readonly startMs?: number;
}

/** Longer texts are refused before they cross to the child. */
const MAX_TEXT = 20_000;

const TOO_LONG = `That question is too long: I read up to ${MAX_TEXT.toLocaleString('en')} characters.`;

const failed = (reply: MathsReply): UserError => {
  const why = reply.is === 'failed' ? reply.reason : 'it answered another question';
  return new UserError(
    'worker-unavailable',
    `The maths child failed: ${why}.`,
    'Please report the question.',
  );
};

const cancelled = (cause?: unknown): UserError =>
  new UserError('cancelled', 'The question was cancelled.', 'Ask again when you like.', { cause });

class MathsChild implements Maths {
  readonly #child: WorkerChild<MathsRequest, typeof MathsReply>;
  readonly #deadlineMs: number;
  readonly #startMs: number;
  /** `starts` of the child that has answered once. */
  #warm = 0;
  #disposed = false;

  constructor(options: MathsOptions) {
    this.#deadlineMs = options.deadlineMs ?? 5_000;
    this.#startMs = options.startMs ?? 30_000;
    this.#child = new WorkerChild({
      name: 'maths child',
      entry: options.entry ?? workerEntry('algebra'),
      // The heap limit ends a runaway expression in the child, long before it hurts the machine.
      execArgv: ['--max-old-space-size=256'],
      replies: MathsReply,
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get starts(): number {
    return this.#child.starts;
  }

  async read(
    question: string,
    { signal }: { signal?: AbortSignal | undefined } = {},
  ): Promise<{ kind: QuestionKind; detail: string }> {
    if (question.length > MAX_TEXT) return { kind: 'cannot', detail: TOO_LONG };
    const reply = await this.#ask((id) => ({ do: 'read', id, question }), signal);
    if (reply === 'deadline') return { kind: 'cannot', detail: this.#tooSlow() };
    if (reply.is === 'read') return { kind: reply.kind, detail: reply.detail };
    throw failed(reply);
  }

  async solve(
    question: string,
    { signal }: { signal?: AbortSignal | undefined } = {},
  ): Promise<MathsOutcome> {
    if (question.length > MAX_TEXT) return { is: 'declined', maths: true, reason: TOO_LONG };
    const reply = await this.#ask((id) => ({ do: 'solve', id, question }), signal);
    if (reply === 'deadline') return { is: 'declined', maths: true, reason: this.#tooSlow() };
    if (reply.is === 'solved') return { is: 'solved', answer: reply.answer };
    if (reply.is === 'declined') return { is: 'declined', reason: reply.reason, maths: reply.maths };
    throw failed(reply);
  }

  async evaluate(
    expression: string,
    { signal }: { signal?: AbortSignal | undefined } = {},
  ): Promise<string | null> {
    if (expression.length > MAX_TEXT) return null;
    const reply = await this.#ask((id) => ({ do: 'evaluate', id, expression }), signal);
    return reply !== 'deadline' && reply.is === 'evaluated' ? reply.value : null;
  }

  kill(): void {
    this.#child.kill();
  }

  dispose(): void {
    this.#disposed = true;
    this.#child.kill();
  }

  async #once(
    make: (id: number) => MathsRequest,
    deadlineMs: number,
    signal: AbortSignal | undefined,
  ): Promise<MathsReply> {
    const answered = Promise.withResolvers<MathsReply>();
    const settle = (reply: MathsReply): boolean => {
      answered.resolve(reply);
      return true;
    };
    await this.#child.request(make, settle, { deadlineMs, signal });
    return answered.promise;
  }

  #tooSlow(): string {
    return `I stopped after ${this.#deadlineMs / 1000} seconds: that takes too long to calculate.`;
  }

  /** A child that was killed under a question by somebody else's deadline is started again once. */
  async #ask(
    make: (id: number) => MathsRequest,
    signal: AbortSignal | undefined,
  ): Promise<MathsReply | 'deadline'> {
    for (let attempt = 1; ; attempt++) {
      if (this.#disposed)
        throw new UserError('worker-unavailable', 'The service is shutting down.', 'Start it again.');
      if (signal?.aborted) throw cancelled();
      try {
        if (this.#child.pid === undefined || this.#warm !== this.#child.starts) {
          await this.#once((id) => ({ do: 'evaluate', id, expression: '1' }), this.#startMs, signal);
          this.#warm = this.#child.starts;
        }
        return await this.#once(make, this.#deadlineMs, signal);
      } catch (error) {
        if (!(error instanceof ChildFailure)) throw error;
        if (signal?.aborted) throw cancelled(error);
        if (error.reason === 'deadline' && this.#warm === this.#child.starts) return 'deadline';
        if (attempt >= 3)
          throw new UserError(
            'worker-unavailable',
            'The maths child stopped three times.',
            'Ask again; "colloquy doctor" shows its state.',
            { cause: error },
          );
      }
    }
  }
}

/** The maths child, started on first use. */
export const createMaths = (options: MathsOptions = {}): Maths => new MathsChild(options);
