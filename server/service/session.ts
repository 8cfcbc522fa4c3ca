/** `colloquy/sessions` and `colloquy/session`. */
import { Kind } from '../../protocol/event.ts';
import { SessionNotification, SessionsRequest } from '../../protocol/lsp/session.ts';
import { viewSession } from '../store/store.ts';
import type { ServiceDeps } from './deps.ts';
import type { Documents } from './documents.ts';
import type { Requests } from './requests.ts';

export function registerSession(requests: Requests, { store }: ServiceDeps, documents: Documents): void {
  requests.handle(SessionsRequest, ({ limit }) =>
    store.sessions(limit).map((record) => viewSession(store, record, documents.textOf)),
  );
  store.log.subscribe(
    (event) => {
      const record = store.session(event.tags.find(([name]) => name === 'E')?.[1] ?? event.id);
      if (record) requests.notify(SessionNotification, viewSession(store, record, documents.textOf));
    },
    [Kind.question, Kind.outcome],
  );
}
