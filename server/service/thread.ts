/** `colloquy/threads`, `colloquy/critique`, `colloquy/thumb`, `colloquy/thread`. */
import { Kind, type SignedEvent } from '../../protocol/event.ts';
import type { EventId } from '../../protocol/ids.ts';
import {
  CritiqueRequest,
  ThreadNotification,
  ThreadsRequest,
  ThumbRequest,
} from '../../protocol/lsp/thread.ts';
import type { ServiceDeps } from './deps.ts';
import type { Requests } from './requests.ts';

/** How many threads the service remembers having sent. */
const remembered = 2000;

export function registerThread(requests: Requests, { store }: ServiceDeps): void {
  requests.handle(ThreadsRequest, ({ session }) => store.threads(session));
  requests.handle(CritiqueRequest, ({ step, label, body }) => store.critique(step, label, body));
  requests.handle(ThumbRequest, ({ step, thumb }) => store.thumb(step, thumb));

  const sent = new Map<EventId, string>();
  store.log.subscribe(
    (event) => {
      const session = sessionOf(event, (id) => store.log.get(id));
      for (const thread of session ? store.threads(session) : []) {
        const text = JSON.stringify(thread);
        if (sent.get(thread.step) === text) continue;
        if (sent.size >= remembered) sent.clear();
        sent.set(thread.step, text);
        requests.notify(ThreadNotification, thread);
      }
    },
    [Kind.step, Kind.critique, Kind.reaction, Kind.deletion],
  );
}

/** The session an event speaks in; foreign clients leave out `E`, then its target tells. */
function sessionOf(event: SignedEvent, get: (id: string) => SignedEvent | null): EventId | null {
  let at: SignedEvent | null = event;
  for (let hops = 0; at && hops < 8; hops++) {
    const root = at.tags.find(([name]) => name === 'E')?.[1];
    if (root) return root as EventId;
    at = get(at.tags.findLast(([name]) => name === 'e')?.[1] ?? '');
  }
  return null;
}
