/**
 * Built-ins that run for seconds in native code, where neither the step counter nor the engine's time limit
 * reaches, refuse sizes no test of a small function needs. Without this `new Array(1e9).fill(0)` takes the
 * child with it.
 */
const MAX_LENGTH = 5_000_000;

type Native = (this: unknown, ...args: unknown[]) => unknown;

const { apply } = Reflect;

const limit = (
  owner: object,
  name: string,
  length: (self: unknown, args: readonly unknown[]) => unknown,
): void => {
  const native = (owner as Record<string, unknown>)[name];
  if (typeof native !== 'function') return;
  const limited = {
    [name](this: unknown, ...args: unknown[]): unknown {
      const size = length(this, args);
      if (typeof size === 'number' && size > MAX_LENGTH) throw new RangeError(`Invalid length for ${name}`);
      return apply(native as Native, this, args);
    },
  }[name];
  Object.defineProperty(owner, name, { value: limited, writable: true, configurable: true });
};

const lengthOf = (value: unknown): unknown => (value as { length?: unknown } | null | undefined)?.length;

/** Replaces the built-ins in question; called before they are frozen. */
export const boundBuiltins = (): void => {
  for (const name of [
    'fill',
    'join',
    'reverse',
    'sort',
    'indexOf',
    'lastIndexOf',
    'includes',
    'copyWithin',
    'unshift',
    'splice',
  ])
    limit(Array.prototype, name, lengthOf);
  limit(Array, 'from', (_, [source]) => lengthOf(source));
  limit(String.prototype, 'repeat', (self, [count]) => String(self).length * Number(count));
  for (const name of ['padStart', 'padEnd']) limit(String.prototype, name, (_, [length]) => Number(length));
};
