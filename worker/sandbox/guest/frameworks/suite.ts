/**
 * Suites, hooks and tests as a tree; every test reaches the kit with its hooks composed in. A test may be
 * the only one run in its realm, so `before` hooks run with the first test that needs them and `after`
 * hooks once the last test of their suite has run here.
 */
import type { FrameworkHost } from '../types.ts';

export type Step = () => unknown;
export type HookName = 'before' | 'after' | 'beforeEach' | 'afterEach';

/** How a framework orders the `after*` hooks of one suite: as defined (node, jest) or last first (vitest). */
export type HookOrder = 'as-defined' | 'last-first';

export type TestMode = 'run' | 'skip' | 'only';

export interface Suite {
  readonly parent: Suite | null;
  readonly name: string;
  readonly mode: TestMode;
  readonly hooks: Record<HookName, Step[]>;
  /** Set by the first test that needs it; a failed `before` hook fails every test below. */
  started: Promise<void> | null;
  /** Tests below that will run and have not run here yet. */
  waiting: number;
  /** `.only` occurs below: on a test or a suite. */
  hasOnly: boolean;
}

export interface TestTree {
  current(): Suite;
  /** Runs `body` at once with the new suite as the current one. */
  suite(name: string, mode: TestMode, body: () => unknown): void;
  /** `body` gets no arguments here; wrap it. */
  test(name: string, mode: TestMode, body: Step): void;
  hook(name: HookName, step: Step): void;
  /** `beforeEach` steps in order, and `afterEach` steps, that a test of this suite runs between. */
  around(suite: Suite): { readonly before: Step[]; readonly after: Step[] };
}

/** A tree for one test file. `only` is honoured as jest and vitest do, or ignored as node does. */
export function testTree(host: FrameworkHost, order: HookOrder, honoursOnly: boolean): TestTree {
  const root = newSuite(null, '', 'run');
  const names = new Map<string, number>();
  let current = root;

  const unique = (id: string): string => {
    const count = (names.get(id) ?? 0) + 1;
    names.set(id, count);
    return count === 1 ? id : unique(`${id} #${count}`);
  };

  const test = (name: string, mode: TestMode, body: Step): void => {
    const suite = current;
    const id = unique([host.file, ...path(suite), name].join(' > '));
    if (honoursOnly && mode === 'only') for (const above of lineage(suite)) above.hasOnly = true;
    const skipped = (): boolean =>
      mode === 'skip' || skippedAbove(suite) || (honoursOnly && !chosen(suite, mode, root));
    const fn = (): Promise<void> => runTest(suite, body, order);
    if (mode !== 'skip') for (const above of lineage(suite)) above.waiting++;
    host.register({
      id,
      fn,
      // Read after the whole file has been evaluated: a later `.only` skips this one.
      get skipped() {
        return skipped();
      },
    });
  };

  const suite = (name: string, mode: TestMode, body: () => unknown): void => {
    const outer = current;
    const inner = newSuite(outer, name, mode);
    if (honoursOnly && mode === 'only') for (const above of lineage(outer)) above.hasOnly = true;
    current = inner;
    try {
      body();
    } finally {
      current = outer;
    }
  };

  const around = (of: Suite): { before: Step[]; after: Step[] } => ({
    before: beforeEachSteps(lineage(of)),
    after: afterEachSteps(lineage(of), order),
  });
  const hook = (name: HookName, step: Step): void => void current.hooks[name].push(step);
  return { current: () => current, suite, test, hook, around };
}

function newSuite(parent: Suite | null, name: string, mode: TestMode): Suite {
  const hooks = { before: [], after: [], beforeEach: [], afterEach: [] };
  return { parent, name, mode, hooks, started: null, waiting: 0, hasOnly: false };
}

/** The suite and everything above it, outermost first. */
function lineage(suite: Suite): Suite[] {
  const chain: Suite[] = [];
  for (let at: Suite | null = suite; at !== null; at = at.parent) chain.unshift(at);
  return chain;
}

const path = (suite: Suite): string[] =>
  lineage(suite)
    .slice(1)
    .map((above) => above.name);

const skippedAbove = (suite: Suite): boolean => lineage(suite).some((above) => above.mode === 'skip');

/** Without any `.only` every test is chosen; inside an only-suite a narrower `.only` wins. */
function chosen(suite: Suite, mode: TestMode, root: Suite): boolean {
  if (mode === 'only' || !root.hasOnly) return true;
  for (let at: Suite | null = suite; at !== null; at = at.parent) {
    if (at.hasOnly && at !== root) return false;
    if (at.mode === 'only') return true;
  }
  return false;
}

async function runTest(suite: Suite, body: Step, order: HookOrder): Promise<void> {
  const chain = lineage(suite);
  const failures: unknown[] = [];
  const attempt = async (step: Step): Promise<boolean> => {
    try {
      await step();
      return true;
    } catch (error) {
      failures.push(error);
      return false;
    }
  };
  if (await attempt(() => start(chain))) {
    if (await attempt(() => inOrder(beforeEachSteps(chain)))) await attempt(body);
    for (const step of afterEachSteps(chain, order)) await attempt(step);
  }
  for (const above of chain.toReversed()) {
    if (--above.waiting > 0) continue;
    for (const step of directed(above.hooks.after, order)) await attempt(step);
  }
  if (failures.length > 0) throw failures[0];
}

async function start(chain: readonly Suite[]): Promise<void> {
  for (const suite of chain) await (suite.started ??= inOrder(suite.hooks.before));
}

async function inOrder(steps: readonly Step[]): Promise<void> {
  for (const step of steps) await step();
}

const beforeEachSteps = (chain: readonly Suite[]): Step[] => chain.flatMap((suite) => suite.hooks.beforeEach);

function afterEachSteps(chain: readonly Suite[], order: HookOrder): Step[] {
  return chain.toReversed().flatMap((suite) => directed(suite.hooks.afterEach, order));
}

const directed = (steps: readonly Step[], order: HookOrder): readonly Step[] =>
  order === 'last-first' ? steps.toReversed() : steps;
