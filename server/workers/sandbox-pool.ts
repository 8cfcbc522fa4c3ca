/** Warm sandbox children: few, reused while they live, replaced when they died. */
import { UserError } from '../../protocol/errors.ts';
import type { EngineInfo, EngineName, Tier } from '../../protocol/sandbox.ts';
import { workerEntry } from './entry.ts';
import { guestKit } from './guest.ts';
import { ChildDied, SandboxProcess, type StartOptions } from './sandbox-process.ts';

/** Two pairs of the first engine and one of the second: more would only wait for the processor. */
const MAX_IDLE = 6;
const TIERS: readonly Tier[] = [3, 2, 1];

/** The two sides of a test run; calls and scripts run on the candidate side. */
export type Role = 'test' | 'candidate';

interface PoolOptions {
  readonly confine: boolean;
  /** Other child programs than the product's own; tests put broken ones here. */
  readonly entries: Partial<Record<Role, string>>;
}

export class SandboxPool {
  /** Children started, and children that had to be killed. */
  readonly counters = { starts: 0, kills: 0 };
  readonly #options: PoolOptions;
  readonly #idle: SandboxProcess[] = [];
  readonly #busy = new Set<SandboxProcess>();
  /** A process that ran candidates never runs tests afterwards: what it may have kept must not meet them. */
  readonly #roles = new WeakMap<SandboxProcess, Role>();
  /** Highest tier an engine was found to start under; null: it does not start at all. */
  readonly #works = new Map<EngineName, Tier | null>();
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** A child with this engine, warm if there is one. @throws UserError when the engine does not start. */
  async take(engine: EngineName, memoryMb: number, role: Role): Promise<SandboxProcess> {
    const entry = this.#options.entries[role] ?? workerEntry('sandbox');
    const at = this.#idle.findIndex(
      (one) =>
        one.alive &&
        one.engine === engine &&
        one.memoryMb === memoryMb &&
        one.entry === entry &&
        this.#roles.get(one) === role,
    );
    const [warm] = at < 0 ? [] : this.#idle.splice(at, 1);
    const child = warm ?? (await this.#start(engine, memoryMb, entry));
    this.#roles.set(child, role);
    this.#busy.add(child);
    return child;
  }

  /** Gives a child back; a dead one is forgotten. */
  release(child: SandboxProcess): void {
    this.#busy.delete(child);
    if (!child.alive) {
      this.counters.kills++;
      return;
    }
    this.#idle.push(child);
    while (this.#idle.length > (this.#closed ? 0 : MAX_IDLE)) this.#idle.shift()?.kill({ kind: 'cancelled' });
  }

  /** What an engine says of itself; undefined when it does not start here. */
  async info(engine: EngineName, memoryMb: number): Promise<EngineInfo | undefined> {
    try {
      const child = await this.take(engine, memoryMb, 'candidate');
      this.release(child);
      return { name: engine, version: child.version, tier: child.tier };
    } catch (error) {
      if (error instanceof UserError) return undefined;
      throw error;
    }
  }

  /** Starts a pair of this engine ahead of its use; an engine that does not start is no error here. */
  async warm(engine: EngineName, memoryMb: number): Promise<void> {
    const roles: readonly Role[] = ['candidate', 'test'];
    const started = await Promise.allSettled(roles.map((role) => this.take(engine, memoryMb, role)));
    for (const one of started) if (one.status === 'fulfilled') this.release(one.value);
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

  async #start(engine: EngineName, memoryMb: number, entry: string): Promise<SandboxProcess> {
    const known = this.#works.get(engine);
    if (known !== null) {
      for (const atMost of TIERS) {
        if (atMost > (known ?? (this.#options.confine ? 3 : 1))) continue;
        const child = await this.#try({ engine, memoryMb, atMost, entry });
        if (!child) continue;
        this.#works.set(engine, child.tier);
        return child;
      }
      if (known === undefined) this.#works.set(engine, null);
    }
    throw new UserError(
      'worker-unavailable',
      `The ${engine} sandbox does not start on this machine.`,
      'Run the doctor command to see which engines work here.',
    );
  }

  async #try(options: Omit<StartOptions, 'kit'>): Promise<SandboxProcess | undefined> {
    this.counters.starts++;
    try {
      return await SandboxProcess.start({ ...options, kit: await guestKit() });
    } catch (error) {
      if (error instanceof ChildDied) return undefined;
      throw error;
    }
  }
}
