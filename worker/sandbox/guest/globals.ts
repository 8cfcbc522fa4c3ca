/** The realm's own globals: what could reach outside or share memory goes, small conveniences come. */
import { defineProperty, deleteProperty, then } from './primordials.ts';

const REMOVED = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'FinalizationRegistry', 'WeakRef'];

const put = (global: object, name: string, value: unknown): void => {
  defineProperty(global, name, { value, writable: true, configurable: true, enumerable: false });
};

/** Copies within the realm; functions and live objects are refused as in browsers and Node. */
const clone = (value: unknown): unknown => {
  const known = new Map<object, unknown>();
  const walk = (part: unknown): unknown => {
    if (typeof part === 'function' || typeof part === 'symbol') throw new Error('could not be cloned');
    if (typeof part !== 'object' || part === null) return part;
    if (known.has(part)) return known.get(part);
    const keep = <T extends object>(made: T): T => {
      known.set(part, made);
      return made;
    };
    if (Array.isArray(part)) {
      const list = keep(new Array(part.length) as unknown[]);
      for (const key of Object.keys(part)) list[key as never] = walk(part[key as never]) as never;
      return list;
    }
    if (part instanceof Map) {
      const map = keep(new Map());
      for (const [key, item] of part) map.set(walk(key), walk(item));
      return map;
    }
    if (part instanceof Set) {
      const set = keep(new Set());
      for (const item of part) set.add(walk(item));
      return set;
    }
    if (part instanceof Date) return keep(new Date(part.getTime()));
    if (part instanceof RegExp) return keep(new RegExp(part.source, part.flags));
    if (part instanceof Error) return keep(Object.assign(new Error(part.message), { name: part.name }));
    if (ArrayBuffer.isView(part)) return keep((part as Uint8Array).slice());
    const object = keep({} as Record<string, unknown>);
    for (const key of Object.keys(part)) object[key] = walk((part as Record<string, unknown>)[key]);
    return object;
  };
  return walk(value);
};

export const installGlobals = (global: Record<string, unknown>): void => {
  for (const name of REMOVED) deleteProperty(global, name);
  const settled = Promise.resolve();
  put(global, 'queueMicrotask', (fn: () => void) => void then(settled, () => fn()));
  put(global, 'structuredClone', clone);
  put(global, 'global', global);
  put(global, 'self', global);
};
