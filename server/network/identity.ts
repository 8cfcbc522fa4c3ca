/**
 * The node key: made on first run, the same in shell and editor, readable by its owner only. It signs
 * typed events and nothing else, and no method hands it out.
 */
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { finalizeEvent, generateSecretKey, getPublicKey } from 'nostr-tools/pure';
import { UserError } from '../../protocol/errors.ts';
import { SignedEvent, UnsignedEvent } from '../../protocol/event.ts';
import { PubKey } from '../../protocol/ids.ts';
import { protectSecret } from '../logging.ts';
import { ensureHome, homeUnwritable } from '../store/home.ts';

export interface Identity {
  readonly pubkey: PubKey;
  /** Signs a copy; the argument stays as it is. Throws when it is not an event. */
  sign(event: UnsignedEvent): SignedEvent;
}

/**
 * Opens `<home>/node.key`, making it when absent. A file that others may read is closed to them first.
 * Throws `UserError` home-unwritable when the folder cannot be written or the key is damaged.
 */
export function openIdentity(home: string): Identity {
  ensureHome(home);
  const path = join(home, 'node.key');
  try {
    return identityOf(readKey(path) ?? createKey(path));
  } catch (cause) {
    throw cause instanceof UserError ? cause : homeUnwritable(home, cause);
  }
}

/** An identity from a secret key (32 bytes): for tests and doubles of other nodes. */
export function identityOf(secret: Uint8Array): Identity {
  const key = Uint8Array.from(secret);
  protectSecret(key);
  const pubkey = PubKey.parse(getPublicKey(key));
  return {
    pubkey,
    sign(event) {
      const { created_at, kind, tags, content } = UnsignedEvent.parse(event);
      // finalizeEvent writes into its argument and marks it as verified: it gets its own copy, we keep data.
      const signed = finalizeEvent({ created_at, kind, tags: tags.map((tag) => [...tag]), content }, key);
      return SignedEvent.parse({ ...signed });
    },
  };
}

function readKey(path: string): Uint8Array | null {
  let text: string;
  try {
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  if (/^[0-9a-f]{64}$/.test(text)) return Uint8Array.from(Buffer.from(text, 'hex'));
  throw new UserError(
    'home-unwritable',
    `The node key ${path} is damaged.`,
    'Restore it from a backup, or move it away to begin with a new identity.',
  );
}

/** Written aside and linked into place, so that a second process never reads half a key or makes another. */
function createKey(path: string): Uint8Array {
  const key = generateSecretKey();
  const aside = `${path}.${randomUUID()}.new`;
  writeExclusive(aside, key);
  try {
    linkSync(aside, path);
    return key;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST') return readKey(path) ?? fail(error);
    // Some file systems (FAT, a few network drives) have no hard links.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(code)) throw error;
    writeExclusive(path, key);
    return key;
  } finally {
    unlinkSync(aside);
  }
}

function writeExclusive(path: string, key: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, `${Buffer.from(key).toString('hex')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const fail = (error: unknown): never => {
  throw error;
};
