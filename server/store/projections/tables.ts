/** Projections as tables: refreshed where events made them dirty, rebuilt from the log with identical result. */
import type { DatabaseSync } from 'node:sqlite';
import { project, type SessionProjection } from '../../../core/session/project.ts';
import type { FoldContext } from '../../../core/session/sessions.ts';
import { canonical } from '../../../core/verdict/canonical.ts';
import type { EventId, Sha256 } from '../../../protocol/ids.ts';
import { sha256 } from '../hash.ts';
import { sessionEvents } from '../query.ts';

const tables = ['session', 'thread', 'receipt', 'feedback'] as const;
type Table = (typeof tables)[number];

export interface RebuildReport {
  readonly events: number;
  readonly rows: Readonly<Record<Table, number>>;
  /** SHA-256 of the canonical dump of all projections. */
  readonly hash: Sha256;
  /** True when the rebuilt projections equal those that were there. */
  readonly identical: boolean;
}

/** Folds every session that has new events. Cheap when there are none. */
export function refresh(db: DatabaseSync, context: FoldContext): void {
  if (!db.prepare('SELECT 1 FROM dirty LIMIT 1').get()) return;
  exclusively(db, () => refreshDirty(db, context));
}

/** Throws the projections away and folds the whole log again. */
export function rebuild(db: DatabaseSync, context: FoldContext): RebuildReport {
  return exclusively(db, () => {
    refreshDirty(db, context);
    const before = sha256(dump(db));
    for (const table of tables) db.exec(`DELETE FROM ${table}`);
    db.exec(`INSERT OR IGNORE INTO dirty (root)
      SELECT value FROM tag WHERE name = 'E'
      UNION SELECT id FROM event WHERE kind = 3380 OR id NOT IN (SELECT id FROM tag WHERE name = 'E')`);
    refreshDirty(db, context);
    const hash = sha256(dump(db));
    const count = (table: string): number =>
      Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n']);
    return {
      events: count('event'),
      rows: {
        session: count('session'),
        thread: count('thread'),
        receipt: count('receipt'),
        feedback: count('feedback'),
      },
      hash,
      identical: hash === before,
    };
  });
}

/** Canonical JSON of all projections, by table and key. */
export function dump(db: DatabaseSync): string {
  const content = tables.map((table) => {
    const key = table === 'thread' ? 'step' : 'id';
    const rows = db.prepare(`SELECT ${key} AS key, json FROM ${table} ORDER BY ${key}`).all();
    return [table, rows.map((row) => [row['key'], JSON.parse(String(row['json'])) as unknown])];
  });
  return canonical(content);
}

function refreshDirty(db: DatabaseSync, context: FoldContext): void {
  for (const row of db.prepare('SELECT root FROM dirty').all()) {
    const root = String(row['root']) as EventId;
    write(db, root, project(root, sessionEvents(db, root), context));
    db.prepare('DELETE FROM dirty WHERE root = ?').run(root);
  }
}

function write(
  db: DatabaseSync,
  root: EventId,
  { session, threads, receipts, feedback }: SessionProjection,
): void {
  db.prepare('DELETE FROM session WHERE id = ?').run(root);
  for (const table of ['thread', 'receipt', 'feedback'])
    db.prepare(`DELETE FROM ${table} WHERE root = ?`).run(root);
  if (session) {
    db.prepare('INSERT INTO session (id, at, json) VALUES (?, ?, ?)').run(
      root,
      session.at,
      canonical(session),
    );
  }
  threads.forEach((thread, position) =>
    db
      .prepare('INSERT INTO thread (step, root, position, json) VALUES (?, ?, ?, ?)')
      .run(thread.step, root, position, canonical(thread)),
  );
  for (const receipt of receipts) {
    db.prepare('INSERT OR REPLACE INTO receipt (id, root, at, json) VALUES (?, ?, ?, ?)').run(
      receipt.receipt.id,
      root,
      receipt.at,
      canonical(receipt),
    );
  }
  feedback.forEach((entry, position) =>
    db
      .prepare('INSERT OR REPLACE INTO feedback (id, root, position, json) VALUES (?, ?, ?, ?)')
      .run(entry.id, root, position, canonical(entry)),
  );
}

function exclusively<T>(db: DatabaseSync, act: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = act();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
