/** The `t` of node:test: subtests, hooks, plan, `t.assert`. */
import type { AssertModule } from './assert.ts';
import { withDone } from './body.ts';
import type { VirtualClock } from './fake-timers.ts';
import { nodeMock } from './mock-node.ts';
import { type Forced, readCall } from './node-call.ts';
import type { Callable } from './support.ts';
import { closed, define, isCallable, unsupportedFunction } from './support.ts';
import type { HookName, Step } from './suite.ts';

interface ContextParts {
  readonly name: string;
  readonly fullName: string;
  readonly file: string;
  /** `beforeEach` and `afterEach` steps from outside, which subtests run too. */
  readonly around: { readonly before: readonly Step[]; readonly after: readonly Step[] };
  readonly assert: AssertModule;
  readonly clock: VirtualClock | undefined;
}

interface Context {
  readonly parts: ContextParts;
  readonly hooks: Record<HookName, Step[]>;
  readonly names: Map<string, number>;
  started: Promise<void> | null;
  planned: number | null;
  counted: number;
  readonly failures: unknown[];
  /** `t.skip()` or `t.todo()` was called: whatever fails does not count. */
  excused: boolean;
  /** Subtests run one after the other, in the order they were asked for. */
  queue: Promise<void>;
  restoreMocks(): void;
  readonly api: object;
}

/** State and public face of one running test. */
export function newContext(parts: ContextParts): Context {
  const mock = nodeMock(parts.clock);
  const context: Context = {
    parts,
    hooks: { before: [], after: [], beforeEach: [], afterEach: [] },
    names: new Map(),
    started: null,
    planned: null,
    counted: 0,
    failures: [],
    excused: false,
    queue: Promise.resolve(),
    restoreMocks: () => mock.reset(),
    api: {},
  };
  const hook = (name: HookName) => (fn: Callable) => {
    context.hooks[name].push(() =>
      fn.length >= 2 ? withDone(fn, undefined, [context.api]) : fn.call(undefined, context.api),
    );
  };
  define(context.api, {
    name: parts.name,
    fullName: parts.fullName,
    filePath: parts.file,
    passed: false,
    error: null,
    assert: counting(context, parts.assert.loose),
    mock: closed('mock', mock),
    test: subtests(context),
    before: hook('before'),
    after: hook('after'),
    beforeEach: hook('beforeEach'),
    afterEach: hook('afterEach'),
    plan: (count: number) => void (context.planned = count),
    diagnostic: () => undefined,
    skip: () => void (context.excused = true),
    todo: () => void (context.excused = true),
    runOnly: () => undefined,
    waitFor: unsupportedFunction('t.waitFor'),
  });
  return context;
}

function counting(context: Context, assert: object): object {
  const wrapped: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(assert)) {
    if (!isCallable(member) || /^[A-Z]|^strict$/.test(name)) continue;
    wrapped[name] = (...args: unknown[]): unknown => {
      context.counted++;
      return member.call(undefined, ...args);
    };
  }
  return closed('t.assert', wrapped);
}

/** Runs the test function, then the context's own `after` hooks; rejects with the first failure. */
export async function runBody(context: Context, fn: Callable, plan: number | undefined): Promise<void> {
  if (plan !== undefined) context.planned = plan;
  const face = closed('t', context.api);
  const attempt = async (step: Step): Promise<void> => {
    try {
      await step();
    } catch (error) {
      context.failures.push(error);
    }
  };
  await attempt(() => (fn.length >= 2 ? withDone(fn, undefined, [face]) : fn.call(undefined, face)));
  // Node 24 waits for subtests that were not awaited; one of them may start another.
  for (let seen: Promise<void> | null = null; seen !== context.queue;) await (seen = context.queue);
  if (context.planned !== null && context.planned !== context.counted) {
    context.failures.push(
      new Error(`plan expected ${context.planned} assertions but received ${context.counted}`),
    );
  }
  for (const step of context.hooks.after) await attempt(step);
  context.restoreMocks();
  if (context.failures.length > 0 && !context.excused) throw context.failures[0];
}

function subtests(context: Context): unknown {
  const make =
    (forced?: Forced) =>
    (...args: unknown[]): Promise<void> => {
      const { name, mode, fn, plan } = readCall(args, forced);
      context.counted++;
      if (mode === 'skip') return Promise.resolve();
      const run = async (): Promise<void> => {
        try {
          await runSubtest(context, name, fn, plan);
        } catch (error) {
          context.failures.push(error);
        }
      };
      return (context.queue = context.queue.then(run));
    };
  return define(make(), { skip: make('skip'), todo: make('todo'), only: make('only') });
}

async function runSubtest(
  parent: Context,
  name: string,
  fn: Callable,
  plan: number | undefined,
): Promise<void> {
  const { parts, hooks } = parent;
  const around = {
    before: [...parts.around.before, ...hooks.beforeEach],
    after: [...hooks.afterEach, ...parts.around.after],
  };
  await (parent.started ??= inOrder(hooks.before));
  const failures: unknown[] = [];
  try {
    await inOrder(around.before);
    await runBody(newContext({ ...parts, name, fullName: `${parts.fullName} > ${name}`, around }), fn, plan);
  } catch (error) {
    failures.push(error);
  }
  for (const step of around.after) {
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

async function inOrder(steps: readonly Step[]): Promise<void> {
  for (const step of steps) await step();
}
