/** How a value crosses. Decided by internal slots and exact prototypes, which objects cannot fake. */
import {
  apply,
  asyncIteratorPrototype,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isArray,
  isFinite,
  iteratorPrototype,
  ownKeys,
  typedArrayPrototype,
} from './primordials.ts';

export type Kind =
  | 'array'
  /** Prototype is Object.prototype / null, and every own property is data without functions. */
  | 'plain'
  | 'bare'
  | 'map'
  | 'set'
  | 'date'
  | 'regexp'
  | 'bytes'
  | 'error'
  | 'promise'
  | 'iterator'
  /** Stays where it is; the other side gets a stub. */
  | 'live';

const objectPrototype = Object.prototype;
const arrayPrototype = Array.prototype;
const errorPrototype = Error.prototype;
const promisePrototype = Promise.prototype;

type Getter = () => unknown;
const getterOf = (prototype: object, key: PropertyKey): Getter =>
  getOwnPropertyDescriptor(prototype, key)?.get as Getter;
const isReal = (probe: (...args: never[]) => unknown, value: object): boolean => {
  try {
    apply(probe as Getter, value, []);
    return true;
  } catch {
    return false;
  }
};

/** Built-ins that are copied, by exact prototype, each with a probe of its internal slot. */
const slots: readonly [object, Kind, (...args: never[]) => unknown][] = [
  [Map.prototype, 'map', getterOf(Map.prototype, 'size')],
  [Set.prototype, 'set', getterOf(Set.prototype, 'size')],
  [Date.prototype, 'date', Date.prototype.getTime],
  [RegExp.prototype, 'regexp', RegExp.prototype.toString],
  [ArrayBuffer.prototype, 'bytes', getterOf(ArrayBuffer.prototype, 'byteLength')],
];
const typedTag = getterOf(typedArrayPrototype, Symbol.toStringTag);

export const kindOf = (value: object): Kind => {
  const prototype = getPrototypeOf(value);
  if (prototype === null) return isData(value) ? 'bare' : 'live';
  if (prototype === objectPrototype) return isData(value) ? 'plain' : 'live';
  if (isArray(value)) return prototype === arrayPrototype ? 'array' : 'live';
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i];
    if (slot?.[0] === prototype) return isReal(slot[2], value) ? slot[1] : 'live';
  }
  if (prototype === promisePrototype) return 'promise';
  if (typeof apply(typedTag, value, []) === 'string') return isFiniteNumbers(value) ? 'bytes' : 'live';
  for (let at: object | null = prototype, i = 0; at !== null && i < 100; at = getPrototypeOf(at), i++) {
    if (at === errorPrototype) return 'error';
    if (at === iteratorPrototype || at === asyncIteratorPrototype) return 'iterator';
  }
  return 'live';
};

const isData = (value: object): boolean => {
  for (const key of ownKeys(value)) {
    const own = getOwnPropertyDescriptor(value, key);
    if (own === undefined) return false;
    if (typeof key === 'symbol' || !('value' in own) || typeof own.value === 'function') return false;
  }
  return true;
};

/** BigInt arrays and arrays holding NaN or infinities do not fit Plain's numbers. */
const isFiniteNumbers = (value: object): boolean => {
  const view = value as unknown as ArrayLike<unknown>;
  if (view.length > 200_000) return false;
  for (let i = 0; i < view.length; i++) {
    const item = view[i];
    if (typeof item !== 'number' || !isFinite(item)) return false;
  }
  return true;
};
