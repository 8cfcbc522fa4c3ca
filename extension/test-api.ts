/** What `activate` returns when tests run inside the workbench, and never otherwise. */
import type { App } from './app.ts';
import type { LiveReceipt } from './current.ts';
import type { StatusView } from './status-view.ts';

export interface TestApi {
  readonly activationMs: number;
  readonly status: () => StatusView | undefined;
  readonly lenses: () => readonly LiveReceipt[];
  readonly panelReady: () => boolean;
  readonly app: () => Promise<App>;
  /** Resolves once the service runs and answered `initialize`. */
  readonly whenReady: () => Promise<void>;
}
