/**
 * What flows between the service and a sandbox child. Outer frames are read by the child's own program;
 * inner texts (`text`) are between the service and the guest kit inside the realm. Everything that comes
 * up is hostile: the service parses it with the schemas below, once.
 */
import * as z from 'zod';
import { Comparison } from './comparison.ts';
import { Plain } from './plain.ts';
import { EngineName } from './sandbox.ts';

/** Largest frame either side accepts, in bytes of JSON. */
export const maxFrameBytes = 16 * 1024 * 1024;

/** Service → child. */
export type DownFrame =
  | { t: 'start'; engine: EngineName; kit: string; memoryMb: number }
  /** A fresh realm with the kit in it; the one before is disposed of. */
  | { t: 'open'; memoryMb: number; timeoutMs: number }
  | { t: 'run'; text: string }
  | { t: 'answer'; text: string };

/** Child → service. After `stopped` with `fatal` the child exits. */
export const UpFrame = z.discriminatedUnion('t', [
  z.object({ t: z.literal('ready'), engine: EngineName, version: z.string().max(40) }),
  z.object({ t: z.literal('unavailable'), reason: z.string() }),
  z.object({ t: z.literal('opened') }),
  z.object({ t: z.literal('ask'), text: z.string() }),
  z.object({ t: z.literal('done'), text: z.string() }),
  z.object({
    t: z.literal('stopped'),
    kind: z.enum(['timeout', 'memory', 'error']),
    message: z.string(),
    fatal: z.boolean(),
  }),
]);
export type UpFrame = z.infer<typeof UpFrame>;

/** What one side asks the other to do with a value that stays there; `target` is a handle of the doer. */
export const Request = z.object({
  op: z.enum([
    'module',
    'scope',
    'path',
    'call',
    'construct',
    'method',
    'get',
    'set',
    'has',
    'delete',
    'keys',
    'own',
    'define',
    'proto',
    'snapshot',
  ]),
  /** 0 where the operation names no value (`module`, `scope`, `path`). */
  target: z.int().nonnegative(),
  /** Property key, module id or path. */
  key: Plain.exactOptional(),
  self: Plain.exactOptional(),
  args: z.array(Plain).max(1000),
  /** For the record: `sum`, `Stack#push`. */
  path: z.string().max(300),
});
export type Request = z.infer<typeof Request>;

/** Steps and marks used since the last report of the same side. */
const cost = { steps: z.number().nonnegative(), marks: z.array(z.int()).max(100_000).exactOptional() };

export const Result = z.discriminatedUnion('k', [
  z.object({
    k: z.literal('value'),
    value: Plain,
    /** Present when the doer changed them. */
    argsAfter: z.array(Plain).exactOptional(),
    selfAfter: Plain.exactOptional(),
    ...cost,
  }),
  z.object({
    k: z.literal('error'),
    error: Plain,
    argsAfter: z.array(Plain).exactOptional(),
    selfAfter: Plain.exactOptional(),
    ...cost,
  }),
  z.object({ k: z.literal('stopped'), why: z.enum(['steps', 'memory']), steps: z.number().nonnegative() }),
]);
export type Result = z.infer<typeof Result>;

/** A promise that was handed across and has settled since. */
export const Settled = z.object({ handle: z.int().nonnegative(), ok: z.boolean(), value: Plain });
export type Settled = z.infer<typeof Settled>;

/**
 * Drains the other side's microtasks; with `fire` its next timer first, with `clear` its timers are gone.
 * `now` is virtual time in ms, `shift` what `Date` shows beyond it.
 */
const drain = {
  now: z.number(),
  shift: z.number(),
  fire: z.boolean(),
  clear: z.boolean(),
  settled: z.array(Settled).max(10_000),
};
type Drain = z.infer<z.ZodObject<typeof drain>>;

/** Guest → service, inside `ask`. */
export const Ask = z.discriminatedUnion('k', [
  z.object({ k: z.literal('req'), req: Request }),
  z.object({ k: z.literal('did'), res: Result }),
  z.object({ k: z.literal('compare'), c: Comparison }),
  z.object({ k: z.literal('drain'), ...drain }),
  /** The candidate side has nothing to do; `next` is when its next timer is due. */
  z.object({
    k: z.literal('idle'),
    now: z.number(),
    next: z.number().nullable(),
    pending: z.int().nonnegative(),
    settled: z.array(Settled).max(10_000),
    stopped: z.enum(['steps', 'memory']).nullable(),
    ...cost,
  }),
]);
export type Ask = z.infer<typeof Ask>;

/** Service → guest, inside `answer`. */
export type Answer =
  | { k: 'do'; req: Request }
  | { k: 'res'; res: Result }
  | { k: 'verdict'; pass: boolean; message: string }
  | ({ k: 'drain' } & Drain)
  | { k: 'drained'; now: number; next: number | null; pending: number; settled: readonly Settled[] }
  /** The other side is gone: nothing asked from now on is answered. */
  | { k: 'stop'; reason: string };

export interface GuestModule {
  readonly id: string;
  readonly code: string;
  readonly links: Record<string, string>;
}

/** Service → guest, inside `run`. */
export type Command = { readonly seed: number; readonly steps: number } & (
  | { cmd: 'candidate'; subject: string; topLevel: readonly string[]; modules: readonly GuestModule[] }
  | {
      cmd: 'test';
      modules: readonly GuestModule[];
      file: string;
      framework: string;
      topLevel: readonly string[];
      /** Test id to run; null loads the file and lists its tests. */
      only: string | null;
    }
  | { cmd: 'script'; code: string }
);

const failure = {
  message: z.string().exactOptional(),
  actual: Plain.exactOptional(),
  expected: Plain.exactOptional(),
};

/** Guest → service, inside `done`, when a test realm has finished. */
export const TestDone = z.object({
  /** What the file registered, in order; empty for a file whose body is the test. */
  tests: z.array(z.object({ id: z.string().max(2000), skipped: z.boolean() })).max(20_000),
  status: z.enum(['pass', 'fail', 'timeout', 'error', 'skipped']),
  ...failure,
  assertions: z.int().nonnegative(),
  steps: z.number().nonnegative(),
});
export type TestDone = z.infer<typeof TestDone>;

export const ScriptDone = z.object({
  k: z.enum(['value', 'error', 'steps', 'memory', 'pending']),
  value: Plain.exactOptional(),
  steps: z.number().nonnegative(),
});
export type ScriptDone = z.infer<typeof ScriptDone>;
