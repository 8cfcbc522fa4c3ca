/** Warm Python children: a pair while it lives, replaced when one died. */
import { UserError } from '../../protocol/errors.ts';
import type { Tier } from '../../protocol/sandbox.ts';
import { PythonProcess, pythonEntry } from './python-process.ts';
import { cacheFolder, snapshotFile } from './python-snapshot.ts';
import { ChildDied } from './sandbox-process.ts';
import type { Role } from './sandbox-pool.ts';

/** Each holds the interpreter's memory twice, some two hundred megabytes. */
const MAX_IDLE = 2;
const TIERS: readonly Tier[] = [3, 2, 1];

export interface PythonPoolOptions {
  readonly confine: boolean;
  readonly cache: string | undefined;
  /** Other child programs than the product's own; tests put broken ones here. */
  readonly entries: Partial<Record<Role, string>>;
}

export class PythonPool {
  /** Children started, and children that had to be killed. */
  readonly counters = { starts: 0, kills: 0 };
  readonly #options: PythonPoolOptions;
  readonly #idle: PythonProcess[] = [];
  readonly #busy = new Set<PythonProcess>();
  /** Highest tier the interpreter was found to start under. */
  #works: Tier | undefined;
  #reason = '';
  #closed = false;

  constructor(options: PythonPoolOptions) {
    this.#options = options;
  }

  /** A child, warm if there is one. @throws UserError when the interpreter does not start. */
  async take(memoryMb: number, role: Role): Promise<PythonProcess> {
    const entry = this.#options.entries[role] ?? pythonEntry();
    const at = this.#idle.findIndex((one) => one.alive && one.memoryMb === memoryMb && one.entry === entry);
    const [warm] = at < 0 ? [] : this.#idle.splice(at, 1);
    const child = warm ?? (await this.#start(memoryMb, entry));
    if (this.#closed) child.kill({ kind: 'cancelled' });
    this.#busy.add(child);
    return child;
  }

  /** Gives a child back; a dead one is forgotten. */
  release(child: PythonProcess): void {
    this.#busy.delete(child);
    if (!child.alive) {
      this.counters.kills++;
      return;
    }
    this.#idle.push(child);
    while (this.#idle.length > (this.#closed ? 0 : MAX_IDLE)) this.#idle.shift()?.kill({ kind: 'cancelled' });
  }

  pids(): number[] {
    return [...this.#idle, ...this.#busy].flatMap(({ alive, pid }) =>
      alive && pid !== undefined ? [pid] : [],
    );
  }

  dispose(): void {
    this.#closed = true;
    for (const child of [...this.#idle.splice(0), ...this.#busy]) child.kill({ kind: 'cancelled' });
  }

  async #start(memoryMb: number, entry: string): Promise<PythonProcess> {
    try {
      const snapshot = await snapshotFile(this.#options.cache ?? cacheFolder());
      for (const atMost of TIERS) {
        if (atMost > (this.#works ?? (this.#options.confine ? 3 : 1))) continue;
        this.counters.starts++;
        const child = await PythonProcess.start({ entry, memoryMb, atMost, snapshot }).catch(
          (error: unknown) => {
            if (!(error instanceof ChildDied)) throw error;
            this.#reason = error.message;
            return undefined;
          },
        );
        if (!child) continue;
        this.#works = child.tier;
        return child;
      }
    } catch (error) {
      this.#reason = String(error);
    }
    throw new UserError(
      'worker-unavailable',
      'The Python sandbox does not start on this machine.',
      'Run the doctor command to see which engines work here.',
      { cause: this.#reason },
    );
  }
}
