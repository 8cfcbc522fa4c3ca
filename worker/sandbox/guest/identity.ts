/**
 * Who is who across the two realms. Every object that crosses gets a number that stays: even on the test
 * side, odd on the candidate side, below `RESERVED` for built-ins both realms have. A number only opens
 * what was handed across: values numbered for a comparison stay unreachable.
 */
import {
  getOwnPropertyDescriptor,
  hiddenFunctions,
  MapOf,
  ownKeys,
  SymbolOf,
  uncurry,
  WeakMapOf,
} from './primordials.ts';

/** First number of an object that is not a built-in. */
export const RESERVED = 1024;

let parity: 0 | 1 = 0;
let nextIndex = RESERVED / 2;

const weakGet = uncurry(WeakMap.prototype.get) as (
  map: WeakMap<object, number>,
  key: object,
) => number | undefined;
const weakSet = uncurry(WeakMap.prototype.set) as (
  map: WeakMap<object, number>,
  key: object,
  id: number,
) => unknown;
const mapSet = uncurry(Map.prototype.set) as <V>(map: Map<number, V>, key: number, value: V) => unknown;
const mapRead = uncurry(Map.prototype.get) as <V>(map: Map<number, V>, key: number) => V | undefined;

const ids: WeakMap<object, number> = new WeakMapOf();
/** What the other side may name: own objects that were handed across, and mirrors of its objects. */
const reachable = new MapOf<number, object>();
/** Content of a mirrored object when it last crossed; tells which side changed it since. */
const synced = new MapOf<number, string>();
const builtins: object[] = [];

export const setParity = (side: 'test' | 'candidate'): void => {
  parity = side === 'test' ? 0 : 1;
};

export const isOwn = (id: number): boolean => id >= RESERVED && id % 2 === parity;

/** The object's number; with `share`, the other side may name it from now on. */
export const idOf = (value: object, share: boolean): number => {
  let id = weakGet(ids, value);
  if (id === undefined) {
    id = nextIndex++ * 2 + parity;
    weakSet(ids, value, id);
  }
  if (share && id >= RESERVED) mapSet(reachable, id, value);
  return id;
};

/** Registers a local mirror or stub of the other side's object. */
export const adopt = (id: number, value: object): void => {
  weakSet(ids, value, id);
  mapSet(reachable, id, value);
};

export const objectOf = (id: number): object | undefined =>
  id < RESERVED ? builtins[id] : mapRead(reachable, id);

export const syncedText = (id: number): string | undefined => mapRead(synced, id);
export const setSynced = (id: number, text: string): void => {
  mapSet(synced, id, text);
};

const symbolsById = new MapOf<number, symbol>();
const symbolIds = new MapOf<symbol, number>();
const symbolGet = uncurry(Map.prototype.get) as (map: Map<symbol, number>, key: symbol) => number | undefined;
const symbolSet = uncurry(Map.prototype.set) as (
  map: Map<symbol, number>,
  key: symbol,
  id: number,
) => unknown;
const wellKnown: Record<string, symbol> = { __proto__: null } as never;
const wellKnownNames = new MapOf<symbol, string>();
for (const key of ownKeys(SymbolOf) as string[]) {
  const value = (SymbolOf as unknown as Record<string, unknown>)[key];
  if (typeof value === 'symbol') {
    wellKnown[key] = value;
    wellKnownNames.set(value, key);
  }
}
const { keyFor, for: symbolFor } = SymbolOf;
const describe = uncurry(
  getOwnPropertyDescriptor(Symbol.prototype, 'description')?.get as (this: symbol) => string,
);
const nameGet = uncurry(Map.prototype.get) as (map: Map<symbol, string>, key: symbol) => string | undefined;

/** `@iterator`, `@for:name` or `@8193:description`. */
export const symbolText = (symbol: symbol): string => {
  const known = nameGet(wellKnownNames, symbol);
  if (known !== undefined) return `@${known}`;
  const registered = keyFor(symbol);
  if (registered !== undefined) return `@for:${registered}`;
  let id = symbolGet(symbolIds, symbol);
  if (id === undefined) {
    id = nextIndex++ * 2 + parity;
    symbolSet(symbolIds, symbol, id);
    mapSet(symbolsById, id, symbol);
  }
  return `@${id}:${describe(symbol) ?? ''}`;
};

export const symbolOf = (text: string): symbol => {
  const name = text.slice(1);
  const known = wellKnown[name];
  if (known !== undefined) return known;
  if (name.startsWith('for:')) return symbolFor(name.slice(4));
  const colon = name.indexOf(':');
  const id = +name.slice(0, colon);
  const existing = mapRead(symbolsById, id);
  if (existing !== undefined) return existing;
  const made = SymbolOf(name.slice(colon + 1));
  symbolSet(symbolIds, made, id);
  mapSet(symbolsById, id, made);
  return made;
};

const { prototype: objectMembers } = Object;
const { prototype: functionMembers } = Function;

/**
 * Numbers the built-ins both realms have, in the same order in every realm of an engine: globals, their
 * prototypes, and what every object and function inherits. So a climb (`cb.constructor`, `cb.toString`)
 * ends in the climber's own realm. Further methods cross as ordinary functions when they ever do.
 */
export const numberBuiltins = (global: object): void => {
  const enter = (value: unknown): void => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
    if (value === global || weakGet(ids, value) !== undefined) return;
    weakSet(ids, value, builtins.length);
    builtins[builtins.length] = value;
  };
  const own = (owner: object, key: PropertyKey): PropertyDescriptor | undefined =>
    getOwnPropertyDescriptor(owner, key);
  const enterMembers = (owner: object): void => {
    for (const key of ownKeys(owner)) {
      const { value, get, set } = own(owner, key) ?? {};
      for (const one of [value as unknown, get, set]) enter(one);
    }
  };
  const enterType = (value: unknown): void => {
    enter(value);
    if (typeof value === 'function') enter(own(value, 'prototype')?.value);
  };
  for (const key of ownKeys(global)) enterType(own(global, key)?.value);
  for (const key of ownKeys(hiddenFunctions)) enterType(hiddenFunctions[key as string]);
  for (const owner of [objectMembers, functionMembers, Math]) enterMembers(owner);
};
