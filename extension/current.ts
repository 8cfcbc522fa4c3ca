/** Which of many sessions still matter to the code on screen. Pure. */
import type { Session } from '../protocol/lsp/session.ts';
import type { Thread } from '../protocol/lsp/thread.ts';
import type { EventId } from '../protocol/ids.ts';
import type { Label } from '../protocol/label.ts';
import type { ReceiptState } from '../protocol/receipt.ts';

/** A receipt that speaks of a function of this window's files. */
export interface LiveReceipt {
  readonly id: EventId;
  readonly session: EventId;
  readonly file: string;
  readonly function: string | null;
  readonly label: Label;
  readonly state: ReceiptState;
}

/** The newest receipt of each function; `sessions` newest first. */
export const liveReceipts = (sessions: readonly Session[]): LiveReceipt[] => {
  const newest = new Map<string, LiveReceipt>();
  for (const { id: session, outcome, receiptState: state } of sessions) {
    if (outcome?.kind !== 'debug' || outcome.result.receipt === null || state === null) continue;
    const { receipt: id, file, function: name, label } = outcome.result;
    const key = JSON.stringify([file, name]);
    if (!newest.has(key)) newest.set(key, { id, session, file, function: name, label, state });
  }
  return [...newest.values()];
};

/**
 * The threads worth a place beside the code: those of the newest session of each file, and of older
 * ones only where somebody said something. `sessions` newest first.
 */
export const editorThreads = (threads: Iterable<Thread>, sessions: readonly Session[]): Thread[] => {
  const age = new Map(sessions.map(({ id }, index) => [id, index]));
  const ageOf = (thread: Thread): number => age.get(thread.session) ?? Infinity;
  const anchored = [...threads].filter(({ anchor }) => anchor !== null);
  const newest = new Map<string, number>();
  for (const thread of anchored) {
    const { file } = thread.anchor!;
    newest.set(file, Math.min(newest.get(file) ?? Infinity, ageOf(thread)));
  }
  return anchored.filter(
    (thread) => thread.critiques.length > 0 || ageOf(thread) === newest.get(thread.anchor!.file),
  );
};
