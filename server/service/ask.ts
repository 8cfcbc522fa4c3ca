/** `colloquy/ask`. */
import { AskRequest } from '../../protocol/lsp/ask.ts';
import type { ServiceDeps } from './deps.ts';
import { honest } from './honest.ts';
import { reporter } from './progress.ts';
import type { Requests } from './requests.ts';
import type { StatusBoard } from './status.ts';

export const registerAsk = (requests: Requests, deps: ServiceDeps, board: StatusBoard): void => {
  requests.handle(AskRequest, (params, signal) =>
    board.during('answering a question', async () => {
      const first = { stage: 'analyse', state: 'started', detail: 'Reading the question', ms: 0 } as const;
      const onProgress = reporter(requests, params.token, signal, first);
      return honest(await deps.ask(params, { onProgress, signal }), deps);
    }),
  );
};
