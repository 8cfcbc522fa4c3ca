/** The package that `npm run package` has made. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
export const vsix = join(root, 'colloquy-linux-x64.vsix');

/** @throws Error that says how to make it. */
export function requireVsix(): string {
  if (!existsSync(vsix)) throw new Error('there is no package yet: npm run package');
  return vsix;
}
