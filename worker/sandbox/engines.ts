/** Both JavaScript engines behind one interface: a realm runs script text and may ask the host, synchronously. */
import type { EngineName } from '../../protocol/sandbox.ts';

export interface RealmOptions {
  readonly memoryMb: number;
  /** For all runs of the realm together. In-process fast path; the parent's SIGKILL is the real limit. */
  readonly timeoutMs: number;
  /** Guest calls `__clq_host(text)` and blocks until this returns. */
  readonly host: (text: string) => string;
}

/** Why a realm stopped; after `memory` and `timeout` the realm is unusable and must be disposed. */
export class RealmStopped extends Error {
  readonly kind: 'timeout' | 'memory' | 'error';
  /** The engine itself is damaged: the process must go. */
  readonly fatal: boolean;
  constructor(kind: RealmStopped['kind'], message: string, fatal = false) {
    super(message);
    this.name = 'RealmStopped';
    this.kind = kind;
    this.fatal = fatal;
  }
}

export interface Realm {
  /** Runs a script to its end, microtasks included; its completion value must be a string or undefined. */
  run(code: string, filename: string): string | undefined;
  dispose(): void;
}

export interface Engine {
  readonly name: EngineName;
  readonly version: string;
  realm(options: RealmOptions): Realm;
}
