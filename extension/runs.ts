/** One run at a time: a question or a debugging flow, with its progress and its way to be cancelled. */
import { randomUUID } from 'node:crypto';
import { CancellationTokenSource, ProgressLocation, l10n, window, type CancellationToken } from 'vscode';
import { UserError } from '../protocol/errors.ts';
import type { Run } from '../protocol/panel.ts';
import type { Progress } from '../protocol/lsp/progress.ts';
import type { Store } from './store.ts';

/** Where the run was asked for: the panel shows its own progress, a command gets a notification. */
export type Origin = 'panel' | 'command';

export class Runs {
  readonly #store: Store;
  #current: { token: string; source: CancellationTokenSource } | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Stage messages of requests that are no longer current are dropped. */
  progress(progress: Progress): void {
    if (progress.token === this.#current?.token) this.#store.addProgress(progress);
  }

  cancel(): void {
    this.#current?.source.cancel();
  }

  /** Runs `work` with a token for its progress messages. Throws `UserError`, also when another run is on. */
  async start<T>(
    kind: Run['kind'],
    title: string,
    origin: Origin,
    work: (token: string, cancel: CancellationToken) => Promise<T>,
  ): Promise<T> {
    if (this.#current !== undefined) {
      const sentence = l10n.t('Colloquy is still working on “{0}”.', this.#store.run?.title ?? '…');
      throw new UserError('bad-usage', sentence, l10n.t('Wait for it or cancel it first.'));
    }
    const source = new CancellationTokenSource();
    const current = { token: randomUUID(), source };
    this.#current = current;
    this.#store.setRun({ kind, title, progress: [] });
    const options = {
      location: origin === 'panel' ? { viewId: 'colloquy.panel' } : ProgressLocation.Notification,
      title: l10n.t('Colloquy: {0}', title),
      cancellable: true,
    };
    try {
      return await window.withProgress(options, async (report, pressed) => {
        const told = this.#store.onChange((message) => {
          if (message.type === 'progress') report.report({ message: message.progress.detail });
        });
        const stop = pressed.onCancellationRequested(() => source.cancel());
        try {
          return await work(current.token, source.token);
        } finally {
          told.dispose();
          stop.dispose();
        }
      });
    } finally {
      this.#current = undefined;
      source.dispose();
      this.#store.setRun(null);
    }
  }
}
