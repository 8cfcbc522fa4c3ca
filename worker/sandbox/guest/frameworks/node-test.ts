/** `node:test`: test, it, describe, suite, hooks, subtests. `only` does nothing, as without `--test-only`. */
import type { FrameworkHost, FrameworkShim } from '../types.ts';
import { createAssert } from './assert.ts';
import { withDone } from './body.ts';
import { nodeMock } from './mock-node.ts';
import { type Forced, readCall } from './node-call.ts';
import { newContext, runBody } from './node-context.ts';
import type { Callable } from './support.ts';
import { closed, define, isThenable, unsupportedFunction } from './support.ts';
import type { HookName } from './suite.ts';
import { testTree } from './suite.ts';
import type { VirtualClock } from './fake-timers.ts';

/** The module `node:test`, and with it both flavours of `node:assert`. */
export function nodeTest(host: FrameworkHost, clock?: VirtualClock): FrameworkShim {
  const tree = testTree(host, 'as-defined', false);
  const assert = createAssert(host);
  const mock = nodeMock(clock);

  const define1 =
    (forced?: Forced) =>
    (...args: unknown[]): Promise<void> => {
      const { name, mode, fn, plan } = readCall(args, forced);
      const suite = tree.current();
      tree.test(name, mode, () => {
        const around = tree.around(suite);
        const above = pathOf(suite);
        return runBody(
          newContext({
            name,
            fullName: [...above, name].join(' > '),
            around,
            assert,
            clock,
            file: host.file,
          }),
          fn,
          plan,
        );
      });
      return Promise.resolve();
    };
  const describe1 =
    (forced?: Forced) =>
    (...args: unknown[]): Promise<void> => {
      const { name, mode, fn } = readCall(args, forced);
      tree.suite(name, mode, () => {
        const result = fn.call(undefined, { name, filePath: host.file });
        if (isThenable(result)) failLater(result, name);
      });
      return Promise.resolve();
    };
  /** An async suite function that rejects must not look like an empty suite. */
  const failLater = (result: PromiseLike<unknown>, name: string): void => {
    void Promise.resolve(result).catch((error: unknown) => {
      tree.test(`${name} (suite)`, 'run', () => {
        throw error;
      });
    });
  };
  const hook = (name: HookName) => (fn: Callable) => {
    const context = { name: `<${name}>`, diagnostic: () => undefined };
    tree.hook(name, () =>
      fn.length >= 2 ? withDone(fn, undefined, [context]) : fn.call(undefined, context),
    );
  };

  const kinds = (make: (forced?: Forced) => object): Callable =>
    define(make(), { skip: make('skip'), todo: make('todo'), only: make('only') }) as Callable;
  const test = kinds(define1);
  const it = kinds(define1);
  const describe = kinds(describe1);
  const module = closed(
    'node:test',
    define(test, {
      test, it, describe, suite: describe, mock: closed('mock', mock),
      before: hook('before'), after: hook('after'), beforeEach: hook('beforeEach'), afterEach: hook('afterEach'),
      run: unsupportedFunction('run of node:test'),
    }), // prettier-ignore
  );
  return {
    modules: {
      'node:test': module,
      'node:assert': assert.loose,
      assert: assert.loose,
      'node:assert/strict': assert.strict,
      'assert/strict': assert.strict,
    },
    globals: {},
  };
}

function pathOf(suite: { parent: unknown; name: string }): string[] {
  const names: string[] = [];
  for (let at = suite; at.parent !== null; at = at.parent as typeof suite) names.unshift(at.name);
  return names;
}
