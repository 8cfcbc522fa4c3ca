/** `vitest`: the shared functions and `vi`. */
import type { FrameworkHost, FrameworkShim } from '../types.ts';
import { createExpect } from './expect.ts';
import { fakeTimers, type VirtualClock } from './fake-timers.ts';
import { jestLike } from './jest-like.ts';
import { createMocks, isMockFunction } from './mock.ts';
import { type Callable, closed, isCallable } from './support.ts';

/** The module `vitest`; the same names as globals, for projects with `globals: true`. */
export function vitest(host: FrameworkHost, clock?: VirtualClock): FrameworkShim {
  const functions = jestLike(host, 'vitest', createExpect(host, 'vitest'));
  const timers = fakeTimers('vi', clock);
  const mocks = createMocks('vitest');
  const own: Record<string, unknown> = {
    ...mocks,
    ...timers,
    isMockFunction,
    mocked: (value: unknown) => value,
    hoisted: (make: unknown) => (isCallable(make) ? make.call(undefined) : undefined),
    getMockedSystemTime: () => (timers.isFakeTimers() && clock ? new Date(clock.now()) : null),
    getRealSystemTime: () => Date.now(),
  };
  // These return `vi`, so that calls can be chained.
  for (const name of ['clearAllMocks', 'resetAllMocks', 'restoreAllMocks', ...Object.keys(timers)]) {
    const original = own[name];
    if (!isCallable(original) || name === 'isFakeTimers' || name === 'getTimerCount') continue;
    own[name] = chained(original, () => vi);
  }
  const vi: object = closed('vi', own);
  const members = {
    ...functions,
    suite: functions['describe'],
    vi,
    vitest: vi,
    assertType: () => undefined,
    expectTypeOf,
  };
  return { modules: { vitest: closed('vitest', members) }, globals: members };
}

const chained =
  (original: Callable, self: () => object): Callable =>
  (...args) => {
    const result = original.call(undefined, ...args);
    return result instanceof Promise ? result.then(self) : self();
  };

/** Types are gone at run time; in vitest, too, every chain of it does nothing. */
function expectTypeOf(): unknown {
  const nothing: unknown = new Proxy(() => undefined, { get: () => nothing, apply: () => nothing });
  return nothing;
}
