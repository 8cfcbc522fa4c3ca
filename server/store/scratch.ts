/** Data folders for tests, removed when the test is over. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { createLogger } from '../logging.ts';
import { openStore, type Store } from './store.ts';

export function scratchHome(t: TestContext): string {
  const home = mkdtempSync(join(tmpdir(), 'colloquy-store-'));
  t.after(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** A store whose log lines go to `lines`, with a clock that stands at `seconds` unless given. */
export function scratchStore(t: TestContext, home = scratchHome(t), now: () => number = Date.now) {
  const lines: string[] = [];
  const store: Store = openStore({ home, now, logger: createLogger('debug', (line) => lines.push(line)) });
  t.after(() => store.close());
  return { store, home, lines };
}
