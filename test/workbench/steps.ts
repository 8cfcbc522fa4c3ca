/** The steps of a walk-through: one line each, a screenshot after each, and an end at the first miss. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export class Steps {
  readonly #page: Page;
  readonly #artifacts: string;
  readonly #started = performance.now();
  passed = 0;
  failed = 0;
  notReached = 0;

  constructor(page: Page, artifacts: string) {
    this.#page = page;
    this.#artifacts = artifacts;
    mkdirSync(artifacts, { recursive: true });
  }

  /** Takes a step, unless one before it failed: what follows would only fail for the same reason. */
  async take(name: string, act: () => Promise<void>): Promise<void> {
    if (this.failed > 0) {
      this.notReached++;
      return;
    }
    try {
      await act();
      this.passed++;
      this.#say('ok    ', name);
    } catch (error) {
      this.failed++;
      this.#say('FAILED', name);
      console.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    const number = String(this.passed + this.failed).padStart(2, '0');
    const file = `${number}-${name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}.png`;
    await this.#page.screenshot({ path: join(this.#artifacts, file) }).catch(() => undefined);
  }

  /** Prints the tally `npm test` reads; steps that were not reached count as skipped. */
  finish(): void {
    const tally = { passed: this.passed, failed: this.failed, skipped: this.notReached };
    console.log(`#tally ${JSON.stringify(tally)}`);
    process.exitCode = this.failed > 0 ? 1 : 0;
  }

  #say(how: string, name: string): void {
    const ms = String(Math.round(performance.now() - this.#started)).padStart(6);
    console.log(`${ms} ms  ${how}  ${name}`);
  }
}
