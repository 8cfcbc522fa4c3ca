/** Values of this realm → Plain, with size caps. Nothing of the value runs except own proxies' traps. */
import type { Plain } from '../../../protocol/plain.ts';
import { kindOf, type Kind } from './kind.ts';
import { idOf, isOwn, RESERVED, setSynced, symbolText } from './identity.ts';
import {
  dateTime,
  defineProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  is,
  isFinite,
  mapForEach,
  ownKeys,
  reflectHas,
  regexpFlags,
  regexpText,
  SetOf,
  setForEach,
} from './primordials.ts';
import { shallowText } from './shallow.ts';

/**
 * `cross`: the other side may use what it gets. `look`: a copy for a comparison or a report; live objects
 * are written out, and the numbers open nothing.
 */
type Purpose = 'cross' | 'look';

/** What the kit knows of a stub that stands for the other side's value. */
export interface StubInfo {
  readonly kind: 'function' | 'object' | 'promise' | 'iterator';
  readonly handle: number;
  readonly name: string;
  readonly async: boolean;
}

const MAX_NODES = 150_000;
const MAX_TEXT = 3_000_000;
const MAX_DEPTH = 120;
const MAX_BIGINT = 10n ** 9_999n;
const TRUNCATED: Extract<Plain, object> = { $: 'truncated' };

/** Stands, in a realm, for a part that was cut off on the way; encodes as cut off again. */
export const truncatedMark: object = { __proto__: null } as never;

let stubInfo: (value: object) => StubInfo | undefined = () => undefined;
let lookAtStub: (handle: number) => Plain = () => TRUNCATED;
let onPromise: (promise: Promise<unknown>, handle: number) => void = () => undefined;

export const setEncoderHooks = (hooks: {
  stubInfo: typeof stubInfo;
  lookAtStub: typeof lookAtStub;
  onPromise: typeof onPromise;
}): void => {
  ({ stubInfo, lookAtStub, onPromise } = hooks);
};

interface State {
  readonly purpose: Purpose;
  readonly seen: Set<number>;
  nodes: number;
  text: number;
}

/** The value as Plain; parts beyond the caps become `truncated`. Never throws. */
export const encode = (value: unknown, purpose: Purpose): Plain => {
  const state: State = { purpose, seen: new SetOf(), nodes: MAX_NODES, text: MAX_TEXT };
  return attempt(value, state, 0);
};

const attempt = (value: unknown, state: State, depth: number): Plain => {
  try {
    return any(value, state, depth);
  } catch {
    return TRUNCATED;
  }
};

const any = (value: unknown, state: State, depth: number): Plain => {
  if (--state.nodes < 0) return TRUNCATED;
  switch (typeof value) {
    case 'string':
      state.text -= value.length;
      return state.text < 0 ? TRUNCATED : value;
    case 'number':
      if (isFinite(value)) return is(value, -0) ? { $: 'number', v: '-0' } : value;
      return { $: 'number', v: value > 0 ? 'Infinity' : value < 0 ? '-Infinity' : 'NaN' };
    case 'boolean':
      return value;
    case 'undefined':
      return { $: 'undefined' };
    case 'bigint':
      return value > MAX_BIGINT || value < -MAX_BIGINT ? TRUNCATED : { $: 'bigint', v: `${value}` };
    case 'symbol':
      return { $: 'symbol', v: symbolText(value) };
    default:
      if (value === null) return null;
      return depth > MAX_DEPTH ? TRUNCATED : reference(value as object, state, depth);
  }
};

const reference = (value: object, state: State, depth: number): Plain => {
  if (value === truncatedMark) return TRUNCATED;
  const stub = stubInfo(value);
  if (stub) return ofStub(stub, state);
  const share = state.purpose === 'cross';
  const id = idOf(value, share);
  if (typeof value === 'function') return { $: 'function', handle: id, name: nameOf(value) };
  if (state.seen.has(id)) return { $: 'ref', id };
  state.seen.add(id);
  if (id < RESERVED) return { $: 'object', id, handle: id, type: typeName(value), v: [] };
  return copy(value, kindOf(value), id, state, depth + 1);
};

