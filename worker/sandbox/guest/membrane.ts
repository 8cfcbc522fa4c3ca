/** Stubs: what one realm holds in place of the other's functions, live objects, promises and iterators. */
import type { Plain } from '../../../protocol/plain.ts';
import type { Request, Result, Settled } from '../../../protocol/sandbox-wire.ts';
import { decode, setStubMaker } from './decode.ts';
import { encode, setEncoderHooks, type StubInfo } from './encode.ts';
import {
  asyncIteratorPrototype,
  defineProperty,
  getOwnPropertyDescriptor,
  iteratorPrototype,
  MapOf,
  ObjectOf,
  PromiseOf,
  ProxyOf,
  then,
  uncurry,
} from './primordials.ts';
import { tickCrossing } from './steps.ts';
import { request } from './wire.ts';

interface Stub extends StubInfo {
  readonly path: string;
}

const weakGet = uncurry(WeakMap.prototype.get) as (
  map: WeakMap<object, Stub>,
  key: object,
) => Stub | undefined;
const weakSet = uncurry(WeakMap.prototype.set) as (
  map: WeakMap<object, Stub>,
  key: object,
  stub: Stub,
) => unknown;
const stubs = new WeakMap<object, Stub>();

type Operation = Request['op'];

/** Path the next stub is known by; set while the answer of a named request is decoded. */
let naming = '';

const ask = (
  op: Operation,
  stub: Stub,
  args: readonly unknown[],
  extra: { key?: PropertyKey; self?: unknown; hasSelf?: boolean; path?: string } = {},
): unknown => {
  tickCrossing();
  const path = extra.path ?? stub.path;
  const req: Request = { op, target: stub.handle, args: [], path };
  for (let i = 0; i < args.length; i++) req.args[i] = encode(args[i], 'cross');
  if (extra.key !== undefined) req.key = encode(extra.key, 'cross');
  if (extra.hasSelf) req.self = encode(extra.self, 'cross');
  return open(request(req), path);
};

/** What a result means here: the value, or the error thrown. Mutated arguments are changed in place. */
export const open = (result: Result, path: string): unknown => {
  if (result.k === 'stopped') throw new Error(`stopped: ${result.why}`);
  if (result.argsAfter)
    for (let i = 0; i < result.argsAfter.length; i++) decode(result.argsAfter[i] as Plain);
  if (result.selfAfter !== undefined) decode(result.selfAfter);
  const before = naming;
  naming = path;
  try {
    if (result.k === 'error') throw decode(result.error);
    return decode(result.value);
  } finally {
    naming = before;
  }
};

/** `Stack#push` for members of instances, `name` for members of the module, `a.b` below. */
const memberPath = (stub: Stub, key: PropertyKey): string => {
  const name = typeof key === 'symbol' ? `[${key.description ?? ''}]` : `${String(key)}`;
  if (stub.path === '') return name.slice(0, 200);
  if (stub.kind === 'object' && stub.name !== 'Object') return `${stub.name}#${name}`.slice(0, 200);
  return `${stub.path}.${name}`.slice(0, 200);
};

const handlerOf = (stub: Stub): ProxyHandler<object> => {
  const isFunction = stub.kind === 'function';
  const fixed = (target: object, key: PropertyKey): boolean =>
    isFunction && key === 'prototype' && key in target;
  return {
    get: (_target, key, receiver) =>
      ask('get', stub, [], {
        key,
        path: memberPath(stub, key),
        self: receiver,
        hasSelf: weakGet(stubs, receiver as object) !== stub,
      }),
    set: (_target, key, value) => {
      ask('set', stub, [value], { key, path: memberPath(stub, key) });
      return true;
    },
    has: (target, key) => fixed(target, key) || ask('has', stub, [], { key }) === true,
    deleteProperty: (_target, key) => ask('delete', stub, [], { key }) === true,
    ownKeys: (target) => {
      const keys = ask('keys', stub, []) as (string | symbol)[];
      if (fixed(target, 'prototype') && !keys.includes('prototype')) keys[keys.length] = 'prototype';
      return keys;
    },
    getOwnPropertyDescriptor: (target, key) => {
      const own = ask('own', stub, [], { key }) as [boolean, boolean, unknown] | undefined;
      if (fixed(target, key)) {
        return { ...getOwnPropertyDescriptor(target, key), value: own?.[2] };
      }
      return own && { enumerable: own[0], writable: own[1], configurable: true, value: own[2] };
    },
    defineProperty: (_target, key, descriptor) => {
      ask('define', stub, [descriptor.value, descriptor.enumerable === true], { key });
      return true;
    },
    getPrototypeOf: () => ask('proto', stub, []) as object | null,
    setPrototypeOf: () => false,
    preventExtensions: () => false,
    apply: (_target, self, args: unknown[]) => ask('call', stub, args, { self, hasSelf: true }),
    construct: (_target, args: unknown[]) => ask('construct', stub, args) as object,
  };
};

