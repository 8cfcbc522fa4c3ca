/** A private copy of the folder the suites open: they edit it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Copies `test/workbench/workspace`; disposing removes the copy. */
export function copyWorkspace(): Disposable & { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  cpSync(join(import.meta.dirname, 'workspace'), folder, { recursive: true });
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
