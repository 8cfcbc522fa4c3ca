/** The search's guest: evaluated in a realm once, then runs batch after batch of candidates there. */
import { fireNext, installClock } from '../../sandbox/guest/clock.ts';
import { installConsole } from '../../sandbox/guest/console.ts';
import { installGlobals } from '../../sandbox/guest/globals.ts';
import type { Program } from '../../../protocol/program.ts';
import type { Job, JobResult, Patch, TextResult } from '../runner/job.ts';
import { boundBuiltins } from './bounds.ts';
import { freezeBuiltins } from './freeze.ts';
import { Runs, type RunStatus, type Settle, type TestRef } from './runs.ts';
import { mark, takeReached, tick } from './steps.ts';
import { canFire, resetTime } from './time.ts';

/** Timers one test may need fired; more is a loop of timers. */
const MAX_FIRED = 2000;

const global = globalThis as unknown as Record<string, unknown>;
const { parse, stringify } = JSON;
const report = global['__clq_host'] as (text: string) => string;
Reflect.deleteProperty(global, '__clq_host');
installGlobals(global);
installConsole(global);
installClock(global);
boundBuiltins();
Object.defineProperty(global, '__clq_t', { value: tick });
Object.defineProperty(global, '__clq_m', { value: mark });

let runs: Runs;
let tests: TestRef[] = [];
let base = '';
let outcome: JobResult | undefined;
/** Ends the wait for the current test when nothing is left that could settle it. */
let giveUp: (() => void) | undefined;
let fired = 0;

const settle: Settle = (promise) =>
  new Promise<RunStatus>((resolve) => {
    fired = 0;
    if (promise === undefined) {
      giveUp = () => resolve('pass');
      return;
    }
    giveUp = () => resolve('hang');
    void Promise.resolve(promise).then(
      () => resolve('pass'),
      () => resolve('fail'),
    );
  });

const textOf = ({ head, tail, text }: Patch): string =>
  base.slice(0, head) + text + base.slice(base.length - tail);

const runText = async (patch: Patch, job: Job & { kind: 'run' }): Promise<TextResult> => {
  const result: TextResult = { statuses: [], steps: [], reached: [] };
  try {
    runs.use(textOf(patch));
  } catch {
    return { ...result, statuses: ['syntax'] };
  }
  for (const [place, index] of job.order.entries()) {
    const test = tests[index];
    if (!test) continue;
    const status = await runs.run(test, job.budgets[place] ?? 0, settle);
    giveUp = undefined;
    resetTime();
    result.statuses.push(status);
    result.steps.push(runs.steps());
    const reached = takeReached();
    if (job.coverage) result.reached.push(reached);
    if (status !== 'pass' && job.stop) break;
  }
  return result;
};

const perform = async (job: Job): Promise<JobResult> => {
  if (job.kind === 'base') {
    base = job.text;
    return { kind: 'base' };
  }
  if (job.kind === 'list') {
    runs.use(job.text);
    tests = await runs.list(job.steps, settle);
    return { kind: 'list', tests };
  }
  if (job.kind === 'tests') {
    tests = [...job.tests];
    return { kind: 'base' };
  }
  // Reported one by one: when a candidate takes the realm down, the results before it are safe.
  for (const patch of job.patches) report(stringify(await runText(patch, job)));
  return { kind: 'run' };
};

/** Compiles the program; called once, before the built-ins are frozen when `frozen` says so. */
const boot = (text: string): undefined => {
  const { program, frozen } = parse(text) as { program: Program; frozen: boolean };
  if (frozen) freezeBuiltins(global);
  runs = new Runs(program);
};

const start = (text: string): undefined => {
  outcome = undefined;
  void perform(parse(text) as Job).then(
    (result) => {
      outcome = result;
    },
    (error: unknown) => {
      outcome = { kind: 'failed', reason: String(error) };
    },
  );
};

/** The result, or undefined while the job waits: then one event more has been made to happen. */
const poll = (): string | undefined => {
  if (outcome) return stringify(outcome);
  if (canFire() && fired++ < MAX_FIRED) {
    try {
      fireNext();
    } catch {
      // An error in a timer reaches nobody; the test sees what the timer did not do.
    }
  } else giveUp?.();
  return undefined;
};

for (const [name, value] of Object.entries({ __clq_boot: boot, __clq_start: start, __clq_poll: poll }))
  Object.defineProperty(global, name, { value });
