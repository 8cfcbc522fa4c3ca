/** Runs changed subjects in a warm realm; a realm that a candidate took down is replaced. */
import type { Engine, Realm } from '../../sandbox/engines.ts';
import { RealmStopped } from '../../sandbox/engines.ts';
import type { Program } from '../../../protocol/program.ts';
import type { TestRef } from '../guest/runs.ts';
import type { Job, JobResult, Patch, TextResult } from './job.ts';

export interface RunOptions {
  readonly order: readonly number[];
  readonly budgets: readonly number[];
  readonly stop: boolean;
  readonly coverage?: boolean;
}

/** What is left of a candidate that took its realm down. */
const KILLED: TextResult = { statuses: ['hang'], steps: [], reached: [] };

/** One batch may take this long in the realm before it counts as stuck where no counter reaches. */
const REALM_MS = 700;
/** Waits a batch may need: one for every body test and timer of every candidate. */
const MAX_POLLS = 200_000;

/** How `text` differs from `base`, as shared head and tail lengths. */
export const patchOf = (base: string, text: string): Patch => {
  const most = Math.min(base.length, text.length);
  let head = 0;
  while (head < most && base[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && base[base.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  return { head, tail, text: text.slice(head, text.length - tail) };
};

export class Runner {
  readonly engine: Engine;
  readonly #program: Program;
  readonly #memoryMb: number;
  readonly #frozen: boolean;
  #realm: Realm | undefined;
  #base = '';
  #tests: readonly TestRef[] = [];
  #results: TextResult[] = [];

  constructor(engine: Engine, program: Program, options: { memoryMb: number; frozen: boolean }) {
    this.engine = engine;
    this.#program = program;
    this.#memoryMb = options.memoryMb;
    this.#frozen = options.frozen;
  }

  get tests(): readonly TestRef[] {
    return this.#tests;
  }

  /** Finds the program's tests with this subject text. */
  list(text: string, steps: number): readonly TestRef[] {
    const result = this.#ask({ kind: 'list', text, steps });
    if (result.kind !== 'list')
      throw new Error(`the search realm answered ${JSON.stringify(result).slice(0, 200)}`);
    this.#tests = result.tests;
    return result.tests;
  }

  /** The text that `run`'s texts are mostly equal to. */
  setBase(text: string): void {
    this.#base = text;
    if (this.#realm) this.#ask({ kind: 'base', text });
  }

  /**
   * Runs the given tests on one text after another. A text that ends the realm comes back as `hang`, and the
   * results stop with it, so that no call takes much longer than one such loss.
   */
  run(texts: readonly string[], options: RunOptions): TextResult[] {
    const patches = texts.map((text) => patchOf(this.#base, text));
    this.#results = [];
    try {
      this.#ask({ kind: 'run', patches, coverage: false, ...options });
      return this.#results;
    } catch (error) {
      if (!(error instanceof RealmStopped)) throw error;
      this.close();
      return [...this.#results, KILLED].slice(0, patches.length);
    }
  }

  close(): void {
    try {
      this.#realm?.dispose();
    } catch {
      // A realm that died of memory cannot be given back; its isolate is already gone.
    }
    this.#realm = undefined;
  }

  #ask(job: Job): JobResult {
    const realm = (this.#realm ??= this.#open());
    realm.run(`__clq_start(${JSON.stringify(JSON.stringify(job))})`, 'start');
    for (let polls = 0; polls < MAX_POLLS; polls++) {
      const text = realm.run('__clq_poll()', 'poll');
      if (text === undefined) continue;
      const result = JSON.parse(text) as JobResult;
      if (result.kind === 'failed') throw new RealmStopped('error', result.reason);
      return result;
    }
    throw new RealmStopped('timeout', 'the realm never finished its batch');
  }

  #open(): Realm {
    const realm = this.engine.realm({
      memoryMb: this.#memoryMb,
      timeoutMs: REALM_MS,
      host: (text) => {
        this.#results.push(JSON.parse(text) as TextResult);
        return '';
      },
    });
    this.#realm = realm;
    realm.run(
      `__clq_boot(${JSON.stringify(JSON.stringify({ program: this.#program, frozen: this.#frozen }))})`,
      'boot',
    );
    if (this.#tests.length > 0) this.#ask({ kind: 'tests', tests: this.#tests });
    if (this.#base !== '') this.#ask({ kind: 'base', text: this.#base });
    return realm;
  }
}
