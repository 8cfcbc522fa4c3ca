/**
 * `expect.any(…)` and its kin. A matcher is inert data; the trusted side applies it
 * (`core/verdict/equal-asymmetric.ts`) and knows it by the list sent along, not by its looks.
 */
import { ASYMMETRIC_TYPE } from '../../../../protocol/asymmetric.ts';
import { type AnyFunction, define, isCallable, isObject, isRegExp, matches } from './support.ts';

class AsymmetricMatcher {
  readonly label: string;
  readonly kind: string;
  readonly sample: unknown;
  readonly inverse: boolean;

  constructor(kind: string, sample: unknown, inverse: boolean, label: string) {
    this.label = label;
    this.kind = kind;
    this.sample = sample;
    this.inverse = inverse;
  }
}
Object.defineProperty(AsymmetricMatcher, 'name', { value: ASYMMETRIC_TYPE });

/** Patterns stay in the realm; only what they matched is sent. */
const patterns = new WeakMap<AsymmetricMatcher, RegExp>();
let made = 0;

const matcher = (kind: string, sample: unknown, inverse: boolean): AsymmetricMatcher => {
  made++;
  return new AsymmetricMatcher(
    kind,
    sample,
    inverse,
    `expect.${inverse ? 'not.' : ''}${kind}(${labelOf(sample)})`,
  );
};

const labelOf = (sample: unknown): string =>
  typeof sample === 'string'
    ? JSON.stringify(sample.slice(0, 40))
    : isObject(sample)
      ? '…'
      : String(sample ?? '');

export const isAsymmetric = (value: unknown): value is AsymmetricMatcher =>
  value instanceof AsymmetricMatcher;

const containing = (inverse: boolean): Record<string, unknown> => ({
  arrayContaining: (sample: unknown) => {
    if (!Array.isArray(sample)) throw new TypeError('expect.arrayContaining needs an array');
    return matcher('arrayContaining', sample, inverse);
  },
  objectContaining: (sample: unknown) => {
    if (!isObject(sample)) throw new TypeError('expect.objectContaining needs an object');
    return matcher('objectContaining', { ...sample }, inverse);
  },
  stringContaining: (sample: unknown) => {
    if (typeof sample !== 'string') throw new TypeError('expect.stringContaining needs a string');
    return matcher('stringContaining', sample, inverse);
  },
  stringMatching: (sample: unknown) => {
    if (typeof sample !== 'string' && !isRegExp(sample))
      throw new TypeError('expect.stringMatching needs a string or a regular expression');
    const pattern = new RegExp(sample);
    const made = matcher('stringMatching', String(pattern), inverse);
    patterns.set(made, pattern);
    return made;
  },
  closeTo: (sample: unknown, precision: unknown = 2) => {
    if (typeof sample !== 'number' || typeof precision !== 'number')
      throw new TypeError('expect.closeTo needs numbers');
    return define(matcher('closeTo', sample, inverse), { precision });
  },
});

/** What hangs on `expect`: `any`, `anything`, `arrayContaining`, …, and the same under `not`. */
export function asymmetricMatchers(): Record<string, unknown> & { readonly not: Record<string, unknown> } {
  return {
    anything: () => matcher('anything', undefined, false),
    any: (type: unknown) => {
      if (!isCallable(type)) throw new TypeError('expect.any needs a constructor');
      return matcher('any', (type as AnyFunction).name, false);
    },
    ...containing(false),
    not: containing(true),
  };
}

/** Objects a walk looks at before it gives up; far beyond any sensible assertion. */
const WALK = 100_000;

/** Every object and string reachable through own properties, maps and sets; cycles once. */
function* reachable(root: unknown): Generator<unknown> {
  const seen = new Set<unknown>();
  const todo: unknown[] = [root];
  while (todo.length > 0 && seen.size < WALK) {
    const value = todo.pop();
    if (seen.has(value)) continue;
    seen.add(value);
    yield value;
    if (!isObject(value)) continue;
    if (value instanceof Map) for (const [key, item] of value as Map<unknown, unknown>) todo.push(key, item);
    else if (value instanceof Set) todo.push(...(value as Set<unknown>));
    else if (value instanceof Error) todo.push(value.message, value.name, ...Object.values(value));
    else todo.push(...Object.values(value));
  }
}

/**
 * The second form of an expected value: `[matchers, value]` when matchers occur in it, else undefined.
 * Patterns are run here, on every string of the actual value.
 */
export function withMatchers(expected: unknown, actual: unknown): unknown {
  if (made === 0) return undefined;
  const found = [...reachable(expected)].filter(isAsymmetric);
  if (found.length === 0) return undefined;
  const texts = found.some((item) => patterns.has(item))
    ? [...reachable(actual)].filter((value): value is string => typeof value === 'string')
    : [];
  for (const item of found) {
    const pattern = patterns.get(item);
    if (pattern !== undefined) define(item, { matched: texts.filter((text) => matches(pattern, text)) });
  }
  return [found, expected];
}
