/** All projections of one session at once: a pure function of the set of its events. */
import type { SignedEvent } from '../../protocol/event.ts';
import type { EventId } from '../../protocol/ids.ts';
import { checkReceipt, type CheckedReceipt } from '../verdict/receipt.ts';
import { foldFeedback, type FeedbackRecord } from './feedback.ts';
import { inOrder } from './order.ts';
import { foldSession, type FoldContext, type SessionRecord } from './sessions.ts';
import { belongsTo } from './tags.ts';
import { foldThreads, type ThreadRecord } from './threads.ts';

export interface SessionProjection {
  readonly session: SessionRecord | null;
  readonly threads: readonly ThreadRecord[];
  readonly receipts: readonly CheckedReceipt[];
  readonly feedback: readonly FeedbackRecord[];
}

/** `root` is the question, or a receipt that stands alone. The order and repetition of `events` do not matter. */
export function project(
  root: EventId,
  events: readonly SignedEvent[],
  context: FoldContext,
): SessionProjection {
  const own = inOrder(events).filter((event) => belongsTo(event, root));
  const receipts = own.flatMap((event) => checkReceipt(event, context.genuine) ?? []);
  return {
    session: foldSession(root, own, receipts, context),
    threads: foldThreads(root, own),
    receipts,
    feedback: foldFeedback(root, own),
  };
}
