/** The store: identity, log, archive and projections of one data folder, as flows and service use them. */
import { join } from 'node:path';
import type { FeedbackRecord } from '../../core/session/feedback.ts';
import type { FoldContext, SessionRecord } from '../../core/session/sessions.ts';
import { stateOf, type CheckedReceipt } from '../../core/verdict/receipt.ts';
import { isGenuine } from '../../core/verdict/receipt-signature.ts';
import { Kind } from '../../protocol/event.ts';
import type { EventId, PubKey } from '../../protocol/ids.ts';
import type { Session } from '../../protocol/lsp/session.ts';
import type { CritiqueLabel, Thread } from '../../protocol/lsp/thread.ts';
import type { Bundle, ReceiptState } from '../../protocol/receipt.ts';
import { createLogger, type Logger } from '../logging.ts';
import { openIdentity } from '../network/identity.ts';
import { openArchive } from './bundles.ts';
import { openDatabase } from './database.ts';
import { eventsOf } from './events.ts';
import { sha256 } from './hash.ts';
import { colloquyHome } from './home.ts';
import { EventLog } from './log.ts';
import * as read from './projections/read.ts';
import { rebuild, refresh, type RebuildReport } from './projections/tables.ts';
import { exportReceipt, importReceipt, oneReceipt } from './receipts.ts';
import { openSession, type OpenSession, type SessionOpening } from './session.ts';
import { addCritique, setThumb, viewThread } from './threads.ts';

export interface StoreOptions {
  /** Default: `colloquyHome()`. */
  readonly home?: string;
  /** Unix ms. Default: the clock. */
  readonly now?: () => number;
  readonly logger?: Logger;
}

export interface StoredReceipt extends CheckedReceipt {
  /** Signed by this node: only then does its label count here. */
  readonly mine: boolean;
  /** Absolute path of the subject on this machine, when the session is ours. */
  readonly file: string | null;
  /** Null when the archive has lost it. */
  readonly bundle: Bundle | null;
}

export type Store = ReturnType<typeof openStore>;

/** Opens the data folder. Throws `UserError` home-unwritable when that cannot be done. */
export function openStore({
  home = colloquyHome(),
  now = Date.now,
  logger = createLogger(),
}: StoreOptions = {}) {
  const identity = openIdentity(home);
  const path = join(home, 'events.sqlite');
  const { db, movedTo } = openDatabase(path, now);
  if (movedTo) logger.warn(`the event log was damaged; it was kept as ${movedTo} and a new one was begun`);
  const log = new EventLog(db, path, identity, logger);
  const archive = openArchive(home);
  const context: FoldContext = { self: identity.pubkey, genuine: isGenuine, sha256, archive: archive.text };
  const seconds = (): number => Math.floor(now() / 1000);
  const fresh = (): typeof db => {
    refresh(db, context);
    return db;
  };
  const describe = (checked: CheckedReceipt): StoredReceipt => ({
    ...checked,
    mine: checked.author === identity.pubkey,
    file: checked.session ? (read.readSession(db, checked.session)?.question.file ?? null) : null,
    bundle: archive.bundle(checked.receipt.bundle),
  });
  const view = (record: ReturnType<typeof read.readThread>): Thread | null =>
    record &&
    viewThread(record, read.readSession(db, record.session)?.question.file ?? null, identity.pubkey);
  const threadOf = (step: EventId): Thread => view(read.readThread(fresh(), step))!;

  return {
    home,
    self: identity.pubkey as PubKey,
    log,
    archive,
    /** Where a damaged log was moved when the store was opened; null when all was well. */
    movedTo,

    openSession: (opening: SessionOpening): OpenSession =>
      openSession(opening, { log, archive, context, now }),

    /** Newest first. */
    sessions: (limit: number): SessionRecord[] => read.readSessions(fresh(), limit),
    session: (id: string): SessionRecord | null => read.readSession(fresh(), id),
    feedback: (session: EventId): FeedbackRecord[] => read.readFeedback(fresh(), session),
    addFeedback: (session: EventId, content: FeedbackRecord['content']): void => {
      const root = log.get(session);
      if (root?.kind === Kind.question) log.append(eventsOf(root).feedback(content, seconds()));
    },

    /** Threads of a session; without one, of the latest 50 sessions, newest session first. */
    threads: (session?: EventId): Thread[] =>
      (session ? [session] : read.readSessions(fresh(), 50).map(({ id }) => id)).flatMap((id) =>
        read.readThreads(fresh(), id).flatMap((record) => view(record) ?? []),
      ),
    thread: (step: EventId): Thread | null => view(read.readThread(fresh(), step)),
    /** The thread with the new critique in it; `parent` may be a critique instead of the step. */
    critique: (step: EventId, label: CritiqueLabel | null, body: string, parent: EventId = step): Thread => {
      addCritique(log, identity.pubkey, { parent, label, body }, seconds());
      return threadOf(step);
    },
    thumb: (step: EventId, thumb: '+' | '-' | null): Thread => {
      setThumb(log, identity.pubkey, step, thumb, seconds());
      return threadOf(step);
    },

    /** By id or unique beginning of one; throws `UserError` receipt-unknown. */
    receipt: (id: string): StoredReceipt =>
      describe(oneReceipt(id, (prefix) => read.readReceipts(fresh(), prefix))),
    /** Newest first. */
    receipts: (limit: number): StoredReceipt[] => read.readLatestReceipts(fresh(), limit).map(describe),
    exportReceipt: (id: string): string =>
      exportReceipt(
        oneReceipt(id, (prefix) => read.readReceipts(fresh(), prefix)),
        log,
        archive,
      ),
    importReceipt: (text: string): StoredReceipt => describe(importReceipt(text, log, archive)),

    /** Folds the whole log again and tells whether the projections came out the same. */
    rebuild: (): RebuildReport => rebuild(db, context),

    close: (): void => {
      log.close();
      if (db.isOpen) db.close();
    },
  };
}

/** A session as surfaces show it; `textOf` gives the present text of a file, null when it is gone. */
export function viewSession(
  store: Store,
  record: SessionRecord,
  textOf: (file: string) => string | null,
): Session {
  const id = record.outcome?.result.receipt ?? null;
  return {
    id: record.id,
    at: record.at,
    outcome: record.outcome,
    receiptState: id && stateNow(store, id, textOf),
  };
}

/** Where a receipt stands now; null when it is not in this data folder. */
export function stateNow(
  store: Store,
  id: EventId,
  textOf: (file: string) => string | null,
): ReceiptState | null {
  const found = tryReceipt(store, id);
  return found && stateOf(found.receipt, found.file === null ? null : textOf(found.file), sha256);
}

function tryReceipt(store: Store, id: EventId): StoredReceipt | null {
  try {
    return store.receipt(id);
  } catch {
    return null;
  }
}
