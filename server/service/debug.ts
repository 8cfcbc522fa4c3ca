/** `colloquy/debug`. */
import { DebugRequest } from '../../protocol/lsp/debug.ts';
import type { ServiceDeps } from './deps.ts';
import { honest } from './honest.ts';
import { reporter } from './progress.ts';
import type { Requests } from './requests.ts';
import { debugging, type StatusBoard } from './status.ts';

export const registerDebug = (requests: Requests, deps: ServiceDeps, board: StatusBoard): void => {
  requests.handle(DebugRequest, (params, signal) =>
    board.during(debugging(params.file), async () => {
      const first = {
        stage: 'analyse',
        state: 'started',
        detail: 'Reading the code and its tests',
        ms: 0,
      } as const;
      const onProgress = reporter(requests, params.token, signal, first);
      return honest(await deps.debug(params, { onProgress, signal }), deps);
    }),
  );
};
