/**
 * What is taken from the process before and after the interpreter is loaded. Python never holds a JavaScript
 * object; should one leak all the same, there is nothing left to reach with it.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const require = createRequire(import.meta.url);

const MODULES = [
  'child_process',
  'cluster',
  'dgram',
  'diagnostics_channel',
  'dns',
  'http',
  'http2',
  'https',
  'inspector',
  'module',
  'net',
  'process',
  'repl',
  'sqlite',
  'tls',
  'trace_events',
  'v8',
  'vm',
  'worker_threads',
  'wasi',
];
/** On descriptors that are open already; the frames travel by them. */
const KEPT = new Set(['fs.readSync', 'fs.writeSync']);
const GLOBALS = [
  'fetch',
  'WebSocket',
  'EventSource',
  'Request',
  'Response',
  'Headers',
  'FormData',
  'Worker',
  'BroadcastChannel',
  'MessageChannel',
  'navigator',
  'XMLHttpRequest',
  'eval',
];
const PROCESS = [
  'binding',
  '_linkedBinding',
  'dlopen',
  'kill',
  '_kill',
  'abort',
  'chdir',
  'setuid',
  'setgid',
  'seteuid',
  'setegid',
  'setgroups',
  'initgroups',
  '_debugProcess',
  '_debugEnd',
  '_startProfilerIdleNotifier',
  'getBuiltinModule',
  'mainModule',
  'loadEnvFile',
  'execve',
  'report',
];

/** Emscripten asks Node for constants by a way that the permission flags close. */
export const shimConstants = (): void => {
  const binding = (name: string): unknown => {
    if (name === 'constants') return { fs: fs.constants, os: os.constants };
    throw new Error(`denied: ${name}`);
  };
  Object.defineProperty(process, 'binding', { value: binding, configurable: true });
};

const stub = (owner: Record<string, unknown>, name: string): void => {
  for (const key of Object.keys(owner)) {
    const label = `${name}.${key}`;
    if (typeof owner[key] !== 'function' || KEPT.has(label)) continue;
    const denied = (): never => {
      throw new Error(`denied: ${label}`);
    };
    try {
      owner[key] = denied;
    } catch {
      // Accessors of the module itself; what they give is stubbed where it lives.
    }
  }
};

/** Replaces what a leaked object could call: modules of Node, globals, the process's own doors. */
export const closeDoors = (): void => {
  const exit = process.exit.bind(process);
  for (const name of MODULES) {
    if (name === 'process') continue;
    try {
      stub(require(`node:${name}`) as Record<string, unknown>, name);
    } catch {
      // Not part of this Node.
    }
  }
  stub(fs as unknown as Record<string, unknown>, 'fs');
  stub(fs.promises as unknown as Record<string, unknown>, 'fs.promises');
  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
  for (const name of PROCESS) {
    try {
      Object.defineProperty(process, name, { value: undefined });
    } catch {
      // Fixed by Node.
    }
  }
  Object.defineProperty(process, 'exit', { value: exit });
  syncBuiltinESMExports();
};

/** A run's time and randomness: virtual, the same every time. */
export class Nature {
  #seconds = 0;
  #state = 1;

  /** Starts anew; both clocks begin where they always begin. */
  reset(): void {
    this.#seconds = 0;
    this.#state = 1;
  }

  sleep(seconds: number): void {
    if (seconds > 0 && seconds < 1e9) this.#seconds += seconds;
  }

  install(): void {
    const epoch = Date.UTC(2024, 0, 1);
    // Every look at the clock takes a microsecond, so that waiting loops end.
    const now = (): number => (this.#seconds += 1e-6) * 1000;
    Object.defineProperty(Date, 'now', { value: () => epoch + now() });
    Object.defineProperty(performance, 'now', { value: now });
    const fill = (view: Uint8Array): Uint8Array => {
      const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
      for (let i = 0; i < bytes.length; i++) bytes[i] = this.#next();
      return view;
    };
    Object.defineProperty(crypto, 'randomFillSync', { value: fill, writable: true });
    Object.defineProperty(globalThis.crypto, 'getRandomValues', { value: fill });
  }

  /** xorshift32 (Marsaglia 2003). */
  #next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state & 255;
  }
}
