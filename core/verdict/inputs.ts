/**
 * Inputs nobody wrote down: recorded calls, mutated. They come from the arguments tests really use, so
 * they mostly stay inside the function's contract; expected values are never invented.
 */
import type { Plain } from '../../protocol/plain.ts';
import { seeded, type Random } from '../random.ts';

/** A call by export or top-level name with plain arguments. */
export interface Call {
  readonly path: string;
  readonly args: readonly Plain[];
}

const isTagged = <T extends string>(value: Plain, tag: T): value is Extract<Plain, { $: T }> =>
  typeof value === 'object' && value !== null && value.$ === tag;

/** True for values that can be handed to a fresh realm: no handles, nothing cut off. */
export const isPortable = (value: Plain): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  switch (value.$) {
    case 'function':
    case 'promise':
    case 'iterator':
    case 'truncated':
    case 'symbol':
      return false;
    case 'array':
    case 'set':
      return value.v.every(isPortable);
    case 'map':
      return value.v.every(([key, item]) => isPortable(key) && isPortable(item));
    case 'object':
      return value.handle === undefined && value.v.every(([, item]) => isPortable(item));
    case 'error':
      return value.v.every(([, item]) => isPortable(item));
    default:
      return true;
  }
};

const mutateNumber = (n: number, random: Random): number => {
  const whole = Number.isInteger(n);
  const options = whole
    ? [n + 1, n - 1, n + 2, n * 2, -n, 0, 1, Math.trunc(n / 2), n + 10]
    : [n + 1, n - 1, n * 2, -n, 0, n + 0.5, n / 2, Math.trunc(n)];
  const made = random.pick(options);
  // JSON has neither -0 nor infinities, and a case must read back as it was written.
  return Number.isFinite(made) ? made + 0 : n;
};

const mutateString = (text: string, random: Random, letters: string): string => {
  const at = random.int(text.length + 1);
  const letter = letters.length > 0 ? (letters[random.int(letters.length)] ?? 'a') : 'a';
  switch (random.int(9)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + letter + text.slice(at);
    case 2:
      return text + text;
    case 3:
      return [...text].reverse().join('');
    case 4:
      return random.int(2) === 0 ? text.toUpperCase() : text.toLowerCase();
    case 5:
      return text.slice(0, at);
    case 6:
      return text.slice(0, at) + letter + text.slice(at + 1);
    case 7:
      return random.int(3) === 0 ? '' : text + letter;
    default:
      return text.slice(0, at) + ' ' + text.slice(at);
  }
};

const mutateArray = (items: readonly Plain[], random: Random, pool: Pool): Plain[] => {
  const copy = [...items];
  const at = random.int(copy.length + 1);
  const donor = copy.length > 0 ? (copy[random.int(copy.length)] as Plain) : pool.element(random);
  switch (random.int(9)) {
    case 0:
      copy.splice(at, 1);
      return copy;
    case 1:
      copy.splice(at, 0, donor);
      return copy;
    case 2:
      return copy.reverse();
    case 3:
      return random.int(3) === 0 ? [] : copy.slice(0, at);
    case 4: {
      const other = random.int(copy.length + 1);
      if (at < copy.length && other < copy.length)
        [copy[at], copy[other]] = [copy[other] as Plain, copy[at] as Plain];
      return copy;
    }
    case 5:
      return [...copy, donor, donor];
    default:
      if (at < copy.length) copy[at] = mutateMember(copy[at] as Plain, random, pool);
      else copy.push(mutateMember(donor, random, pool));
      return copy;
  }
};

interface Pool {
  readonly letters: string;
  /** Something that was an element of a list in some call: what an empty list may be filled with. */
  element(random: Random): Plain;
  /** True when values of several kinds were seen inside lists and objects: there, any kind is in the contract. */
  readonly mixed: boolean;
}

/** One small value of every kind JSON has. */
const ALIENS: readonly Plain[] = [
  null,
  true,
  0,
  1,
  '',
  'a',
  { $: 'array', id: 0, v: [] },
  { $: 'array', id: 0, v: [1, 'a'] },
  { $: 'object', id: 0, type: 'Object', v: [] },
  { $: 'object', id: 0, type: 'Object', v: [['a', 1]] },
];

/** A changed member of a list or object; of another kind where kinds are mixed anyway. */
const mutateMember = (value: Plain, random: Random, pool: Pool): Plain =>
  pool.mixed && random.int(3) === 0 ? random.pick(ALIENS) : mutate(value, random, pool);

