/**
 * The event log: one SQLite file of signed events, append-only. What `append` returns is on disk. Several
 * processes may share it; each sees the others' events.
 */
import type { DatabaseSync } from 'node:sqlite';
import { isGenuine } from '../../core/verdict/receipt-signature.ts';
import { SignedEvent, type UnsignedEvent } from '../../protocol/event.ts';
import type { EventId } from '../../protocol/ids.ts';
import type { Logger } from '../logging.ts';
import type { Identity } from '../network/identity.ts';
import { asUserError } from './database.ts';
import { readEvents, sessionEvents, type Filter } from './query.ts';

export type Listener = (event: SignedEvent) => void;

/** How often another process's events are looked for while somebody listens, ms. */
const pollMs = 150;

export class EventLog {
  readonly #db: DatabaseSync;
  readonly #path: string;
  readonly #identity: Identity;
  readonly #logger: Logger;
  readonly #listeners = new Set<{
    readonly kinds: readonly number[] | undefined;
    readonly listener: Listener;
  }>();
  #delivered: number;
  #poll: NodeJS.Timeout | undefined;
  #dataVersion: number;

  constructor(db: DatabaseSync, path: string, identity: Identity, logger: Logger) {
    this.#db = db;
    this.#path = path;
    this.#identity = identity;
    this.#logger = logger;
    this.#delivered = this.size;
    this.#dataVersion = this.#version();
  }

  /** Number of the last event. */
  get size(): number {
    return Number(this.#db.prepare('SELECT max(seq) AS seq FROM event').get()?.['seq'] ?? 0);
  }

  /** Signs and commits one event; when this returns, a power cut cannot take it back. */
  append(event: UnsignedEvent): SignedEvent {
    return this.appendAll([event])[0]!;
  }

  /** Signs and commits several events in one transaction: all or none. */
  appendAll(events: readonly UnsignedEvent[]): SignedEvent[] {
    const signed = events.map((event) => this.#identity.sign(event));
    this.#store(signed);
    return signed;
  }

  /** Stores an event that came from elsewhere, once its id and signature are checked. */
  accept(event: unknown): 'stored' | 'known' | 'refused' {
    const parsed = SignedEvent.safeParse(event);
    if (!parsed.success || !isGenuine(parsed.data)) return 'refused';
    return this.#store([parsed.data]) === 1 ? 'stored' : 'known';
  }

  get(id: string): SignedEvent | null {
    const row = this.#db.prepare('SELECT json FROM event WHERE id = ?').get(id);
    return row ? (JSON.parse(String(row['json'])) as SignedEvent) : null;
  }

  /** Newest first, ties by lowest id (NIP-01). */
  query(filter: Filter): SignedEvent[] {
    return readEvents(this.#db, filter);
  }

  /** Every event of a session, in no particular order: what names it as root and what hangs on those. */
  session(root: EventId): SignedEvent[] {
    return sessionEvents(this.#db, root);
  }

  /**
   * Calls `listener` for each event committed from now on, by this process (before `append` returns) or
   * another (within a fifth of a second), in the order of the log. Returns the function that ends it.
   */
  subscribe(listener: Listener, kinds?: readonly number[]): () => void {
    const entry = { kinds, listener };
    this.#drain();
    this.#listeners.add(entry);
    this.#poll ??= setInterval(() => this.#look(), pollMs).unref();
    return () => {
      this.#listeners.delete(entry);
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  /** Events whose stored text, id or signature no longer fit: always empty unless the file was tampered with. */
  damagedEvents(): string[] {
    const rows = this.#db.prepare('SELECT id, json FROM event ORDER BY seq').iterate();
    const damaged: string[] = [];
    for (const row of rows) {
      const event: unknown = JSON.parse(String(row['json']));
      if (!isGenuine(event) || (event as SignedEvent).id !== row['id']) damaged.push(String(row['id']));
    }
    return damaged;
  }

  close(): void {
    this.#listeners.clear();
    this.#stop();
  }

  #store(events: readonly SignedEvent[]): number {
    let stored = 0;
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        for (const event of events) stored += this.#insert(event);
        this.#db.exec('COMMIT');
      } catch (error) {
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
        throw error;
      }
    } catch (error) {
      throw asUserError(this.#path, error);
    }
    this.#drain();
    return stored;
  }

  #insert(event: SignedEvent): number {
    const { changes } = this.#db
      .prepare('INSERT OR IGNORE INTO event (id, pubkey, created_at, kind, json) VALUES (?, ?, ?, ?, ?)')
      .run(event.id, event.pubkey, event.created_at, event.kind, JSON.stringify(event));
    if (changes === 0) return 0;
    const tag = this.#db.prepare('INSERT OR IGNORE INTO tag (name, value, id) VALUES (?, ?, ?)');
    for (const [name, value] of event.tags) {
      if (name?.length === 1 && value !== undefined) tag.run(name, value, event.id);
    }
    const dirty = this.#db.prepare('INSERT OR IGNORE INTO dirty (root) VALUES (?)');
    for (const root of this.#roots(event, 8)) dirty.run(root);
    return 1;
  }

  /** The sessions whose projections an event may change; `hops` bounds the walk up the `e` tags. */
  #roots(event: SignedEvent, hops: number): string[] {
    const named = event.tags.find((tag) => tag[0] === 'E')?.[1];
    if (named !== undefined) return [named];
    const targets = event.tags.filter((tag) => tag[0] === 'e').slice(0, 32);
    if (targets.length === 0 || hops === 0) return [event.id];
    return targets.flatMap(([, id = '']) => {
      const target = this.get(id);
      return target ? this.#roots(target, hops - 1) : [id];
    });
  }

  #drain(): void {
    if (this.#listeners.size === 0) {
      this.#delivered = this.size;
      return;
    }
    const rows = this.#db
      .prepare('SELECT seq, json FROM event WHERE seq > ? ORDER BY seq')
      .all(this.#delivered);
    for (const row of rows) {
      const seq = Number(row['seq']);
      // A listener that appended has already had this one delivered.
      if (seq <= this.#delivered) continue;
      this.#delivered = seq;
      this.#deliver(JSON.parse(String(row['json'])) as SignedEvent);
    }
  }

  #deliver(event: SignedEvent): void {
    for (const { kinds, listener } of [...this.#listeners]) {
      if (kinds && !kinds.includes(event.kind)) continue;
      try {
        listener(event);
      } catch (error) {
        this.#logger.error('a listener of the log failed', error);
      }
    }
  }

  #look(): void {
    try {
      const version = this.#version();
      if (version === this.#dataVersion) return;
      this.#dataVersion = version;
      this.#drain();
    } catch (error) {
      this.#logger.warn('the log could not be read', error);
    }
  }

  #version(): number {
    return Number(this.#db.prepare('PRAGMA data_version').get()?.['data_version']);
  }

  #stop(): void {
    clearInterval(this.#poll);
    this.#poll = undefined;
  }
}