const copy = (value: object, kind: Kind, id: number, state: State, depth: number): Plain => {
  let node: Extract<Plain, object>;
  switch (kind) {
    case 'promise':
      if (state.purpose === 'cross' && isOwn(id)) onPromise(value as Promise<unknown>, id);
      return { $: 'promise', handle: id };
    case 'iterator':
      return { $: 'iterator', handle: id, async: reflectHas(value, Symbol.asyncIterator) };
    case 'array':
      node = arrayNode(value as unknown[], id, state, depth);
      break;
    case 'plain':
    case 'bare':
      node = { $: 'object', id, type: kind === 'bare' ? null : 'Object', v: entries(value, state, depth) };
      break;
    case 'map': {
      const pairs: [Plain, Plain][] = [];
      mapForEach(value as Map<unknown, unknown>, (item, key) => {
        if (state.nodes >= 0) put(pairs, [attempt(key, state, depth), attempt(item, state, depth)]);
      });
      node = { $: 'map', id, v: pairs };
      break;
    }
    case 'set': {
      const items: Plain[] = [];
      setForEach(value as Set<unknown>, (item) => {
        if (state.nodes >= 0) put(items, attempt(item, state, depth));
      });
      node = { $: 'set', id, v: items };
      break;
    }
    case 'date': {
      const time = dateTime(value as Date);
      return { $: 'date', v: isFinite(time) ? time : null };
    }
    case 'regexp':
      return { $: 'regexp', source: regexpText(value as RegExp), flags: regexpFlags(value as RegExp) };
    case 'bytes':
      return bytesNode(value, id, state);
    case 'error':
      return errorNode(value, id, state, depth);
    case 'live':
      return { $: 'object', id, type: typeName(value), handle: id, v: entries(value, state, depth) };
  }
  if (state.nodes < 0) return TRUNCATED;
  if (state.purpose === 'cross') setSynced(id, shallowText(node));
  return node;
};

/** Appends without consulting anything user code can replace. */
const put = <T>(list: T[], item: T): void => {
  defineProperty(list, list.length, { value: item, writable: true, enumerable: true, configurable: true });
};

const arrayNode = (value: unknown[], id: number, state: State, depth: number): Extract<Plain, object> => {
  const v: Plain[] = [];
  const holes: number[] = [];
  if (value.length > MAX_NODES) return TRUNCATED;
  for (let i = 0; i < value.length; i++) {
    if (state.nodes < 0) return TRUNCATED;
    const own = getOwnPropertyDescriptor(value, i);
    if (own === undefined) {
      state.nodes--;
      put(holes, i);
      put(v, { $: 'undefined' });
    } else put(v, attempt('value' in own ? own.value : value[i], state, depth));
  }
  return holes.length === 0 ? { $: 'array', id, v } : { $: 'array', id, v, holes };
};

/** Own enumerable string keys. Accessors are read only for a look: reading one may change the object. */
const entries = (value: object, state: State, depth: number): [string, Plain][] => {
  const list: [string, Plain][] = [];
  for (const key of ownKeys(value)) {
    if (typeof key !== 'string') continue;
    if (state.nodes < 0) break;
    const own = getOwnPropertyDescriptor(value, key);
    if (!own?.enumerable) continue;
    if (!('value' in own) && state.purpose === 'cross') continue;
    state.text -= key.length;
    const item = 'value' in own ? own.value : (value as Record<string, unknown>)[key];
    put(list, [key, attempt(item, state, depth)]);
  }
  return list;
};

const bytesNode = (value: object, id: number, state: State): Plain => {
  const view = value instanceof ArrayBuffer ? new Uint8Array(value) : (value as Uint8Array);
  const type = typeName(value) ?? 'Uint8Array';
  state.nodes -= view.length;
  if (state.nodes < 0) return TRUNCATED;
  const v: number[] = [];
  for (let i = 0; i < view.length; i++) put(v, view[i] as number);
  const node: Plain = { $: 'bytes', id, type, v };
  if (state.purpose === 'cross') setSynced(id, shallowText(node));
  return node;
};

const errorNode = (value: object, id: number, state: State, depth: number): Plain => {
  const v: [string, Plain][] = [];
  for (const entry of entries(value, state, depth)) if (entry[0] !== 'stack') put(v, entry);
  for (const key of ['name', 'cause', 'errors']) {
    const own = getOwnPropertyDescriptor(value, key);
    if (own && !own.enumerable && 'value' in own) put(v, [key, attempt(own.value, state, depth)]);
  }
  const message: unknown = (value as Error).message;
  const text = typeof message === 'string' ? message : '';
  state.text -= text.length;
  return { $: 'error', id, type: typeName(value) ?? 'Error', message: state.text < 0 ? '' : text, v };
};

const ofStub = (stub: StubInfo, state: State): Plain => {
  const { handle } = stub;
  switch (stub.kind) {
    case 'function':
      return { $: 'function', handle, name: stub.name };
    case 'promise':
      return { $: 'promise', handle };
    case 'iterator':
      return { $: 'iterator', handle, async: stub.async };
    case 'object':
      if (state.seen.has(handle)) return { $: 'ref', id: handle };
      state.seen.add(handle);
      if (state.purpose === 'look') return lookAtStub(handle);
      return { $: 'object', id: handle, type: stub.name, handle, v: [] };
  }
};

const nameOf = (fn: object): string => {
  const own = getOwnPropertyDescriptor(fn, 'name');
  return typeof own?.value === 'string' ? own.value.slice(0, 200) : '';
};

/** The constructor's name as the prototype chain tells it; null for a null prototype. */
const typeName = (value: object): string | null => {
  let at = getPrototypeOf(value);
  if (at === null) return null;
  for (let i = 0; at !== null && i < 50; i++) {
    const own = getOwnPropertyDescriptor(at, 'constructor');
    if (typeof own?.value === 'function') return nameOf(own.value as object);
    at = getPrototypeOf(at);
  }
  return 'Object';
};
