/** SHA-256 of UTF-8 text, lower-case hex: the one hash of receipts, bundles and projections. */
import { createHash } from 'node:crypto';
import type { Sha256 } from '../../protocol/ids.ts';

export const sha256 = (text: string): Sha256 =>
  createHash('sha256').update(text, 'utf8').digest('hex') as Sha256;
