/** Batches sized to a time, so that cancelling, progress and a lost child cost little. */
import type { TextResult } from '../runner/job.ts';
import type { RunOptions, Runner } from '../runner/runner.ts';

const TARGET_MS = 50;
const MOST = 400;

export class Batches {
  readonly #runner: Runner;
  #perText = 1;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /** How many texts the next batch should hold. */
  get size(): number {
    return Math.max(1, Math.min(MOST, Math.round(TARGET_MS / this.#perText)));
  }

  /** As `Runner.run`; the results may be fewer than the texts. */
  run(texts: readonly string[], options: RunOptions): TextResult[] {
    const started = performance.now();
    const results = this.#runner.run(texts, options);
    const each = (performance.now() - started) / Math.max(1, results.length);
    // A single slow candidate must not make all later batches tiny.
    this.#perText = Math.max(0.02, Math.min(this.#perText * 2, 0.5 * this.#perText + 0.5 * each));
    return results;
  }
}
