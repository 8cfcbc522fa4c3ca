/**
 * The Python sandboxes as the service uses them: test runs, single calls, scripts. Router, record and deadlines
 * are those of the JavaScript sandboxes; what differs is the children and what runs in them.
 */
import { UserError } from '../../protocol/errors.ts';
import type { Plain } from '../../protocol/plain.ts';
import { asProgram, type PythonProgram } from '../../protocol/python.ts';
import type { EngineInfo, Outcome, ScriptOutcome, TestReport } from '../../protocol/sandbox.ts';
import { PythonPool } from './python-pool.ts';
import type { PythonProcess } from './python-process.ts';
import { runPythonScript } from './python-script.ts';
import { routeCall } from './router-call.ts';
import type { Role } from './sandbox-pool.ts';
import { runAllTests } from './sandbox-tests.ts';
import type { Children, RunRequest, TestRequest } from './sandbox.ts';

export interface PythonSandboxes {
  /** Every test in two fresh interpreters. */
  runTests(program: PythonProgram, o: TestRequest): Promise<TestReport>;
  /**
   * Each call in a fresh interpreter; `path` is a top-level name or a dotted way from one. A last argument of
   * type `kwargs` holds keyword arguments. Live objects as arguments make that call an error outcome.
   */
  call(
    program: PythonProgram,
    calls: readonly { readonly path: string; readonly args: readonly Plain[] }[],
    o: RunRequest,
  ): Promise<{ outcomes: Outcome[]; engine: EngineInfo }>;
  /** The value of a text's last expression statement; null where it has none. */
  script(code: string, o: RunRequest): Promise<ScriptOutcome>;
  /** The interpreter as it starts here, or undefined when it does not. */
  info(): Promise<EngineInfo | undefined>;
  dispose(): Promise<void>;
  /** Process ids of the living children. */
  pids(): number[];
  readonly counters: { readonly starts: number; readonly kills: number };
}

const PROBE_MEMORY_MB = 64;

const cancelled = (): UserError => new UserError('cancelled', 'The run was cancelled.', 'Start it again.');

/**
 * Starts nothing until the first request; runs go one after another. `cache` is the folder of the memory
 * snapshot (default: the platform's cache folder), `confine: false` runs without any confinement.
 */
export const createPythonSandboxes = (
  options: {
    readonly confine?: boolean;
    readonly cache?: string;
    readonly entries?: Partial<Record<Role, string>>;
  } = {},
): PythonSandboxes => {
  const pool = new PythonPool({
    confine: options.confine ?? true,
    cache: options.cache,
    entries: options.entries ?? {},
  });
  let last: Promise<unknown> = Promise.resolve();

  /** Gives `work` children, kills them when the signal aborts, takes back what is alive. */
  const withChildren = async <T>(o: RunRequest, work: (children: Children) => Promise<T>): Promise<T> => {
    if (o.signal?.aborted) throw cancelled();
    const held = new Map<Role, PythonProcess>();
    const abort = (): void => {
      for (const child of held.values()) child.kill({ kind: 'cancelled' });
    };
    const take = async (role: Role): Promise<PythonProcess> => {
      if (o.signal?.aborted) throw cancelled();
      const known = held.get(role);
      if (known?.alive) return known;
      if (known) pool.release(known);
      held.delete(role);
      const child = await pool.take(o.limits.memoryMb, role);
      held.set(role, child);
      if (o.signal?.aborted) throw cancelled();
      return child;
    };
    o.signal?.addEventListener('abort', abort);
    try {
      const { engine: name, version, tier } = await take('candidate');
      const result = await work({
        engine: { name, version, tier },
        get: async (role) => (await take(role)).asSandbox(),
      });
      if (o.signal?.aborted) throw cancelled();
      return result;
    } finally {
      o.signal?.removeEventListener('abort', abort);
      for (const child of held.values()) pool.release(child);
    }
  };

  const inTurn = <T>(o: RunRequest, work: (children: Children) => Promise<T>): Promise<T> => {
    const mine = last.then(() => withChildren(o, work));
    last = mine.catch(() => undefined);
    return mine;
  };

  return {
    counters: pool.counters,
    pids: () => pool.pids(),
    runTests: (program, o) => inTurn(o, (children) => runAllTests(children, asProgram(program), o)),
    call: (program, calls, o) =>
      inTurn(o, async (children) => {
        const outcomes: Outcome[] = [];
        for (const one of calls)
          outcomes.push(await routeCall(await children.get('candidate'), asProgram(program), one, o));
        return { outcomes, engine: children.engine };
      }),
    script: (code, o) => inTurn(o, (children) => runPythonScript(children, code, o)),
    info: async () => {
      try {
        return await inTurn(
          { limits: { steps: 1, deadlineMs: 1, memoryMb: PROBE_MEMORY_MB }, seed: 0 },
          async (children) => children.engine,
        );
      } catch (error) {
        if (error instanceof UserError) return undefined;
        throw error;
      }
    },
    dispose: async () => pool.dispose(),
  };
};
