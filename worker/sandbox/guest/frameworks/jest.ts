/** `jest` and `@jest/globals`; the names are globals too, as is usual there (and in mocha's own dialect). */
import type { FrameworkHost, FrameworkShim } from '../types.ts';
import { createExpect } from './expect.ts';
import { fakeTimers, type VirtualClock } from './fake-timers.ts';
import { jestLike } from './jest-like.ts';
import { createMocks, isMockFunction } from './mock.ts';
import { type Callable, closed, isCallable } from './support.ts';

/** Modules `@jest/globals` and `bun:test`, and the globals; tests of mocha with `node:assert` run on them as well. */
export function jest(host: FrameworkHost, clock?: VirtualClock): FrameworkShim {
  const functions = jestLike(host, 'jest', createExpect(host, 'jest'));
  const { isFakeTimers, getTimerCount, ...timers } = fakeTimers('jest', clock);
  const { fn, spyOn, ...mocks } = createMocks('jest');
  const own: Record<string, unknown> = {
    fn, spyOn, isMockFunction, getTimerCount,
    mocked: (value: unknown) => value,
    now: () => (isFakeTimers() && clock ? clock.now() : Date.now()),
    getRealSystemTime: () => Date.now(),
    // Deadlines are held outside the sandbox.
    setTimeout: () => self,
  }; // prettier-ignore
  for (const [name, original] of Object.entries({ ...mocks, ...timers })) {
    own[name] = (...args: unknown[]): unknown => {
      const result = (original as Callable).call(undefined, ...args);
      return result instanceof Promise ? result : self;
    };
  }
  const self: object = closed('jest', own);
  const { describe, it, beforeAll, afterAll } = functions;
  const extra = {
    jest: self,
    fit: member(it, 'only'),
    xit: member(it, 'skip'),
    xtest: member(it, 'skip'),
    fdescribe: member(describe, 'only'),
    xdescribe: member(describe, 'skip'),
  };
  const module = closed('@jest/globals', { ...functions, ...extra });
  const mocha = { before: beforeAll, after: afterAll, suite: describe, context: describe, specify: it };
  return {
    modules: { '@jest/globals': module, 'bun:test': module },
    globals: { ...mocha, ...functions, ...extra },
  };
}

const member = (holder: unknown, name: string): unknown =>
  isCallable(holder) ? (holder as unknown as Record<string, unknown>)[name] : undefined;
