/**
 * The model worker as the service sees it: started on first use, restarted on the next use after it died,
 * and `unavailable` meanwhile, so that questions go on without it. All deadlines are held here.
 */
import { UserError } from '../../protocol/errors.ts';
import { ModelReply, type ModelRequest, type ModelSpec, type Sample } from '../../protocol/models.ts';
import { ChildFailure, WorkerChild } from './child.ts';
import { workerEntry } from './entry.ts';

export interface Generation {
  readonly prompt: string;
  /** GBNF; omitted: unconstrained. */
  readonly grammar?: string;
  readonly samples: number;
  readonly temperature: number;
  readonly seed: number;
  readonly maxTokens: number;
}

export interface LoadReport {
  readonly loaded: readonly string[];
  readonly failed: readonly { readonly model: string; readonly reason: string }[];
}

/** `unavailable`: no model can answer now; the next use tries again unless it died too often lately. */
export type ModelsState = 'idle' | 'loading' | 'ready' | 'unavailable' | 'disposed';

export interface Models {
  readonly state: ModelsState;
  readonly pid: number | undefined;
  /** How often the child was started. */
  readonly starts: number;
  /** Starts the child where needed and loads every file; a bad file is an entry of `failed`. Never rejects. */
  ready(): Promise<LoadReport>;
  /**
   * Samples from one model. Throws `UserError('worker-unavailable')` when the child or the model cannot
   * answer, `UserError('cancelled')` within 500 ms of an abort.
   */
  generate(
    model: string,
    what: Generation,
    options?: { signal?: AbortSignal | undefined },
  ): Promise<{ samples: Sample[]; ms: number }>;
  /** SIGKILL; the next use starts it again. */
  kill(): void;
  dispose(): void;
}

export interface ModelsOptions {
  readonly entry?: string;
  readonly loadDeadlineMs?: number;
  readonly generateDeadlineMs?: number;
}

/** After this many deaths within the window the child is left alone until the window has passed. */
const MAX_DEATHS = 5;
const DEATH_WINDOW_MS = 60_000;

const unavailable = (sentence: string): UserError =>
  new UserError(
    'worker-unavailable',
    sentence,
    'Ask again; "colloquy doctor" shows the state of the models.',
  );

class ModelsChild implements Models {
  state: ModelsState = 'idle';
  readonly #specs: readonly ModelSpec[];
  readonly #options: ModelsOptions;
  readonly #child: WorkerChild<ModelRequest, typeof ModelReply>;
  /** How often the child died while loading a file; two deaths, and the file is not tried again. */
  readonly #lethal = new Map<string, number>();
  /** Own kills (cancel, `kill`): other requests they hit are repeated, not failed. */
  #ownKills = 0;
  readonly #deaths: number[] = [];
  #report: Promise<LoadReport> | undefined;
  /** `starts` of the child for which `#report` holds. */
  #loadedStart = -1;

