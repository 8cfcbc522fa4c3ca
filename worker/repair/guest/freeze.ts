/**
 * Makes a realm's built-ins read-only, so that one candidate cannot disturb the next. Properties that user
 * code commonly shadows on its own objects become accessors first: a frozen data property would forbid
 * `error.name = …` on every instance (the "override mistake" of ECMAScript).
 */
const { defineProperty, freeze, getOwnPropertyDescriptor, getPrototypeOf } = Object;

const shadowable = (prototype: object, key: string): void => {
  const own = getOwnPropertyDescriptor(prototype, key);
  if (!own || !('value' in own) || !own.configurable) return;
  const value: unknown = own.value;
  defineProperty(prototype, key, {
    configurable: false,
    enumerable: own.enumerable === true,
    get: () => value,
    set(this: object, given: unknown) {
      if (this === prototype) throw new TypeError(`Cannot assign to read only property '${key}'`);
      defineProperty(this, key, { value: given, writable: true, enumerable: true, configurable: true });
    },
  });
};

const ERRORS = [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError];

/** Freezes everything reachable from the global names given; the global object itself stays open. */
export const freezeBuiltins = (global: object): void => {
  for (const key of [
    'toString',
    'toLocaleString',
    'valueOf',
    'constructor',
    'hasOwnProperty',
    'isPrototypeOf',
  ])
    shadowable(Object.prototype, key);
  for (const { prototype } of ERRORS)
    for (const key of ['name', 'message', 'constructor', 'toString']) shadowable(prototype, key);
  for (const { prototype } of [Array, Function, Promise, Map, Set, Date, RegExp])
    for (const key of ['constructor', 'toString']) shadowable(prototype, key);
  const seen = new Set<object>();
  const waiting: object[] = [];
  const visit = (value: unknown): void => {
    if (
      (typeof value !== 'object' && typeof value !== 'function') ||
      value === null ||
      value === global ||
      seen.has(value)
    )
      return;
    seen.add(value);
    waiting.push(value);
  };
  for (const key of Reflect.ownKeys(global)) {
    const own = getOwnPropertyDescriptor(global, key);
    // The console is replaced test by test, and what a candidate does to it reaches nothing.
    if (!own || !('value' in own) || key === 'console') continue;
    visit(own.value);
    if (own.configurable && typeof own.value !== 'undefined')
      defineProperty(global, key, { value: own.value, writable: false, configurable: false });
  }
  for (const hidden of [
    function* () {},
    async () => {},
    async function* () {},
    [][Symbol.iterator](),
    new Map().entries(),
    new Set().values(),
    ''[Symbol.iterator](),
    'a'.matchAll(/a/g),
  ])
    visit(getPrototypeOf(hidden));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    visit(getPrototypeOf(next));
    for (const key of Reflect.ownKeys(next)) {
      const own = getOwnPropertyDescriptor(next, key);
      visit(own?.value);
      visit(own?.get);
      visit(own?.set);
    }
    freeze(next);
  }
};
