/** `vi.fn` and `jest.fn`: test-side functions that remember their calls. */
import { type Callable, define, isCallable, isObject, unsupported } from './support.ts';

export type MockFlavour = 'jest' | 'vitest';

interface MockResult {
  type: 'return' | 'throw' | 'incomplete';
  value: unknown;
}

export interface MockState {
  calls: unknown[][];
  results: MockResult[];
  instances: unknown[];
  contexts: unknown[];
  invocationCallOrder: number[];
  readonly lastCall: unknown[] | undefined;
}

export type MockFunction = Callable &
  Record<string, unknown> & { readonly mock: MockState; readonly _isMockFunction: true };

export const isMockFunction = (value: unknown): value is MockFunction =>
  isCallable(value) && (value as unknown as Record<string, unknown>)['_isMockFunction'] === true;

export interface Mocks {
  fn(implementation?: Callable): MockFunction;
  spyOn(target: unknown, key: PropertyKey, access?: string): MockFunction;
  clearAllMocks(): void;
  resetAllMocks(): void;
  restoreAllMocks(): void;
}

/** Objects both realms have one of: a spy on the test's own would never see the program use its own. */
const isSharedName = (target: object): string | undefined =>
  Object.getOwnPropertyNames(globalThis).find((name) => {
    const own = Object.getOwnPropertyDescriptor(globalThis, name);
    return own !== undefined && 'value' in own && own.value === target;
  });

/** One registry of mocks for one test file. */
export function createMocks(flavour: MockFlavour): Mocks {
  const all: MockFunction[] = [];
  let order = 0;

  const make = (original: Callable | undefined, undo: () => void): MockFunction => {
    let state = fresh();
    let implementation = original;
    let once: Callable[] = [];
    let name = '';
    const mock = function (this: unknown, ...args: unknown[]): unknown {
      const result: MockResult = { type: 'incomplete', value: undefined };
      state.calls.push(args);
      state.contexts.push(this);
      state.instances.push(this);
      state.results.push(result);
      state.invocationCallOrder.push(++order);
      try {
        const value = (once.shift() ?? implementation)?.apply(this, args);
        Object.assign(result, { type: 'return', value });
        return value;
      } catch (error) {
        Object.assign(result, { type: 'throw', value: error });
        throw error;
      }
    } as unknown as MockFunction;

    const chain = (change: (value: never) => void) => (value: never) => {
      change(value);
      return mock;
    };
    const answer =
      (value: unknown): Callable =>
      () =>
        value;
    const reject =
      (value: unknown): Callable =>
      () =>
        Promise.reject(value as Error);
    const resolve =
      (value: unknown): Callable =>
      async () =>
        value;
    const reset = (): void => {
      state = fresh();
      once = [];
      implementation = flavour === 'vitest' ? original : undefined;
    };
    Object.defineProperty(mock, 'mock', { get: () => state, enumerable: false });
    define(mock, {
      _isMockFunction: true,
      getMockName: () => name || (flavour === 'jest' ? 'jest.fn()' : 'vi.fn()'),
      getMockImplementation: () => once[0] ?? implementation,
      mockName: chain((value: string) => void (name = value)),
      mockImplementation: chain((value: Callable) => void (implementation = value)),
      mockImplementationOnce: chain((value: Callable) => void once.push(value)),
      mockReturnValue: chain((value) => void (implementation = answer(value))),
      mockReturnValueOnce: chain((value) => void once.push(answer(value))),
      mockResolvedValue: chain((value) => void (implementation = resolve(value))),
      mockResolvedValueOnce: chain((value) => void once.push(resolve(value))),
      mockRejectedValue: chain((value) => void (implementation = reject(value))),
      mockRejectedValueOnce: chain((value) => void once.push(reject(value))),
      mockThrow: chain((value) => void (implementation = thrower(value))),
      mockReturnThis: chain(() => void (implementation = function (this: unknown) { return this; })), // prettier-ignore
      mockClear: chain(() => void (state = fresh())),
      mockReset: chain(reset),
      mockRestore: chain(() => { reset(); undo(); }), // prettier-ignore
      withImplementation: (temporary: Callable, body: () => unknown) => {
        const before = implementation;
        implementation = temporary;
        const back = (): void => void (implementation = before);
        const result = body();
        if (result instanceof Promise) return result.finally(back);
        back();
        return mock;
      },
    });
    all.push(mock);
    return mock;
  };

  return {
    fn: (implementation) => make(implementation, () => undefined),
    spyOn: (target, key, access) => {
      if (!isObject(target) && !isCallable(target)) throw new TypeError('spyOn needs an object');
      if (access !== undefined) unsupported(`spyOn with ${access}`);
      const shared = isSharedName(target);
      if (shared !== undefined && shared !== 'console') {
        unsupported(`spyOn(${shared}, …): the program under test runs in another realm`);
      }
      const holder = target as Record<PropertyKey, unknown>;
      const before = holder[key];
      if (isMockFunction(before)) return before;
      if (!isCallable(before)) throw new TypeError(`spyOn: ${String(key)} is not a function`);
      const own = Object.getOwnPropertyDescriptor(holder, key);
      const undo = (): void => {
        if (own === undefined) Reflect.deleteProperty(holder, key);
        else Object.defineProperty(holder, key, own);
      };
      const spy = make(before, undo);
      Object.defineProperty(holder, key, {
        value: spy,
        writable: true,
        configurable: true,
        enumerable: own?.enumerable ?? true,
      });
      if (shared !== undefined) define(spy, { [CROSSING]: true });
      return spy;
    },
    clearAllMocks: () => all.forEach((mock) => (mock['mockClear'] as () => void)()),
    resetAllMocks: () => all.forEach((mock) => (mock['mockReset'] as () => void)()),
    restoreAllMocks: () => all.forEach((mock) => (mock['mockRestore'] as () => void)()),
  };
}

/** Marks a spy that silences the console: what the program prints elsewhere, it cannot count. */
export const CROSSING = '_crossing';

const thrower =
  (value: unknown): Callable =>
  () => {
    throw value;
  };

function fresh(): MockState {
  return {
    calls: [],
    results: [],
    instances: [],
    contexts: [],
    invocationCallOrder: [],
    get lastCall() {
      return this.calls.at(-1);
    },
  };
}
