/** The tables of the log and their history. A new version is a new entry at the end, never an edit. */
import type { DatabaseSync } from 'node:sqlite';

const migrations: readonly string[] = [
  `
  CREATE TABLE event (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    pubkey TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX event_kind ON event (kind, created_at DESC, id);
  CREATE TABLE tag (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    id TEXT NOT NULL REFERENCES event (id),
    PRIMARY KEY (name, value, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER event_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER event_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

  CREATE TABLE dirty (root TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE session (id TEXT PRIMARY KEY, at INTEGER NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX session_at ON session (at DESC, id);
  CREATE TABLE thread (
    step TEXT PRIMARY KEY, root TEXT NOT NULL, position INTEGER NOT NULL, json TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX thread_root ON thread (root, position);
  CREATE TABLE receipt (id TEXT PRIMARY KEY, root TEXT NOT NULL, at INTEGER NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX receipt_root ON receipt (root);
  CREATE TABLE feedback (
    id TEXT PRIMARY KEY, root TEXT NOT NULL, position INTEGER NOT NULL, json TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX feedback_root ON feedback (root, position);
  `,
];

export const schemaVersion = migrations.length;

/** Brings a log up to date, each step in its own transaction; two processes may do it at once. */
export function migrate(db: DatabaseSync, now: () => number): void {
  db.exec('CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT');
  for (const [index, sql] of migrations.entries()) {
    if (versionOf(db) > index) continue;
    db.exec('BEGIN IMMEDIATE');
    try {
      if (versionOf(db) === index) {
        db.exec(sql);
        db.prepare('INSERT INTO migration (version, at) VALUES (?, ?)').run(index + 1, now());
      }
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  }
}

/** Version of the tables; 0 for an empty file. */
export const versionOf = (db: DatabaseSync): number =>
  Number(db.prepare('SELECT max(version) AS version FROM migration').get()?.['version'] ?? 0);
