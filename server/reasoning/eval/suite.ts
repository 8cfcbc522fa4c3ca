/** What a suite is. */
import type { Runtime } from '../../runtime.ts';
import type { EvalRow } from './summary.ts';

export interface SuiteContext {
  readonly runtime: Runtime;
  /** Ms a task may search. */
  readonly budgetMs: number;
  readonly signal: AbortSignal;
}

export interface Task {
  readonly id: string;
  run(context: SuiteContext): Promise<EvalRow>;
}

export interface Suite {
  readonly name: string;
  /** What counts, in one line. */
  readonly counts: string;
  /** @throws UserError when the data does not fit. */
  tasks(file: string): Task[];
}
