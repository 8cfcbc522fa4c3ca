/** Small things every shim needs. Properties are defined, never assigned: prototypes may be frozen. */

/** A function of any shape, as test code hands it over. */
export type AnyFunction = (...args: never[]) => unknown;
/** A function the shims call themselves. */
export type Callable = (this: unknown, ...args: unknown[]) => unknown;

/** Thrown for anything a shim does not offer: silence would let a test pass unchecked. */
export class UnsupportedError extends Error {
  override readonly name = 'UnsupportedError';
}

/** @throws UnsupportedError naming what is missing, always. */
export function unsupported(what: string): never {
  throw new UnsupportedError(`not supported in the sandbox: ${what}`);
}

/** A function that says, when called, that `what` is not supported. */
export const unsupportedFunction = (what: string) => (): never => unsupported(what);

/** Defines a plain property whether or not a frozen prototype has one of that name. */
export function define<T extends object>(target: T, members: Record<string, unknown>): T {
  for (const key of Object.keys(members)) {
    Object.defineProperty(target, key, {
      value: members[key],
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return target;
}

/** Names bundlers and `await` ask for; a missing one is no mistake of the test's author. */
const ASKED_BY_TOOLS = new Set([
  'then',
  'default',
  '__esModule',
  'module.exports',
  'toJSON',
  'constructor',
  'prototype',
]);

/** The same object, but reading a member it does not have throws "not supported in the sandbox: name.member". */
export function closed<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'string' && !(key in object) && !ASKED_BY_TOOLS.has(key))
        unsupported(`${name}.${key}`);
      return Reflect.get(object, key, receiver) as unknown;
    },
  });
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  (isObject(value) || typeof value === 'function') &&
  typeof (value as { then?: unknown }).then === 'function';

export const isCallable = (value: unknown): value is Callable => typeof value === 'function';

export const isRegExp = (value: unknown): value is RegExp =>
  Object.prototype.toString.call(value) === '[object RegExp]';

/** `pattern.test(text)` on a copy, as jest does: a global pattern's `lastIndex` does not move. */
export const matches = (pattern: RegExp, text: string): boolean => new RegExp(pattern).test(text);

/** Class names along the prototype chain, nearest first; at most 50. */
export function classNames(value: unknown): string[] {
  const names: string[] = [];
  if (!isObject(value) && typeof value !== 'function') return names;
  let prototype = Object.getPrototypeOf(value) as object | null;
  for (let i = 0; prototype !== null && i < 50; i++) {
    const maker = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value as unknown;
    if (typeof maker === 'function') names.push(maker.name);
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return names;
}

/**
 * `value instanceof type`. A class of the program under test reaches the realm as a stub that
 * `instanceof` may not see through; there the names along the prototype chain decide.
 */
export function isInstance(value: unknown, type: AnyFunction): boolean {
  try {
    if (value instanceof type) return true;
  } catch {
    // A stub without a prototype object.
  }
  return type.name !== '' && classNames(value).includes(type.name);
}