  constructor(specs: readonly ModelSpec[], options: ModelsOptions) {
    this.#specs = specs;
    this.#options = options;
    this.#child = new WorkerChild({
      name: 'model worker',
      entry: options.entry ?? workerEntry('models'),
      replies: ModelReply,
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get starts(): number {
    return this.#child.starts;
  }

  ready(): Promise<LoadReport> {
    if (this.state === 'disposed') return Promise.resolve(this.#allFailed('the service is shutting down'));
    if (
      this.#report &&
      (this.state === 'loading' ||
        (this.#child.pid !== undefined && this.#child.starts === this.#loadedStart))
    )
      return this.#report;
    if (this.#deathsLately() >= MAX_DEATHS) {
      this.state = 'unavailable';
      return Promise.resolve(this.#allFailed(`the model worker died ${MAX_DEATHS} times within a minute`));
    }
    this.state = 'loading';
    this.#report = this.#loadAll();
    return this.#report;
  }

  async generate(
    model: string,
    what: Generation,
    { signal }: { signal?: AbortSignal | undefined } = {},
  ): Promise<{ samples: Sample[]; ms: number }> {
    const report = await this.#orAborted(this.ready(), signal);
    if (!report.loaded.includes(model)) {
      const reason = report.failed.find((one) => one.model === model)?.reason ?? 'no such model';
      throw unavailable(`The model ${model} is not available: ${reason}.`);
    }
    let reply: ModelReply | undefined;
    const ownKills = this.#ownKills;
    try {
      await this.#child.request(
        (id) => ({ do: 'generate', id, model, ...what }),
        (got) => {
          reply = got;
          return true;
        },
        { deadlineMs: this.#options.generateDeadlineMs ?? 30_000, signal },
      );
    } catch (error) {
      if (!signal?.aborted && this.#ownKills > ownKills && !this.#isDisposed())
        return this.generate(model, what, { signal });
      throw this.#died(error, signal);
    }
    if (reply?.is === 'generated') return { samples: reply.samples, ms: reply.ms };
    throw unavailable(
      `The model ${model} could not answer: ${reply?.is === 'failed' ? reply.reason : 'no reply'}.`,
    );
  }

  kill(): void {
    this.#ownKills++;
    this.#child.kill();
    if (this.state !== 'disposed') this.state = 'unavailable';
  }

  dispose(): void {
    this.kill();
    this.state = 'disposed';
  }

  /** One file at a time, so that a death is the fault of a known file; afterwards the good ones load again. */
  async #loadAll(): Promise<LoadReport> {
    let start = -1;
    for (let attempt = 0; attempt <= 2 * this.#specs.length; attempt++) {
      const loaded: string[] = [];
      const failed: { model: string; reason: string }[] = [];
      let died = false;
      for (const spec of this.#specs) {
        if ((this.#lethal.get(spec.id) ?? 0) >= 2) {
          failed.push({ model: spec.id, reason: 'loading this file ends the model worker' });
          continue;
        }
        const ownKills = this.#ownKills;
        try {
          await this.#child.request(
            (id) => ({ do: 'load', id, models: [spec] }),
            (reply) => {
              if (reply.is !== 'loaded')
                failed.push({ model: spec.id, reason: 'the model worker broke its protocol' });
              else {
                if (reply.loaded.includes(spec.id)) loaded.push(spec.id);
                failed.push(...reply.failed.filter((one) => one.model === spec.id));
              }
              return true;
            },
            { deadlineMs: this.#options.loadDeadlineMs ?? 60_000 },
          );
          start = this.#child.starts;
        } catch (error) {
          if (this.#isDisposed()) return this.#allFailed('the service is shutting down');
          if (ownKills === this.#ownKills) {
            this.#died(error, undefined);
            this.#lethal.set(spec.id, (this.#lethal.get(spec.id) ?? 0) + 1);
          }
          died = true;
          break;
        }
      }
      if (died) continue;
      if (this.#isDisposed()) return this.#allFailed('the service is shutting down');
      this.state = loaded.length > 0 ? 'ready' : 'unavailable';
      this.#loadedStart = start;
      return { loaded, failed };
    }
    this.state = 'unavailable';
    return this.#allFailed('loading ended the model worker');
  }

  #isDisposed(): boolean {
    return this.state === 'disposed';
  }

  #allFailed(reason: string): LoadReport {
    return { loaded: [], failed: this.#specs.map((spec) => ({ model: spec.id, reason })) };
  }

  #deathsLately(): number {
    const since = Date.now() - DEATH_WINDOW_MS;
    while (this.#deaths.length > 0 && (this.#deaths[0] ?? 0) < since) this.#deaths.shift();
    return this.#deaths.length;
  }

  #died(error: unknown, signal: AbortSignal | undefined): UserError {
    if (!(error instanceof ChildFailure)) throw error;
    if (signal?.aborted || error.reason === 'cancelled') {
      this.#ownKills++;
      return new UserError('cancelled', 'The question was cancelled.', 'Ask again when you like.', {
        cause: error,
      });
    }
    this.#deaths.push(Date.now());
    if (this.state !== 'disposed') this.state = 'unavailable';
    return unavailable(
      'The model worker stopped while it was answering; it is started again on the next question.',
    );
  }

  async #orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    if (!signal) return work;
    const cancelled = (): UserError =>
      new UserError('cancelled', 'The question was cancelled.', 'Ask again when you like.');
    if (signal.aborted) throw cancelled();
    const aborted = Promise.withResolvers<never>();
    const onAbort = (): void => aborted.reject(cancelled());
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      return await Promise.race([work, aborted.promise]);
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }
}

/** The models named by `specs`, in one child that is started on first use. */
export const createModels = (specs: readonly ModelSpec[], options: ModelsOptions = {}): Models =>
  new ModelsChild(specs, options);
