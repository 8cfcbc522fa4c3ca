/** Content-addressed texts beside the log: bundles of receipts and results too large for an event. */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { canonical } from '../../core/verdict/canonical.ts';
import { jsonOrNull } from '../../core/verdict/receipt.ts';
import type { Sha256 } from '../../protocol/ids.ts';
import { Bundle } from '../../protocol/receipt.ts';
import { sha256 } from './hash.ts';
import { homeUnwritable } from './home.ts';

export interface Archive {
  /** Canonical JSON of `value`, on disk when this returns; its SHA-256. */
  put(value: unknown): Sha256;
  /** The text, or null when it is missing or no longer fits its hash. */
  text(hash: Sha256): string | null;
  bundle(hash: Sha256): Bundle | null;
}

/** The archive in `<home>/bundles`; throws `UserError` home-unwritable when a text cannot be written. */
export function openArchive(home: string): Archive {
  const pathOf = (hash: Sha256): string => join(home, 'bundles', `${hash}.json`);
  const text = (hash: Sha256): string | null => {
    try {
      const found = readFileSync(pathOf(hash), 'utf8');
      return sha256(found) === hash ? found : null;
    } catch {
      return null;
    }
  };
  return {
    text,
    put(value) {
      const content = canonical(value);
      const hash = sha256(content);
      if (!existsSync(pathOf(hash)) || text(hash) === null) writeWhole(pathOf(hash), content);
      return hash;
    },
    bundle(hash) {
      const parsed = Bundle.safeParse(jsonOrNull(text(hash) ?? ''));
      return parsed.success ? parsed.data : null;
    },
  };
}

/** Written aside and renamed, so that a reader sees all of it or nothing, also after a crash. */
function writeWhole(path: string, content: string): void {
  const aside = `${path}.${randomUUID()}.new`;
  try {
    const file = openSync(aside, 'wx', 0o600);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(aside, path);
  } catch (cause) {
    if (existsSync(aside)) unlinkSync(aside);
    throw homeUnwritable(path, cause);
  }
}
