/** Opens the log's SQLite file. A damaged one is kept under another name and said so, never used or deleted. */
import { chmodSync, closeSync, existsSync, openSync, renameSync, statSync, unlinkSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { UserError } from '../../protocol/errors.ts';
import { homeUnwritable } from './home.ts';
import { migrate, schemaVersion, versionOf } from './schema.ts';

export interface OpenedDatabase {
  readonly db: DatabaseSync;
  /** Where a damaged log was moved to; null when all was well. */
  readonly movedTo: string | null;
}

/** How long one process waits for another that is writing, ms. */
const busyMs = 10_000;

/**
 * Opens or makes the log at `path`; `now` gives Unix ms. Throws `UserError` home-unwritable when the file
 * cannot be opened or comes from a newer version.
 */
export function openDatabase(path: string, now: () => number): OpenedDatabase {
  try {
    return { db: openSound(path, now), movedTo: null };
  } catch (error) {
    if (!isDamage(error)) throw asUserError(path, error);
  }
  try {
    const movedTo = moveAside(path, now);
    return { db: openSound(path, now), movedTo };
  } catch (error) {
    throw asUserError(path, error);
  }
}

function openSound(path: string, now: () => number): DatabaseSync {
  closeToOthers(path);
  const db = new DatabaseSync(path, { timeout: busyMs, enableForeignKeyConstraints: false });
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000');
    const check = db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
    if (check !== 'ok') throw new Damage(String(check));
    migrate(db, now);
    if (versionOf(db) > schemaVersion) {
      throw new UserError(
        'home-unwritable',
        `The log ${path} was written by a newer version.`,
        'Update Colloquy.',
      );
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** SQLite gives the files beside the log the mode of the log: it must be closed before they are made. */
function closeToOthers(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  if (process.platform !== 'win32') chmodSync(path, 0o600);
}

class Damage extends Error {}

/** SQLITE_CORRUPT and SQLITE_NOTADB, with their extended codes. */
const isDamage = (error: unknown): boolean =>
  error instanceof Damage || [11, 26].includes(primaryCode(error));

const primaryCode = (error: unknown): number => ((error as { errcode?: number }).errcode ?? 0) & 0xff;

/** SQLite errors the user can mend (full, read-only, busy, I/O) become a `UserError`; others stay. */
export function asUserError(path: string, error: unknown): unknown {
  if (error instanceof UserError) return error;
  const code = primaryCode(error);
  if (code === 5 || code === 6) {
    return new UserError(
      'home-unwritable',
      `Another process has kept the log ${path} busy for ${busyMs / 1000} s.`,
      'Close other Colloquy processes and try again.',
      { cause: error },
    );
  }
  return [3, 8, 10, 13, 14].includes(code) || (error as NodeJS.ErrnoException).syscall
    ? homeUnwritable(path, error)
    : error;
}

/** Only one process may move the file: the other would move the fresh one that replaced it. */
function moveAside(path: string, now: () => number): string {
  const lock = `${path}.moving`;
  for (let tries = 0; ; tries++) {
    try {
      closeSync(openSync(lock, 'wx'));
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries > 100) throw error;
      if (now() - statSync(lock, { throwIfNoEntry: false })!.mtimeMs > 30_000) unlinkSync(lock);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
  try {
    const target = `${path}.damaged-${new Date(now()).toISOString().replace(/[:.]/g, '-')}`;
    if (!stillDamaged(path)) return target;
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(path + suffix)) renameSync(path + suffix, target + suffix);
    }
    return target;
  } finally {
    unlinkSync(lock);
  }
}

function stillDamaged(path: string): boolean {
  try {
    const db = new DatabaseSync(path, { readOnly: true, timeout: busyMs });
    try {
      return db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] !== 'ok';
    } finally {
      db.close();
    }
  } catch {
    return true;
  }
}