const promiseStub = (handle: number): Promise<unknown> => {
  const { promise, settle } = deferred();
  waiting.set(handle, settle);
  return promise;
};

interface Settle {
  (ok: boolean, value: unknown): void;
}
const waiting = new MapOf<number, Settle>();
/** True while a promise of the other side is unsettled here. */
export const awaitingOthers = (): boolean => waiting.size > 0;
const deferred = (): { promise: Promise<unknown>; settle: Settle } => {
  let settle: Settle = () => undefined;
  const promise = new PromiseOf<unknown>((resolve, reject) => {
    settle = (ok, value) => (ok ? resolve(value) : reject(value as Error));
  });
  // The other side may never look at it; a rejection is reported where it is awaited.
  void then(promise, undefined, () => undefined);
  return { promise, settle };
};

const iteratorStub = (stub: Stub): object => {
  const target = ObjectOf.create(stub.async ? asyncIteratorPrototype : iteratorPrototype) as object;
  for (const key of ['next', 'return', 'throw']) {
    defineProperty(target, key, {
      value: (...args: unknown[]) => ask('method', stub, args, { key, path: `${stub.path}()` }),
      writable: true,
      configurable: true,
    });
  }
  return target;
};

const makeStub = (plain: Extract<Plain, { $: 'function' | 'promise' | 'iterator' | 'object' }>): object => {
  const { handle = 0 } = plain;
  const name = plain.$ === 'function' ? plain.name : plain.$ === 'object' ? (plain.type ?? 'Object') : '';
  const stub: Stub = {
    kind: plain.$,
    handle,
    name,
    async: plain.$ === 'iterator' && plain.async,
    path: naming,
  };
  let made: object;
  if (plain.$ === 'promise') made = promiseStub(handle);
  else if (plain.$ === 'iterator') made = iteratorStub(stub);
  else {
    // A constructible target, without the own `caller` and `arguments` of sloppy functions.
    const target = plain.$ === 'function' ? function () { 'use strict'; } : {}; // prettier-ignore
    made = new ProxyOf(target, handlerOf(stub));
  }
  weakSet(stubs, made, stub);
  return made;
};

/** The module of the other side that a `subject:` link names; '' is its path. */
export const moduleStub = (id: string): unknown =>
  ask('module', { kind: 'object', handle: 0, name: 'Object', async: false, path: '' }, [], { key: id });

/** The subject's top-level names, exported or not, as one object. */
export const scopeStub = (): unknown =>
  ask('scope', { kind: 'object', handle: 0, name: 'Object', async: false, path: '' }, []);

let outbox: Settled[] = [];
const announced: Record<number, true> = { __proto__: null } as never;

/** Promises of this side that were handed across and have settled since the last call. */
export const takeSettled = (): Settled[] => {
  const taken = outbox;
  outbox = [];
  return taken;
};

export const applySettled = (settled: readonly Settled[]): void => {
  for (let i = 0; i < settled.length; i++) {
    const { handle, ok, value } = settled[i] as Settled;
    const settle = waiting.get(handle);
    waiting.delete(handle);
    settle?.(ok, decode(value));
  }
};

export const installMembrane = (): void => {
  setEncoderHooks({
    stubInfo: (value) => weakGet(stubs, value),
    lookAtStub: (handle) => {
      const result = request({ op: 'snapshot', target: handle, args: [], path: '' });
      return result.k === 'value' ? result.value : { $: 'truncated' };
    },
    onPromise: (promise, handle) => {
      if (announced[handle]) return;
      announced[handle] = true;
      const report = (ok: boolean) => (value: unknown) => {
        outbox[outbox.length] = { handle, ok, value: encode(value, 'cross') };
      };
      void then(promise, report(true), report(false));
    },
  });
  setStubMaker({
    stub: makeStub,
    errorPrototype: (id) => {
      const result = request({ op: 'proto', target: id, args: [], path: '' });
      return result.k === 'value' ? (decode(result.value) as object | null) : null;
    },
  });
};
