/** Receipts: find one, carry it to another machine, take one in. */
import { canonical } from '../../core/verdict/canonical.ts';
import { bundleFits, checkReceipt, jsonOrNull, type CheckedReceipt } from '../../core/verdict/receipt.ts';
import { isGenuine } from '../../core/verdict/receipt-signature.ts';
import { UserError } from '../../protocol/errors.ts';
import { ReceiptFile } from '../../protocol/receipt.ts';
import type { Archive } from './bundles.ts';
import { sha256 } from './hash.ts';
import type { EventLog } from './log.ts';

/** Largest receipt file that is read, in characters. */
const maxFile = 64 * 1024 * 1024;

/** The receipt an id or its beginning (at least 6 digits) names, among `matches`. */
export function oneReceipt(id: string, find: (prefix: string) => readonly CheckedReceipt[]): CheckedReceipt {
  const matches = /^[0-9a-f]{6,64}$/.test(id) ? find(id) : [];
  if (matches.length === 1) return matches[0]!;
  throw matches.length === 0
    ? new UserError(
        'receipt-unknown',
        `There is no receipt ${brief(id)} in this data folder.`,
        'Check the id, or give the file it was exported to.',
      )
    : new UserError(
        'receipt-unknown',
        `${brief(id)} begins more than one receipt.`,
        'Give more digits of the id.',
      );
}

/** One JSON file with the signed receipt and its bundle. Throws `UserError` when the bundle is gone. */
export function exportReceipt(checked: CheckedReceipt, log: EventLog, archive: Archive): string {
  const event = log.get(checked.receipt.id);
  const bundle = archive.bundle(checked.receipt.bundle);
  if (!event || !bundle) {
    throw new UserError(
      'receipt-unknown',
      `The bundle of receipt ${brief(checked.receipt.id)} is missing.`,
      'Run the command again to get a fresh receipt.',
    );
  }
  return `${canonical({ format: 'colloquy-receipt', version: 1, event, bundle } satisfies ReceiptFile)}\n`;
}

/**
 * Checks signature, id, schema and the bundle's hash, then stores both. Throws `UserError`
 * receipt-unknown naming what does not hold.
 */
export function importReceipt(text: string, log: EventLog, archive: Archive): CheckedReceipt {
  if (text.length > maxFile) throw refused('is too large');
  const file = ReceiptFile.safeParse(jsonOrNull(text));
  if (!file.success) throw refused('is not a receipt that Colloquy exported');
  const checked = checkReceipt(file.data.event, isGenuine);
  if (!checked) throw refused('carries an invalid signature');
  if (!bundleFits(checked.receipt, file.data.bundle, sha256))
    throw refused('carries another bundle than the one signed');
  archive.put(file.data.bundle);
  log.accept(file.data.event);
  return checked;
}

const refused = (why: string): UserError =>
  new UserError(
    'receipt-unknown',
    `The file ${why}.`,
    'Ask for the file again: it may have been changed on the way.',
  );

const brief = (id: string): string => (id.length > 16 ? `${id.slice(0, 12)}…` : id);
