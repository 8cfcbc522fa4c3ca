/** `describe`, `it`, `test` and hooks as jest and vitest share them. */
import type { FrameworkHost } from '../types.ts';
import { withDone } from './body.ts';
import { rowsOf } from './each.ts';
import type { ExpectModule } from './expect.ts';
import type { MockFlavour } from './mock.ts';
import { type Callable, closed, define, isCallable, isObject, isThenable } from './support.ts';
import type { HookName, TestMode } from './suite.ts';
import { testTree } from './suite.ts';

interface Flags {
  readonly mode: TestMode;
  /** Passes when the body fails. */
  readonly fails: boolean;
}

/** Thrown by vitest's `context.skip()`. */
class Skipped extends Error {}

const nameOf = (name: unknown): string => (isCallable(name) ? name.name : String(name));

/** The functions a test file calls at its top; the same object serves as module and as globals. */
export function jestLike(
  host: FrameworkHost,
  flavour: MockFlavour,
  expecting: ExpectModule,
): Record<string, unknown> {
  const vitest = flavour === 'vitest';
  const tree = testTree(host, vitest ? 'last-first' : 'as-defined', true);
  /** What vitest's `beforeEach` hooks returned, to run after the test. */
  const cleanups: Callable[] = [];
  if (vitest) {
    tree.hook('afterEach', async () => {
      for (const cleanup of cleanups.splice(0).toReversed()) await cleanup.call(undefined);
    });
  }

  /** `given`: arguments of a table row, null for a plain test. */
  const register = (
    name: string,
    flags: Flags,
    fn: Callable,
    given: readonly unknown[] | null,
    withContext: boolean,
  ): void => {
    const body = async (): Promise<void> => {
      const finished: Callable[] = [];
      const context = vitest ? testContext(name, finished) : null;
      const args =
        given === null ? (context === null ? [] : [context]) : withContext ? [...given, context] : given;
      expecting.begin(name);
      try {
        if (!vitest && fn.length > args.length) await withDone(fn, undefined, args);
        else await fn.call(undefined, ...args);
        expecting.end();
      } catch (error) {
        if (!(error instanceof Skipped)) throw error;
      } finally {
        for (const step of finished.toReversed()) await step.call(undefined);
      }
    };
    tree.test(name, flags.mode, flags.fails ? () => inverted(body) : body);
  };

  const testContext = (name: string, finished: Callable[]): object =>
    closed('the test context', {
      expect: expecting.expect,
      task: { name, type: 'test' },
      skip: (skip: unknown = true) => {
        if (skip !== false) throw new Skipped('skipped');
      },
      onTestFinished: (step: Callable) => void finished.push(step),
    });

  const testWith = (flags: Flags): object => {
    const test = (title: unknown, ...rest: unknown[]): void => {
      const fn = rest.find(isCallable);
      const options = rest.find(isObject) ?? {};
      if (fn === undefined && !vitest)
        throw new Error('Missing second argument. It must be a callback function.');
      const skip = fn === undefined || options['skip'] === true || options['todo'] === true;
      const mode = skip ? 'skip' : options['only'] === true ? 'only' : flags.mode;
      const fails = flags.fails || options['fails'] === true;
      register(nameOf(title), { mode, fails }, fn ?? (() => undefined), null, false);
    };
    const table =
      (spread: boolean) =>
      (first: unknown, ...values: unknown[]) =>
      (title: unknown, ...rest: unknown[]): void => {
        const fn = rest.find(isCallable);
        if (fn === undefined) throw new Error('.each needs a function');
        rowsOf(first, values).forEach((row, index) => {
          const given = spread || !Array.isArray(first) || 'raw' in first ? row.args : [first[index]];
          register(row.title(nameOf(title), index), flags, fn, given, !spread);
        });
      };
    return chain('test', test, flags, testWith, { each: table(true), ...(vitest && { for: table(false) }) });
  };

  const describeWith = (flags: Flags): object => {
    const open = (title: string, mode: TestMode, fn: Callable | undefined, args: readonly unknown[]): void =>
      tree.suite(title, fn === undefined ? 'skip' : mode, () => {
        const result = fn?.call(undefined, ...args);
        if (isThenable(result)) {
          if (!vitest) throw new Error('Returning a Promise from "describe" is not supported.');
          void Promise.resolve(result).catch((error: unknown) => {
            tree.test(`${title} (suite)`, 'run', () => {
              throw error;
            });
          });
        }
      });
    const describe = (title: unknown, ...rest: unknown[]): void => {
      const options = rest.find(isObject) ?? {};
      const mode =
        options['skip'] === true || options['todo'] === true
          ? 'skip'
          : options['only'] === true
            ? 'only'
            : flags.mode;
      open(nameOf(title), mode, rest.find(isCallable), []);
    };
    const each =
      (first: unknown, ...values: unknown[]) =>
      (title: unknown, ...rest: unknown[]): void =>
        rowsOf(first, values).forEach((row, index) =>
          open(row.title(nameOf(title), index), flags.mode, rest.find(isCallable), row.args),
        );
    return chain('describe', describe, flags, describeWith, { each });
  };

  /** `.skip.each`, `.only.concurrent`, …: each a function of its own, made when it is asked for. */
  const chain = (
    name: string,
    base: object,
    flags: Flags,
    make: (flags: Flags) => object,
    own: Record<string, unknown>,
  ): object => {
    const lazy: Record<string, () => unknown> = {
      skip: () => make({ ...flags, mode: 'skip' }),
      only: () => make({ ...flags, mode: flags.mode === 'skip' ? 'skip' : 'only' }),
      todo: () => (title: unknown) => tree.test(nameOf(title), 'skip', () => undefined),
      concurrent: () => make(flags),
      [vitest ? 'fails' : 'failing']: () => make({ ...flags, fails: true }),
      ...(vitest && {
        sequential: () => make(flags),
        skipIf: () => (condition: unknown) => make(condition ? { ...flags, mode: 'skip' } : flags),
        runIf: () => (condition: unknown) => make(condition ? flags : { ...flags, mode: 'skip' }),
      }),
    };
    for (const [key, get] of Object.entries(lazy))
      Object.defineProperty(base, key, { get, enumerable: true });
    define(base, own);
    return closed(name, base);
  };

  const hook =
    (name: HookName) =>
    (fn: Callable): void => {
      const suite = tree.current();
      tree.hook(name, async () => {
        if (!vitest) return fn.length > 0 ? withDone(fn, undefined, []) : fn.call(undefined);
        const cleanup = await fn.call(undefined, testContext(suite.name, []));
        if (!isCallable(cleanup)) return undefined;
        if (name === 'beforeEach') cleanups.push(cleanup);
        if (name === 'before') suite.hooks.after.push(() => cleanup.call(undefined));
        return undefined;
      });
    };

  const test = testWith({ mode: 'run', fails: false });
  const describe = describeWith({ mode: 'run', fails: false });
  return {
    test,
    it: test,
    describe,
    beforeAll: hook('before'),
    afterAll: hook('after'),
    beforeEach: hook('beforeEach'),
    afterEach: hook('afterEach'),
    expect: expecting.expect,
  };
}

async function inverted(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch {
    return;
  }
  throw new Error('expected the test to fail, but it passed');
}
