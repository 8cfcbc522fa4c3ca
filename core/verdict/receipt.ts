/** Receipts as signed kind-3374 events: what makes one valid, and where it stands against a file. */
import { Kind, SignedEvent, type UnsignedEvent } from '../../protocol/event.ts';
import type { EventId, PubKey, Sha256 } from '../../protocol/ids.ts';
import { Bundle, ReceiptBody, type Receipt, type ReceiptState } from '../../protocol/receipt.ts';
import { canonical } from './canonical.ts';

/** A receipt whose signature, id and schema hold. `session` is the root it was issued in, if any. */
export interface CheckedReceipt {
  readonly receipt: Receipt;
  readonly author: PubKey;
  readonly session: EventId | null;
  /** Unix seconds. */
  readonly at: number;
}

export type Genuine = (event: SignedEvent) => boolean;
export type Hash = (text: string) => Sha256;

/** Unsigned kind-3374 event of a receipt; `root` are the E/K/P tags of its session. */
export function receiptEvent(body: ReceiptBody, root: readonly string[][], at: number): UnsignedEvent {
  const verdict = body.label === 'no answer' || body.label === 'disputed' ? 'inconclusive' : 'pass';
  return {
    kind: Kind.receipt,
    created_at: at,
    tags: [
      ...root.map((tag) => [...tag]),
      ['x', body.bundle],
      ['L', 'clq.verdict'],
      ['l', verdict, 'clq.verdict'],
      ['method', body.subject.kind === 'code' ? 'exec' : 'exact'],
    ],
    content: canonical(ReceiptBody.parse(body)),
  };
}

/** The receipt inside an event, or null when anything about it is wrong. `genuine` checks id and signature. */
export function checkReceipt(event: unknown, genuine: Genuine): CheckedReceipt | null {
  const signed = SignedEvent.safeParse(event);
  if (!signed.success || signed.data.kind !== Kind.receipt || !genuine(signed.data)) return null;
  const body = ReceiptBody.safeParse(jsonOrNull(signed.data.content));
  if (!body.success) return null;
  const { id, pubkey, created_at, tags } = signed.data;
  return { receipt: { ...body.data, id }, author: pubkey, session: rootOf(tags), at: created_at };
}

/** True when `bundle` is the very archive the receipt names. */
export const bundleFits = (receipt: Pick<Receipt, 'bundle'>, bundle: Bundle, sha256: Hash): boolean =>
  sha256(canonical(bundle)) === receipt.bundle;

/**
 * Where a receipt stands against the present text of its subject; null: the file is gone. A byte-order
 * mark is not part of the text, since editors hide it. Maths has no file and stays fresh.
 */
export function stateOf(receipt: Pick<Receipt, 'subject'>, text: string | null, sha256: Hash): ReceiptState {
  if (receipt.subject.kind === 'maths') return 'fresh';
  if (text === null) return 'file missing';
  const bare = text.replace(/^\uFEFF/, '');
  const hashes = [sha256(bare), sha256(`\uFEFF${bare}`)];
  if (hashes.includes(receipt.subject.candidateHash)) return 'fresh';
  return hashes.includes(receipt.subject.originalHash) ? 'not applied' : 'stale';
}

const rootOf = (tags: readonly string[][]): EventId | null => {
  const root = tags.find(([name]) => name === 'E')?.[1];
  return root && /^[0-9a-f]{64}$/.test(root) ? (root as EventId) : null;
};

/** Parsed JSON, or null for text that is not JSON. */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
