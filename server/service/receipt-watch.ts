/** Watches the subjects of receipts, in open documents and on disk, and tells when a receipt's state changes. */
import { stat } from 'node:fs/promises';
import { stateOf } from '../../core/verdict/receipt.ts';
import type { EventId } from '../../protocol/ids.ts';
import type { ReceiptStateChange } from '../../protocol/lsp/receipt.ts';
import type { ReceiptState } from '../../protocol/receipt.ts';
import type { Logger } from '../logging.ts';
import { sha256 } from '../store/hash.ts';
import type { Store, StoredReceipt } from '../store/store.ts';
import { fileKey, type Documents } from './documents.ts';

/** Polling finds every change on every file system, also those `fs.watch` misses; ms. */
const pollMs = 300;
/** The latest receipts are watched; older ones are judged when somebody asks. */
const watched = 200;

interface Subject {
  readonly file: string;
  readonly receipts: Map<EventId, { readonly receipt: StoredReceipt['receipt']; state: ReceiptState }>;
  /** Identity, size and time of the file when it was last read. */
  seen: string;
}

export class ReceiptWatch {
  readonly #documents: Documents;
  readonly #store: Store;
  readonly #logger: Logger;
  readonly #tell: (change: ReceiptStateChange) => void;
  readonly #subjects = new Map<string, Subject>();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    store: Store,
    documents: Documents,
    logger: Logger,
    tell: (change: ReceiptStateChange) => void,
  ) {
    this.#store = store;
    this.#documents = documents;
    this.#logger = logger;
    this.#tell = tell;
  }

  /** Begins with the receipts of the log; their present states are known, not told. */
  start(): void {
    for (const receipt of this.#store.receipts(watched)) this.#add(receipt);
    this.#schedule();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** A receipt was issued: its state is told at once and from then on. */
  issued(id: EventId): void {
    const receipt = this.#store.receipt(id);
    const state = this.#add(receipt);
    if (state && receipt.file) this.#tell({ id, file: receipt.file, state });
  }

  /** A document changed, or a file did. */
  changed(file: string): void {
    const subject = this.#subjects.get(fileKey(file));
    if (!subject) return;
    const text = this.#documents.textOf(subject.file);
    for (const [id, entry] of subject.receipts) {
      const state = stateOf(entry.receipt, text, sha256);
      if (state === entry.state) continue;
      entry.state = state;
      this.#tell({ id, file: subject.file, state });
    }
  }

  #add({ receipt, file }: StoredReceipt): ReceiptState | null {
    if (file === null || receipt.subject.kind !== 'code') return null;
    const key = fileKey(file);
    const subject = this.#subjects.get(key) ?? { file, receipts: new Map(), seen: '' };
    this.#subjects.set(key, subject);
    const state = stateOf(receipt, this.#documents.textOf(file), sha256);
    subject.receipts.set(receipt.id, { receipt, state });
    return state;
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      void this.#look()
        .catch((error: unknown) => this.#logger.warn('a subject could not be watched', error))
        .finally(() => this.#schedule());
    }, pollMs).unref();
  }

  async #look(): Promise<void> {
    for (const subject of [...this.#subjects.values()]) {
      const seen = await signature(subject.file);
      if (this.#stopped) return;
      if (seen === subject.seen) continue;
      subject.seen = seen;
      if (!this.#documents.isOpen(subject.file)) this.changed(subject.file);
    }
  }
}

async function signature(file: string): Promise<string> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(':');
  } catch {
    return 'missing';
  }
}
