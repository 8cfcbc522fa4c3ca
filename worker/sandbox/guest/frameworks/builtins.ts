/** Node's pure built-in modules, as far as tested code commonly needs them; each made on first use. */
import type { FrameworkHost } from '../types.ts';
import { encode } from '../encode.ts';
import { equality } from '../../../../core/verdict/equal.ts';
import { compare } from '../../../../core/verdict/matchers.ts';
import { createAssert } from './assert.ts';
import { EventEmitter, once } from './builtin-events.ts';
import { path } from './builtin-path.ts';
import { format, inspect } from './builtin-inspect.ts';
import { type Callable, closed, define, isThenable, unsupportedFunction } from './support.ts';

/**
 * Decides in this realm: for code that guards itself with `node:assert`, whose failures are behaviour like
 * any other. Tests get the shim of `createFramework`, which asks the trusted side.
 */
const localHost: FrameworkHost = {
  framework: 'assert',
  file: '',
  register: () => undefined,
  assertThat: (matcher, negated, actual, expected, message) => {
    const look = (value: unknown): ReturnType<typeof encode> => encode(value, 'look');
    const result = compare({ matcher, negated, actual: look(actual), expected: expected.map(look) });
    if (!result.pass) failLocally(message === undefined ? result.message : String(message));
  },
  fail: (message) => failLocally(message),
};

function failLocally(message: string): never {
  const error = new Error(message);
  Object.defineProperty(error, 'name', { value: 'AssertionError', writable: true, configurable: true });
  throw error;
}

const isDeepStrictEqual = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || equality(encode(a, 'look'), encode(b, 'look'), { mode: 'strict' }) === 'equal';

const promisify = (fn: Callable): Callable =>
  function (this: unknown, ...args) {
    return new Promise((resolve, reject) => {
      fn.call(this, ...args, (error: unknown, value: unknown) =>
        error ? reject(error as Error) : resolve(value),
      );
    });
  };

const callbackify = (fn: Callable): Callable =>
  function (this: unknown, ...args) {
    const callback = args.pop() as (...results: unknown[]) => void;
    void Promise.resolve(fn.call(this, ...args)).then(
      (value) => callback(null, value),
      (error: unknown) => callback(error),
    );
  };

const tagged =
  (tag: string) =>
  (value: unknown): boolean =>
    Object.prototype.toString.call(value) === `[object ${tag}]`;

function util(): object {
  const types = {
    isPromise: (value: unknown) =>
      value instanceof Promise || (tagged('Promise')(value) && isThenable(value)),
    isDate: tagged('Date'),
    isRegExp: tagged('RegExp'),
    isMap: tagged('Map'),
    isSet: tagged('Set'),
    isNativeError: tagged('Error'),
    isAsyncFunction: tagged('AsyncFunction'),
    isGeneratorFunction: tagged('GeneratorFunction'),
    isTypedArray: (value: unknown) => ArrayBuffer.isView(value) && !(value instanceof DataView),
    isUint8Array: tagged('Uint8Array'),
  };
  return closed('util', {
    inspect,
    format,
    isDeepStrictEqual,
    promisify,
    callbackify,
    types: closed('util.types', types),
    isArray: (value: unknown) => Array.isArray(value),
    inherits: (child: { prototype: object }, parent: { prototype: object }) =>
      void Object.setPrototypeOf(child.prototype, parent.prototype),
    deprecate: (fn: unknown) => fn,
    TextEncoder: globalThis.TextEncoder,
    TextDecoder: globalThis.TextDecoder,
  });
}

function events(): object {
  define(EventEmitter, { EventEmitter, once, default: EventEmitter, on: unsupportedFunction('events.on') });
  return EventEmitter;
}

const assert = (): { loose: unknown; strict: unknown } => createAssert(localHost);

const MAKERS: Readonly<Record<string, () => unknown>> = {
  assert: () => assert().loose,
  'assert/strict': () => assert().strict,
  util,
  'util/types': () => (util() as { types: unknown }).types,
  path: () => path,
  'path/posix': () => path,
  events,
  os: () => closed('os', { EOL: '\n', platform: () => 'linux' }),
  url: () => closed('url', { URL: globalThis.URL, URLSearchParams: globalThis.URLSearchParams }),
  console: () => globalThis.console,
  process: () => (globalThis as { process?: unknown }).process,
  perf_hooks: () => ({ performance: globalThis.performance }),
  timers: () => {
    const { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate } = globalThis;
    return { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate };
  },
  'timers/promises': () => ({
    setTimeout: (ms?: number, value?: unknown) =>
      new Promise((resolve) => void setTimeout(() => resolve(value), ms)),
    setImmediate: (value?: unknown) => new Promise((resolve) => void setTimeout(() => resolve(value), 0)),
  }),
};

const made = new Map<string, unknown>();

/** The module by its name without `node:`; the same one each time, undefined when there is none. */
export function builtinModule(name: string): unknown {
  const make = Object.hasOwn(MAKERS, name) ? MAKERS[name] : undefined;
  if (make !== undefined && !made.has(name)) made.set(name, make());
  return made.get(name);
}
