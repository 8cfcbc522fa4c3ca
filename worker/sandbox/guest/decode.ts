/**
 * Plain → values of this realm. A known number gives the object it names; if the other side changed the
 * content since it last crossed, the object is changed in place, so mutation and identity survive.
 */
import type { Plain } from '../../../protocol/plain.ts';
import { truncatedMark } from './encode.ts';
import { adopt, isOwn, objectOf, RESERVED, setSynced, symbolOf, syncedText } from './identity.ts';
import {
  BigIntOf,
  construct,
  defineProperty,
  deleteProperty,
  ownKeys,
  RealDate,
  RegExpOf,
} from './primordials.ts';
import { shallowText } from './shallow.ts';

interface StubMaker {
  stub(plain: Extract<Plain, { $: 'function' | 'promise' | 'iterator' | 'object' }>): object;
  /** The prototype of the other side's error, where its class is not a built-in. */
  errorPrototype(id: number): object | null;
}

let maker: StubMaker;
export const setStubMaker = (next: StubMaker): void => {
  maker = next;
};

/**
 * @throws TypeError when the text names a value that was never handed across.
 * Arguments the service invents (`fresh`) carry numbers of other realms: they get new ones.
 */
export const decode = (plain: Plain, fresh = false): unknown => {
  if (typeof plain !== 'object' || plain === null) return plain;
  switch (plain.$) {
    case 'undefined':
      return undefined;
    case 'number':
      return plain.v === '-0' ? -0 : +plain.v;
    case 'bigint':
      return BigIntOf(plain.v);
    case 'symbol':
      return symbolOf(plain.v);
    case 'date':
      return construct(RealDate, [plain.v === null ? NaN : plain.v]);
    case 'regexp':
      return new RegExpOf(plain.source, plain.flags);
    case 'truncated':
      return truncatedMark;
    case 'ref':
      return existing(plain.id, fresh);
    case 'function':
    case 'promise':
    case 'iterator':
      return byHandle(plain, plain.handle);
    case 'object':
      return plain.handle === undefined || fresh ? container(plain, fresh) : byHandle(plain, plain.handle);
    case 'error':
      return errorOf(plain, fresh);
    default:
      return container(plain, fresh);
  }
};

let freshObjects: Record<number, object> = {};

/** Decodes arguments the service invents, as new objects, shared structure kept. */
export const decodeFresh = (args: readonly Plain[]): unknown[] => {
  freshObjects = {};
  const values: unknown[] = [];
  for (let i = 0; i < args.length; i++) values[i] = decode(args[i] as Plain, true);
  freshObjects = {};
  return values;
};

const existing = (id: number, fresh: boolean): object => {
  const found = fresh ? freshObjects[id] : objectOf(id);
  if (found === undefined) throw new TypeError('a value was named that was never handed across');
  return found;
};

const byHandle = (
  plain: Extract<Plain, { $: 'function' | 'promise' | 'iterator' | 'object' }>,
  handle: number,
): object => {
  const known = objectOf(handle);
  if (known !== undefined) return known;
  if (handle < RESERVED || isOwn(handle)) return existing(handle, false);
  const stub = maker.stub(plain);
  adopt(handle, stub);
  return stub;
};

type Container = Extract<Plain, { $: 'array' | 'object' | 'map' | 'set' | 'bytes' }>;

const empty = (plain: Container): object => {
  switch (plain.$) {
    case 'array':
      return [];
    case 'map':
      return new Map();
    case 'set':
      return new Set();
    case 'bytes':
      return bytesOf(plain.type, plain.v.length);
    case 'object':
      return plain.type === null ? ({ __proto__: null } as never) : {};
  }
};

const byteTypes: Record<string, new (length: number) => object> = {
  __proto__: null as never,
  ArrayBuffer,
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
};
const bytesOf = (type: string, length: number): object => new (byteTypes[type] ?? Uint8Array)(length);

const container = (plain: Container, fresh: boolean): object => {
  const known = fresh ? freshObjects[plain.id] : objectOf(plain.id);
  if (fresh) {
    if (known !== undefined) return known;
    const made = empty(plain);
    freshObjects[plain.id] = made;
    fill(made, plain, true);
    return made;
  }
  const text = shallowText(plain);
  if (known !== undefined) {
    if (syncedText(plain.id) !== text) {
      setSynced(plain.id, text);
      fill(known, plain, false);
    } else visitParts(plain);
    return known;
  }
  if (plain.id < RESERVED || isOwn(plain.id)) return existing(plain.id, false);
  const made = empty(plain);
  adopt(plain.id, made);
  setSynced(plain.id, text);
  fill(made, plain, false);
  return made;
};

/** The object is unchanged, its parts may not be. */
const visitParts = (plain: Container): void => {
  if (plain.$ === 'bytes') return;
  for (let i = 0; i < plain.v.length; i++) {
    const item = plain.v[i] as Plain | [Plain, Plain];
    if (typeof item !== 'object' || item === null) continue;
    if (plain.$ === 'object' || plain.$ === 'map') {
      const [key, value] = item as unknown as [Plain, Plain];
      decode(key);
      decode(value);
    } else decode(item as Plain);
  }
};

const setOwn = (target: object, key: PropertyKey, value: unknown): void => {
  // Never by assignment: a key such as `__proto__` must stay a key.
  defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
};

const fill = (target: object, plain: Container, fresh: boolean): void => {
  switch (plain.$) {
    case 'array': {
      const list = target as unknown[];
      list.length = plain.v.length;
      const holes = plain.holes ?? [];
      let hole = 0;
      for (let i = 0; i < plain.v.length; i++) {
        if (holes[hole] === i) {
          hole++;
          deleteProperty(list, `${i}`);
        } else setOwn(list, i, decode(plain.v[i] as Plain, fresh));
      }
      return;
    }
    case 'object': {
      const kept: Record<string, true> = { __proto__: null } as never;
      for (const [key, value] of plain.v) {
        kept[key] = true;
        setOwn(target, key, decode(value, fresh));
      }
      for (const key of ownKeys(target))
        if (typeof key === 'string' && !kept[key]) deleteProperty(target, key);
      return;
    }
    case 'map': {
      const map = target as Map<unknown, unknown>;
      map.clear();
      for (const [key, value] of plain.v) map.set(decode(key, fresh), decode(value, fresh));
      return;
    }
    case 'set': {
      const set = target as Set<unknown>;
      set.clear();
      for (const item of plain.v) set.add(decode(item, fresh));
      return;
    }
    case 'bytes': {
      const view = target instanceof ArrayBuffer ? new Uint8Array(target) : (target as Uint8Array);
      for (let i = 0; i < plain.v.length; i++) view[i] = plain.v[i] as number;
    }
  }
};

const errorTypes: Record<string, new (message: string) => Error> = {
  __proto__: null as never,
  Error,
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
};

const errorOf = (plain: Extract<Plain, { $: 'error' }>, fresh: boolean): object => {
  const known = fresh ? freshObjects[plain.id] : objectOf(plain.id);
  if (known !== undefined) return known;
  if (!fresh && (plain.id < RESERVED || isOwn(plain.id))) return existing(plain.id, false);
  const Type = errorTypes[plain.type];
  const error = new (Type ?? Error)(plain.message);
  if (fresh) freshObjects[plain.id] = error;
  else adopt(plain.id, error);
  for (const [key, value] of plain.v) setOwn(error, key, decode(value, fresh));
  if (Type === undefined) {
    const prototype = fresh ? null : maker.errorPrototype(plain.id);
    if (prototype) Object.setPrototypeOf(error, prototype);
    else setOwn(error, 'name', plain.type);
  }
  return error;
};
