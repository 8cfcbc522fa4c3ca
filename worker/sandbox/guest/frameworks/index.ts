/** Answers a test file's imports and globals in the manner of its framework. */
import type { Framework } from '../../../../protocol/program.ts';
import type { FrameworkHost, FrameworkShim } from '../types.ts';
import { createAssert } from './assert.ts';
import { builtinModule } from './builtins.ts';
import { testConsole } from './console.ts';
import type { VirtualClock } from './fake-timers.ts';
import { jest } from './jest.ts';
import { nodeTest } from './node-test.ts';
import { vitest } from './vitest.ts';

export type { VirtualClock } from './fake-timers.ts';
export { UnsupportedError } from './support.ts';

/**
 * The shim for one test file. `node:assert` and `console` are there in every framework; a file of framework
 * `assert` or `examples` registers no tests of its own: evaluating it is the test. Without a `clock`, fake
 * timers throw `UnsupportedError`.
 */
export function createFramework(
  framework: Framework,
  host: FrameworkHost,
  clock?: VirtualClock,
): FrameworkShim {
  const assert = createAssert(host);
  const always: Record<string, unknown> = {
    'node:assert': assert.loose,
    assert: assert.loose,
    'node:assert/strict': assert.strict,
    'assert/strict': assert.strict,
  };
  const own = frameworkShim(framework, host, clock);
  return {
    modules: { ...always, ...own.modules },
    globals: { console: testConsole(host), ...own.globals },
  };
}

function frameworkShim(framework: Framework, host: FrameworkHost, clock?: VirtualClock): FrameworkShim {
  switch (framework) {
    case 'node':
      return nodeTest(host, clock);
    case 'vitest':
      return vitest(host, clock);
    case 'jest':
      return jest(host, clock);
    case 'assert':
    case 'examples':
      return { modules: {}, globals: {} };
  }
}

/** A built-in module the realm answers by itself, by any of its names (`util`, `node:util`); undefined for others. */
export function builtin(name: string): unknown {
  return builtinModule(name.replace(/^node:/, ''));
}
