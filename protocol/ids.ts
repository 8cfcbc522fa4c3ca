/** Branded primitives: a value of one idea cannot be passed where another is meant. */
import * as z from 'zod';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits');

/** Nostr event id: SHA-256 of the serialised event (NIP-01), lower-case hex. */
export const EventId = hex64.brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;

/** x-only secp256k1 public key (BIP-340), lower-case hex. */
export const PubKey = hex64.brand<'PubKey'>();
export type PubKey = z.infer<typeof PubKey>;

/** SHA-256 of UTF-8 text or canonical JSON, lower-case hex. */
export const Sha256 = hex64.brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;
