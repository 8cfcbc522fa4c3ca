/** What the kit needs of the realm, taken before any user code runs and can replace it. */
export const {
  apply,
  construct,
  defineProperty,
  deleteProperty,
  get: reflectGet,
  set: reflectSet,
  has: reflectHas,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  setPrototypeOf,
  ownKeys,
} = Reflect;

export const {
  BigInt: BigIntOf,
  Map: MapOf,
  Object: ObjectOf,
  Promise: PromiseOf,
  Proxy: ProxyOf,
  RegExp: RegExpOf,
  Set: SetOf,
  Symbol: SymbolOf,
  WeakMap: WeakMapOf,
} = globalThis;
/** The real Date; user code sees one that reads the virtual clock. */
export const RealDate = globalThis.Date;

export const { parse: parseJson, stringify: toJson } = JSON;
export const { isArray } = Array;
export const { isFinite } = Number;
export const { is, freeze } = Object;
/** Indirect: code runs in the global scope and its completion value comes back. */
export const evaluate = globalThis.eval as (code: string) => unknown;

type Fn = (...args: never[]) => unknown;
/** `method.call` as a plain function that later replacement of `Function.prototype.call` cannot touch. */
export const uncurry =
  <T, A extends unknown[], R>(method: (this: T, ...args: A) => R) =>
  (self: T, ...args: A): R =>
    apply(method as unknown as Fn, self, args as never) as R;

export const then = uncurry(
  Promise.prototype.then as (
    this: Promise<unknown>,
    ok: ((value: unknown) => unknown) | undefined,
    bad?: (error: unknown) => unknown,
  ) => Promise<unknown>,
);
export const mapForEach = uncurry(
  Map.prototype.forEach as (this: Map<unknown, unknown>, fn: (value: unknown, key: unknown) => void) => void,
);
export const setForEach = uncurry(
  Set.prototype.forEach as (this: Set<unknown>, fn: (value: unknown) => void) => void,
);
export const dateTime = uncurry(Date.prototype.getTime);
export const regexpText = uncurry(
  getOwnPropertyDescriptor(RegExp.prototype, 'source')?.get as (this: RegExp) => string,
);
export const regexpFlags = uncurry(
  getOwnPropertyDescriptor(RegExp.prototype, 'flags')?.get as (this: RegExp) => string,
);

const chain = (value: object): object => getPrototypeOf(value) as object;
const AsyncGenerator = chain(async function* () {}).constructor as { prototype: { prototype: object } };
export const iteratorPrototype = chain(chain([][Symbol.iterator]()));
export const asyncIteratorPrototype = chain(AsyncGenerator.prototype.prototype);
export const typedArrayPrototype = chain(Uint8Array.prototype);
/** Function kinds without a global name; their constructors compile text. */
export const hiddenFunctions: Record<string, unknown> = {
  GeneratorFunction: chain(function* () {}).constructor,
  AsyncFunction: chain(async () => {}).constructor,
  AsyncGeneratorFunction: AsyncGenerator,
  IteratorPrototype: iteratorPrototype,
  AsyncIteratorPrototype: asyncIteratorPrototype,
  TypedArray: typedArrayPrototype.constructor,
};
