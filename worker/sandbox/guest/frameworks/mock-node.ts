/** `mock` of node:test: functions and methods that remember their calls, and timers where there is a clock. */
import type { VirtualClock } from './fake-timers.ts';
import { fakeTimers } from './fake-timers.ts';
import { type Callable, closed, define, isCallable, isObject, unsupported } from './support.ts';

interface NodeMock {
  fn(...args: unknown[]): unknown;
  method(...args: unknown[]): unknown;
  reset(): void;
  restoreAll(): void;
  readonly timers: object;
}

const nothing: Callable = () => undefined;

/** A tracker of its own; `reset` undoes everything it did. */
export function nodeMock(clock?: VirtualClock): NodeMock {
  const undo: (() => void)[] = [];
  const timers = nodeTimers(clock);

  const track = (original: Callable, replacement: Callable, restore: () => void): Callable => {
    let calls: object[] = [];
    let current = replacement;
    const once = new Map<number, Callable>();
    const mock = function (this: unknown, ...args: unknown[]): unknown {
      const call = {
        arguments: args,
        result: undefined,
        error: undefined,
        this: this,
        target: new.target,
        stack: new Error(),
      };
      const implementation = once.get(calls.length) ?? current;
      once.delete(calls.length);
      try {
        const result = implementation.apply(this, args);
        calls.push({ ...call, result });
        return result;
      } catch (error) {
        calls.push({ ...call, error });
        throw error;
      }
    };
    const back = (): void => {
      current = original;
      restore();
    };
    undo.push(back);
    const context = {
      get calls() {
        return [...calls];
      },
      callCount: () => calls.length,
      mockImplementation: (implementation: Callable) => void (current = implementation),
      mockImplementationOnce: (implementation: Callable, onCall?: number) =>
        void once.set(onCall ?? calls.length, implementation),
      resetCalls: () => void (calls = []),
      restore: back,
    };
    return define(mock, { mock: closed('mock.fn().mock', context) });
  };

  const method = (target: unknown, key: unknown, ...rest: unknown[]): unknown => {
    if (!isObject(target) && !isCallable(target)) throw new TypeError('mock.method needs an object');
    const holder = target as Record<PropertyKey, unknown>;
    const name = key as PropertyKey;
    if ([globalThis, Math, JSON, Date].includes(target as never)) {
      unsupported('mock.method on a global: the program under test runs in another realm');
    }
    if (rest.some((option) => isObject(option))) unsupported('options of mock.method');
    const original = holder[name];
    if (!isCallable(original)) throw new TypeError(`mock.method: ${String(key)} is not a function`);
    const own = Object.getOwnPropertyDescriptor(holder, name);
    const restore = (): void => {
      if (own === undefined) Reflect.deleteProperty(holder, name);
      else Object.defineProperty(holder, name, own);
    };
    const mock = track(original, isCallable(rest[0]) ? rest[0] : original, restore);
    Object.defineProperty(holder, name, {
      value: mock,
      writable: true,
      configurable: true,
      enumerable: own?.enumerable ?? true,
    });
    return mock;
  };

  return {
    fn: (original, implementation) => {
      if (isObject(implementation) || isObject(original)) unsupported('options of mock.fn');
      const base = isCallable(original) ? original : nothing;
      return track(base, isCallable(implementation) ? implementation : base, () => undefined);
    },
    method,
    reset: () => {
      for (const back of undo.splice(0)) back();
      timers.reset();
    },
    restoreAll: () => undo.forEach((back) => back()),
    timers: closed('mock.timers', timers),
  };
}

function nodeTimers(clock?: VirtualClock): { reset(): void } {
  const timers = fakeTimers('mock.timers', clock);
  let enabled = false;
  return define(
    { reset: () => undefined as void },
    {
      enable: (options?: { now?: number | Date }) => {
        timers.useFakeTimers();
        enabled = true;
        timers.setSystemTime(options?.now ?? 0);
      },
      tick: (ms = 1) => timers.advanceTimersByTime(ms),
      runAll: () => timers.runAllTimers(),
      setTime: (ms: number) => timers.setSystemTime(ms),
      reset: () => {
        if (enabled) timers.useRealTimers();
        enabled = false;
      },
    },
  );
}
