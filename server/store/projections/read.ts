/** Reading the projection tables. What comes out was folded by `core/session`, so its types are trusted. */
import type { DatabaseSync } from 'node:sqlite';
import type { FeedbackRecord } from '../../../core/session/feedback.ts';
import type { SessionRecord } from '../../../core/session/sessions.ts';
import type { ThreadRecord } from '../../../core/session/threads.ts';
import type { CheckedReceipt } from '../../../core/verdict/receipt.ts';

type Row = Record<string, unknown> | undefined;
const parse = <T>(row: Row): T | null => (row ? (JSON.parse(String(row['json'])) as T) : null);
const parseAll = <T>(rows: readonly Row[]): T[] => rows.map((row) => parse<T>(row)!);

/** Newest first, ties by lowest id. */
export const readSessions = (db: DatabaseSync, limit: number): SessionRecord[] =>
  parseAll(db.prepare('SELECT json FROM session ORDER BY at DESC, id LIMIT ?').all(limit));

export const readSession = (db: DatabaseSync, id: string): SessionRecord | null =>
  parse(db.prepare('SELECT json FROM session WHERE id = ?').get(id));

/** In the order of the thinker's steps. */
export const readThreads = (db: DatabaseSync, session: string): ThreadRecord[] =>
  parseAll(db.prepare('SELECT json FROM thread WHERE root = ? ORDER BY position').all(session));

export const readThread = (db: DatabaseSync, step: string): ThreadRecord | null =>
  parse(db.prepare('SELECT json FROM thread WHERE step = ?').get(step));

/** All receipts whose id begins with `prefix` (lower-case hex), at most two: enough to see ambiguity. */
export const readReceipts = (db: DatabaseSync, prefix: string): CheckedReceipt[] =>
  parseAll(
    db
      .prepare('SELECT json FROM receipt WHERE id >= ? AND id < ? ORDER BY id LIMIT 2')
      .all(prefix, `${prefix}g`),
  );

/** Newest first. */
export const readLatestReceipts = (db: DatabaseSync, limit: number): CheckedReceipt[] =>
  parseAll(db.prepare('SELECT json FROM receipt ORDER BY at DESC, id LIMIT ?').all(limit));

export const readFeedback = (db: DatabaseSync, session: string): FeedbackRecord[] =>
  parseAll(db.prepare('SELECT json FROM feedback WHERE root = ? ORDER BY position').all(session));
