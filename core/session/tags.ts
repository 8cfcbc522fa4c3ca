/** Tags of the events of a session (`docs/protocol.md`; NIP-22 for critiques, NIP-25 for thumbs). */
import { Kind, type SignedEvent } from '../../protocol/event.ts';
import type { EventId } from '../../protocol/ids.ts';

/** The working name of the protocol; every event of ours carries it. */
export const VERSION_TAG = ['v', 'clq/1'] as const;

type Root = Pick<SignedEvent, 'id' | 'kind' | 'pubkey'>;

/** Upper-case tags of the root of a session: one filter on E finds the whole tree. */
export const rootTags = (root: Root): string[][] => [
  [...VERSION_TAG],
  ['E', root.id, '', root.pubkey],
  ['K', String(root.kind)],
  ['P', root.pubkey],
];

/** Lower-case tags of the event that is answered. */
export const parentTags = (parent: Root): string[][] => [
  ['e', parent.id, '', parent.pubkey],
  ['k', String(parent.kind)],
  ['p', parent.pubkey],
];

/** First value of the first tag of that name. */
export const tagValue = (event: Pick<SignedEvent, 'tags'>, name: string): string | undefined =>
  event.tags.find((tag) => tag[0] === name)?.[1];

/** First values of all tags of that name, in order. */
export const tagValues = (event: Pick<SignedEvent, 'tags'>, name: string): string[] =>
  event.tags.flatMap((tag) => (tag[0] === name && tag[1] !== undefined ? [tag[1]] : []));

/** True for events that belong to a session: the root itself, or all that do not name another root. */
export const belongsTo = (event: SignedEvent, root: EventId): boolean =>
  event.id === root || (tagValue(event, 'E') ?? root) === root;

/** What an author has taken back (NIP-09): `author:id`, since only one's own events can be deleted. */
export const deletions = (events: readonly SignedEvent[]): ReadonlySet<string> =>
  new Set(
    events.flatMap((event) =>
      event.kind === Kind.deletion ? tagValues(event, 'e').map((id) => `${event.pubkey}:${id}`) : [],
    ),
  );
