/** Is an event what its author signed? The one place that decides it. */
import { verifyEvent } from 'nostr-tools/pure';
import { SignedEvent } from '../../protocol/event.ts';

/**
 * True when the id is the SHA-256 of the event and the signature is its author's (NIP-01, BIP-340).
 * nostr-tools believes a mark on the object itself, so only a fresh copy is ever shown to it.
 */
export function isGenuine(event: unknown): boolean {
  const parsed = SignedEvent.safeParse(event);
  if (!parsed.success) return false;
  const { id, pubkey, created_at, kind, tags, content, sig } = parsed.data;
  return verifyEvent({ id, pubkey, created_at, kind, tags, content, sig });
}
