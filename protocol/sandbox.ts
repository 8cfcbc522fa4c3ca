/** What the sandboxes report. Everything here comes from hostile ground and is parsed once on arrival. */
import * as z from 'zod';
import { Plain } from './plain.ts';

export const EngineName = z.enum(['isolated-vm', 'quickjs', 'pyodide']);
export type EngineName = z.infer<typeof EngineName>;

/** 1 process only · 2 process + Node permission flags · 3 the same inside bubblewrap and rlimits. */
export const Tier = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Tier = z.infer<typeof Tier>;

export const EngineInfo = z.object({ name: EngineName, version: z.string(), tier: Tier });
export type EngineInfo = z.infer<typeof EngineInfo>;

export interface Limits {
  /** Loop iterations and function entries one test or call may take. */
  readonly steps: number;
  /** Wall time in ms after which the parent kills the child. */
  readonly deadlineMs: number;
  readonly memoryMb: number;
}

/** Numbers passed to `__clq_m(k)` while running: which marked lines were reached. */
const marks = z.array(z.int()).exactOptional();

/** How one evaluation ended. `steps` counts instrumented loop iterations and function entries. */
export const Outcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('value'),
    value: Plain,
    argsAfter: z.array(Plain).exactOptional(),
    steps: z.number(),
    marks,
  }),
  z.object({ kind: z.literal('error'), error: Plain, steps: z.number(), marks }),
  z.object({ kind: z.literal('steps'), steps: z.number() }),
  z.object({ kind: z.literal('timeout') }),
  z.object({ kind: z.literal('memory') }),
  z.object({ kind: z.literal('crash'), reason: z.string() }),
]);
export type Outcome = z.infer<typeof Outcome>;

/** One crossing from test side to candidate side, as recorded by the service between the two. */
export interface RecordedCall {
  /** Export or top-level name, with members: `sum`, `Stack#push`. */
  readonly path: string;
  readonly args: readonly Plain[];
  readonly outcome: Outcome;
}

export type TestStatus = 'pass' | 'fail' | 'timeout' | 'error' | 'skipped';

export interface TestOutcome {
  /** `file > suite > name`, unique within a run. */
  readonly id: string;
  readonly status: TestStatus;
  /** First failing assertion or thrown error, one line. */
  readonly message?: string;
  /** Present when a comparison failed. */
  readonly actual?: Plain;
  readonly expected?: Plain;
  readonly assertions: number;
  readonly steps: number;
  readonly calls: readonly RecordedCall[];
}

export interface TestReport {
  readonly outcomes: readonly TestOutcome[];
  readonly engine: EngineInfo;
  readonly ms: number;
}

/** `colloquy sandbox`: one file's completion value. */
export interface ScriptOutcome {
  readonly outcome: 'value' | 'error' | 'timeout' | 'memory' | 'refused';
  readonly value?: Plain;
  readonly error?: string;
  readonly engine: EngineInfo;
  readonly steps: number;
  readonly ms: number;
}
