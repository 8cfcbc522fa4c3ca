/** Reading the log: by kind, author, tag, session and time. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { SignedEvent } from '../../protocol/event.ts';
import type { EventId } from '../../protocol/ids.ts';

/** All conditions must hold. `since` and `until` are inclusive Unix seconds; tags are single-letter. */
export interface Filter {
  readonly kinds?: readonly number[];
  readonly authors?: readonly string[];
  readonly tags?: Readonly<Record<string, readonly string[]>>;
  readonly session?: EventId;
  readonly since?: number;
  readonly until?: number;
  readonly limit?: number;
}

/** Newest first, ties by lowest id; at most `limit` (default 1000). */
export function readEvents(db: DatabaseSync, filter: Filter): SignedEvent[] {
  const where: string[] = [];
  const values: SQLInputValue[] = [];
  const among = (column: string, list: readonly (string | number)[] | undefined): void => {
    if (!list) return;
    where.push(`${column} IN (SELECT value FROM json_each(?))`);
    values.push(JSON.stringify(list));
  };
  among('kind', filter.kinds);
  among('pubkey', filter.authors);
  const tags = { ...filter.tags, ...(filter.session ? { E: [filter.session] } : {}) };
  for (const [name, list] of Object.entries(tags)) {
    where.push('id IN (SELECT id FROM tag WHERE name = ? AND value IN (SELECT value FROM json_each(?)))');
    values.push(name, JSON.stringify(list));
  }
  if (filter.since !== undefined) {
    where.push('created_at >= ?');
    values.push(filter.since);
  }
  if (filter.until !== undefined) {
    where.push('created_at <= ?');
    values.push(filter.until);
  }
  const condition = where.length > 0 ? `WHERE ${where.join(' AND ')}` : '';
  const rows = db
    .prepare(`SELECT json FROM event ${condition} ORDER BY created_at DESC, id LIMIT ?`)
    .all(...values, filter.limit ?? 1000);
  return rows.map((row) => JSON.parse(String(row['json'])) as SignedEvent);
}

/** A session's events: its root, what names it in `E`, and what points at any of these by `e`. */
export function sessionEvents(db: DatabaseSync, root: EventId): SignedEvent[] {
  const rows = db
    .prepare(
      `WITH RECURSIVE member (id) AS (
         SELECT ?1
         UNION SELECT id FROM tag WHERE name = 'E' AND value = ?1
         UNION SELECT tag.id FROM tag JOIN member ON tag.name = 'e' AND tag.value = member.id
       )
       SELECT event.json FROM member JOIN event USING (id)`,
    )
    .all(root);
  return rows.map((row) => JSON.parse(String(row['json'])) as SignedEvent);
}
