/**
 * The JavaScript sandboxes as the service uses them: test runs, single calls, scripts. Limits are held
 * here; whatever a child does, these functions return an outcome or throw a `UserError`.
 */
import { UserError } from '../../protocol/errors.ts';
import type { Plain } from '../../protocol/plain.ts';
import type { Program } from '../../protocol/program.ts';
import type {
  EngineInfo,
  EngineName,
  Limits,
  Outcome,
  ScriptOutcome,
  TestReport,
} from '../../protocol/sandbox.ts';
import { routeCall } from './router-call.ts';
import { routeSurvey, type SurveyCall } from './router-survey.ts';
import { runScript } from './sandbox-script.ts';
import { SandboxPool, type Role } from './sandbox-pool.ts';
import type { SandboxProcess } from './sandbox-process.ts';
import { runAllTests } from './sandbox-tests.ts';

export interface RunRequest {
  readonly limits: Limits;
  readonly seed: number;
  readonly engine?: EngineName;
  readonly signal?: AbortSignal;
}

export interface TestRequest extends RunRequest {
  /** Restricts the run to these test ids. */
  readonly only?: readonly string[];
  /** Ends the run at the first test that does not pass; what comes after it is not in the report. */
  readonly stopAtFirst?: boolean;
}

export interface Sandboxes {
  /** Every test in two fresh realms. */
  runTests(program: Program, o: TestRequest): Promise<TestReport>;
  /**
   * Each call in a fresh realm; `path` is an export or top-level name. Arguments that cannot be carried
   * into a fresh realm (functions, promises, iterators) make that call an error outcome.
   */
  call(
    program: Program,
    calls: readonly { readonly path: string; readonly args: readonly Plain[] }[],
    o: RunRequest,
  ): Promise<{ outcomes: Outcome[]; engine: EngineInfo }>;
  /** Many calls in shared realms, for choosing inputs and never for judging; null where none came about. */
  survey(program: Program, calls: readonly SurveyCall[], o: RunRequest): Promise<(Outcome | null)[]>;
  /** The completion value of a script text, a promise awaited in virtual time. */
  script(code: string, o: RunRequest): Promise<ScriptOutcome>;
  /** Starts a pair of every engine ahead of its use. Never rejects. */
  warm(): Promise<void>;
  /** The engines that really start here, fastest first. */
  engines(): Promise<EngineInfo[]>;
  dispose(): Promise<void>;
  /** Process ids of the living children. */
  pids(): number[];
  readonly counters: { readonly starts: number; readonly kills: number };
}

/** Where a run gets children from: alive ones, replaced when they died. */
export interface Children {
  readonly engine: EngineInfo;
  get(role: Role): Promise<SandboxProcess>;
}

const ENGINES: readonly EngineName[] = ['isolated-vm', 'quickjs'];
/** Runs at the same time; more would only wait for the processor. */
const MAX_RUNS = 2;
/** The memory limit the flows use, so that a probed child is a warm child. */
const PROBE_MEMORY_MB = 96;

const cancelled = (): UserError => new UserError('cancelled', 'The run was cancelled.', 'Start it again.');

export const createSandboxes = (
  options: {
    readonly engine?: EngineName;
    readonly confine?: boolean;
    readonly entries?: Partial<Record<Role, string>>;
  } = {},
): Sandboxes => {
  const pool = new SandboxPool({ confine: options.confine ?? true, entries: options.entries ?? {} });
  let running = 0;
  const queue: (() => void)[] = [];

  const slot = async (): Promise<() => void> => {
    if (running >= MAX_RUNS) await new Promise<void>((resolve) => queue.push(resolve));
    else running++;
    return () => {
      const next = queue.shift();
      if (next) next();
      else running--;
    };
  };

  const takeFirst = async (o: RunRequest): Promise<SandboxProcess> => {
    const wanted = o.engine ?? options.engine;
    if (wanted) return pool.take(wanted, o.limits.memoryMb, 'candidate');
    try {
      return await pool.take('isolated-vm', o.limits.memoryMb, 'candidate');
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return pool.take('quickjs', o.limits.memoryMb, 'candidate');
    }
  };

  /** Gives `work` children, kills them when the signal aborts, takes back what is alive. */
  const withChildren = async <T>(o: RunRequest, work: (children: Children) => Promise<T>): Promise<T> => {
    if (o.signal?.aborted) throw cancelled();
    const free = await slot();
    const held = new Map<Role, SandboxProcess>();
    const abort = (): void => {
      for (const child of held.values()) child.kill({ kind: 'cancelled' });
    };
    o.signal?.addEventListener('abort', abort);
    try {
      const first = await takeFirst(o);
      held.set('candidate', first);
      const engine: EngineInfo = { name: first.engine, version: first.version, tier: first.tier };
      const get = async (role: Role): Promise<SandboxProcess> => {
        if (o.signal?.aborted) throw cancelled();
        const known = held.get(role);
        if (known?.alive) return known;
        if (known) pool.release(known);
        held.delete(role);
        const child = await pool.take(first.engine, o.limits.memoryMb, role);
        held.set(role, child);
        return child;
      };
      const result = await work({ engine, get });
      if (o.signal?.aborted) throw cancelled();
      return result;
    } finally {
      o.signal?.removeEventListener('abort', abort);
      for (const child of held.values()) pool.release(child);
      free();
    }
  };

  return {
    counters: pool.counters,
    pids: () => pool.pids(),
    runTests: (program, o) => withChildren(o, (children) => runAllTests(children, program, o)),
    call: (program, calls, o) =>
      withChildren(o, async (children) => {
        const outcomes: Outcome[] = [];
        for (const one of calls)
          outcomes.push(await routeCall(await children.get('candidate'), program, one, o));
        return { outcomes, engine: children.engine };
      }),
    survey: (program, calls, o) =>
      withChildren(o, (children) => routeSurvey(() => children.get('candidate'), program, calls, o)),
    script: (code, o) => withChildren(o, (children) => runScript(children, code, o)),
    warm: async () => {
      for (const name of ENGINES) await pool.warm(name, PROBE_MEMORY_MB);
    },
    engines: async () => {
      const found: EngineInfo[] = [];
      for (const name of ENGINES) {
        const info = await pool.info(name, PROBE_MEMORY_MB);
        if (info) found.push(info);
      }
      return found;
    },
    dispose: async () => pool.dispose(),
  };
};
