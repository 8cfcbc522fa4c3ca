/** Nostr events (NIP-01) and the kinds of the product (design 05, `docs/protocol.md`). */
import * as z from 'zod';
import { EventId, PubKey } from './ids.ts';

/** Kinds in use. 3380–3389 are local: same signature, same log, never relayed. */
export const Kind = {
  /** NIP-09: takes one's own events back. */
  deletion: 5,
  reaction: 7,
  critique: 1111,
  step: 3371,
  receipt: 3374,
  answer: 3376,
  question: 3380,
  analysis: 3381,
  decomposition: 3382,
  route: 3383,
  candidate: 3384,
  feedback: 3385,
  strategy: 3386,
  outcome: 3387,
  vote: 3388,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

export const isLocalKind = (kind: number): boolean => kind >= 3380 && kind <= 3389;

export const Tag = z.array(z.string()).min(1);

export const UnsignedEvent = z.object({
  /** Unix seconds. */
  created_at: z.int().nonnegative(),
  kind: z.int().min(0).max(65535),
  tags: z.array(Tag).max(2000),
  content: z.string().max(512 * 1024),
});
export type UnsignedEvent = z.infer<typeof UnsignedEvent>;

export const SignedEvent = UnsignedEvent.extend({
  id: EventId,
  pubkey: PubKey,
  sig: z.string().regex(/^[0-9a-f]{128}$/),
});
export type SignedEvent = z.infer<typeof SignedEvent>;
