/** Threads as surfaces show them, and what people add to them. */
import { dirname, resolve } from 'node:path';
import type { ThreadRecord } from '../../core/session/threads.ts';
import { UserError } from '../../protocol/errors.ts';
import { Kind, type SignedEvent } from '../../protocol/event.ts';
import type { EventId, PubKey } from '../../protocol/ids.ts';
import type { CritiqueLabel, Thread } from '../../protocol/lsp/thread.ts';
import { critiqueEvent, deletionEvent, thumbEvent } from './events.ts';
import type { EventLog } from './log.ts';

/** A thread as `self` sees it; `subject` is the absolute path of the session's file. */
export const viewThread = (record: ThreadRecord, subject: string | null, self: PubKey): Thread => {
  const { title, body, anchor } = record.content;
  return {
    step: record.step,
    session: record.session,
    title,
    body,
    anchor: anchor && subject ? { file: resolve(dirname(subject), anchor.file), line: anchor.line } : null,
    critiques: record.critiques.map((critique) => ({ ...critique, mine: critique.author === self })),
    up: record.thumbs.filter(({ thumb }) => thumb === '+').length,
    down: record.thumbs.filter(({ thumb }) => thumb === '-').length,
    myThumb: record.thumbs.find(({ author }) => author === self)?.thumb ?? null,
  };
};

/** Appends a critique of a step, or a reply to a critique. Throws `UserError` when `parent` is not known. */
export function addCritique(
  log: EventLog,
  self: PubKey,
  { parent, label, body }: { parent: EventId; label: CritiqueLabel | null; body: string },
  seconds: number,
): SignedEvent {
  const target = log.get(parent);
  if (!target || (target.kind !== Kind.step && target.kind !== Kind.critique)) throw stepUnknown();
  const session = target.tags.find(([name]) => name === 'E')?.[1];
  const own = log.query({
    kinds: [Kind.critique],
    authors: [self],
    ...(session ? { session: session as EventId } : {}),
    limit: 1,
  });
  return log.append(critiqueEvent(target, label, body, after(own[0], seconds)));
}

/** Sets one's thumb on a step; `null` takes back all one's thumbs on it. */
export function setThumb(
  log: EventLog,
  self: PubKey,
  step: EventId,
  thumb: '+' | '-' | null,
  seconds: number,
): void {
  const target = log.get(step);
  if (target?.kind !== Kind.step) throw stepUnknown();
  const own = log.query({ kinds: [Kind.reaction], authors: [self], tags: { e: [step] } });
  const at = after(own[0], seconds);
  if (thumb) log.append(thumbEvent(target, thumb, at));
  else if (own.length > 0) log.append(deletionEvent(own, at));
}

/** Nostr counts in seconds: two acts within one second must still have an order. */
const after = (last: SignedEvent | undefined, seconds: number): number =>
  Math.max(seconds, (last?.created_at ?? 0) + 1);

const stepUnknown = (): UserError =>
  new UserError(
    'bad-usage',
    'There is no such step.',
    'Reload the panel: the session may belong to another data folder.',
  );