const mutate = (value: Plain, random: Random, pool: Pool): Plain => {
  if (typeof value === 'number') return mutateNumber(value, random);
  if (typeof value === 'string') return mutateString(value, random, pool.letters);
  if (typeof value === 'boolean') return !value;
  if (value === null) return value;
  if (isTagged(value, 'array')) return { $: 'array', id: value.id, v: mutateArray(value.v, random, pool) };
  if (isTagged(value, 'object') && value.v.length > 0) {
    const at = random.int(value.v.length);
    return {
      ...value,
      v: value.v.map(([key, item], index): [string, Plain] => [
        key,
        index === at ? mutateMember(item, random, pool) : item,
      ]),
    };
  }
  if (isTagged(value, 'set')) return { ...value, v: mutateArray(value.v, random, pool) };
  if (isTagged(value, 'map') && value.v.length > 0) {
    const at = random.int(value.v.length);
    return {
      ...value,
      v: value.v.map(([key, item], index): [Plain, Plain] => [
        key,
        index === at ? mutateMember(item, random, pool) : item,
      ]),
    };
  }
  if (isTagged(value, 'bigint'))
    return { $: 'bigint', v: String(BigInt(value.v) + BigInt(random.int(5) - 2)) };
  if (isTagged(value, 'date') && value.v !== null)
    return { $: 'date', v: value.v + random.pick([-1, 1]) * random.pick([1, 86_400_000, 31 * 86_400_000]) };
  return value;
};

/** Ids of arrays and objects are per tree; a spliced tree is numbered again so no reference dangles. */
const renumber = (args: readonly Plain[]): Plain[] => {
  let next = 0;
  const visit = (value: Plain): Plain => {
    if (typeof value !== 'object' || value === null) return value;
    switch (value.$) {
      case 'array':
      case 'set':
        return { ...value, id: next++, v: value.v.map(visit) };
      case 'object':
      case 'error':
        return { ...value, id: next++, v: value.v.map(([key, item]): [string, Plain] => [key, visit(item)]) };
      case 'map':
        return {
          ...value,
          id: next++,
          v: value.v.map(([key, item]): [Plain, Plain] => [visit(key), visit(item)]),
        };
      case 'bytes':
        return { ...value, id: next++ };
      default:
        return value;
    }
  };
  return args.map(visit);
};

const hasReference = (value: Plain): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (value.$ === 'ref' ||
    ((value.$ === 'array' || value.$ === 'set') && value.v.some(hasReference)) ||
    ((value.$ === 'object' || value.$ === 'error') && value.v.some(([, item]) => hasReference(item))) ||
    (value.$ === 'map' && value.v.some(([key, item]) => hasReference(key) || hasReference(item))));

const lettersOf = (calls: readonly Call[]): string => {
  const found = new Set<string>();
  const visit = (value: Plain): void => {
    if (typeof value === 'string') for (const letter of value.slice(0, 200)) found.add(letter);
    else if (typeof value === 'object' && value !== null && 'v' in value && Array.isArray(value.v))
      for (const item of value.v.flat() as Plain[]) visit(item);
  };
  for (const call of calls) call.args.forEach(visit);
  return [...found].join('');
};

const elementsOf = (value: Plain): Plain[] =>
  isTagged(value, 'array') || isTagged(value, 'set')
    ? value.v.flatMap((item) => [item, ...elementsOf(item)])
    : isTagged(value, 'object')
      ? value.v.flatMap(([, item]) => [item, ...elementsOf(item)])
      : [];

const kindOf = (value: Plain): string =>
  typeof value === 'object' ? (value === null ? 'null' : value.$) : typeof value;

/**
 * Up to `count` distinct calls made from `recorded` by one to three mutations each, and by mixing
 * arguments of different calls. Every other one comes from `focus` (the calls of failing tests): there the change
 * is at work. Same seed, same calls.
 */
export const generateCalls = (
  recorded: readonly Call[],
  count: number,
  seed: number,
  focus: readonly Call[] = [],
): Call[] => {
  const fits = ({ args }: Call): boolean => args.every((arg) => isPortable(arg) && !hasReference(arg));
  const usable = recorded.filter(fits);
  const focused = focus.filter(fits);
  if (usable.length === 0) return [];
  const random = seeded(seed);
  const elements = usable.flatMap(({ args }) => args.flatMap(elementsOf));
  const pool: Pool = {
    letters: lettersOf(usable),
    element: (source) => (elements.length > 0 ? source.pick(elements) : 0),
    mixed: new Set(elements.map(kindOf)).size >= 3,
  };
  const seen = new Set(usable.map(({ path, args }) => JSON.stringify([path, renumber(args)])));
  const made: Call[] = [];
  for (let tries = 0; made.length < count && tries < count * 8; tries++) {
    const base = random.pick(focused.length > 0 && tries % 2 === 0 ? focused : usable);
    const args = [...base.args];
    if (args.length > 1 && random.int(4) === 0) {
      const other = random.pick(usable.filter(({ path }) => path === base.path));
      const at = random.int(args.length);
      if (at < other.args.length) args[at] = other.args[at] as Plain;
    }
    for (let times = 1 + random.int(3); times > 0 && args.length > 0; times--) {
      const at = random.int(args.length);
      args[at] = mutate(args[at] as Plain, random, pool);
    }
    const call = { path: base.path, args: renumber(args) };
    const key = JSON.stringify([call.path, call.args]);
    if (seen.has(key) || key.length > 20_000) continue;
    seen.add(key);
    made.push(call);
  }
  return made;
};
