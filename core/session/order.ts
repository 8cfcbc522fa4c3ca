/** Order among events: time, then the lowest id (NIP-01), so that every reader of a log agrees. */
import type { SignedEvent } from '../../protocol/event.ts';

/** Oldest first, each id once; the order of the input does not matter. */
export function inOrder(events: readonly SignedEvent[]): SignedEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return [...byId.values()].sort((a, b) => a.created_at - b.created_at || compareIds(a.id, b.id));
}

/** The event that holds when several say the same thing: the latest; on a tie the lowest id. */
export const latest = (events: readonly SignedEvent[]): SignedEvent | undefined =>
  events.reduce<SignedEvent | undefined>(
    (best, event) =>
      best === undefined ||
      event.created_at > best.created_at ||
      (event.created_at === best.created_at && event.id < best.id)
        ? event
        : best,
    undefined,
  );

export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
