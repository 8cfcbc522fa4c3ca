/** `colloquy/progress`: updates of a flow, stamped with the client's token. */
import { ProgressNotification } from '../../protocol/lsp/progress.ts';
import type { ProgressUpdate } from './deps.ts';
import type { Requests } from './requests.ts';

/** Sends `first` at once, so that the client shows life within 200 ms whatever the flow does. */
export function reporter(requests: Requests, token: string, signal: AbortSignal, first: ProgressUpdate) {
  const onProgress = (update: ProgressUpdate): void => {
    if (!signal.aborted)
      requests.notify(ProgressNotification, { ...update, token, ms: Math.round(update.ms) });
  };
  onProgress(first);
  return onProgress;
}
