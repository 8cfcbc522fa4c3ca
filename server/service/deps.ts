/** What the service needs from the rest of the product; the flows behind it are in `server/reasoning`. */
import type { AskResult, DebugResult } from '../../protocol/answer.ts';
import type { EventId } from '../../protocol/ids.ts';
import type { AskParams } from '../../protocol/lsp/ask.ts';
import type { DebugParams } from '../../protocol/lsp/debug.ts';
import type { Progress } from '../../protocol/lsp/progress.ts';
import type { RerunResult } from '../../protocol/lsp/receipt.ts';
import type { DoctorReport, ServiceState } from '../../protocol/lsp/status.ts';
import type { Logger } from '../logging.ts';
import type { Store } from '../store/store.ts';

export type ProgressUpdate = Omit<Progress, 'token'>;

export interface RunTools {
  readonly onProgress: (update: ProgressUpdate) => void;
  /** Aborted when the client cancels or goes away. */
  readonly signal: AbortSignal;
}

export interface ServiceDeps {
  readonly version: string;
  readonly logger: Logger;
  readonly store: Store;
  debug(params: DebugParams, tools: RunTools): Promise<DebugResult>;
  ask(params: AskParams, tools: RunTools): Promise<AskResult>;
  rerun(id: EventId, tools: Pick<RunTools, 'signal'>): Promise<RerunResult>;
  doctor(): Promise<DoctorReport>;
  /** What works when nothing runs: ready, or degraded with the part that is missing. */
  health(): Exclude<ServiceState, { state: 'busy' }>;
  /** Kills all children at once; called when the client is gone. Must not wait. */
  dispose(): void;
}
