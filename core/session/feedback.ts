/** Fold: what the user said about answers (3385). It moves priors, never a verdict. */
import { FeedbackContent } from '../../protocol/content.ts';
import { Kind, type SignedEvent } from '../../protocol/event.ts';
import type { EventId, PubKey } from '../../protocol/ids.ts';
import { jsonOrNull } from '../verdict/receipt.ts';

export interface FeedbackRecord {
  readonly id: EventId;
  readonly session: EventId;
  readonly author: PubKey;
  /** Unix seconds. */
  readonly at: number;
  readonly content: FeedbackContent;
}

/** `events` in order; oldest first. */
export const foldFeedback = (root: EventId, events: readonly SignedEvent[]): FeedbackRecord[] =>
  events.flatMap((event) => {
    if (event.kind !== Kind.feedback) return [];
    const content = FeedbackContent.safeParse(jsonOrNull(event.content));
    if (!content.success) return [];
    return [
      { id: event.id, session: root, author: event.pubkey, at: event.created_at, content: content.data },
    ];
  });
