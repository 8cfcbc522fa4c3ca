/**
 * Our own deep equality over plain data. Nothing in the values can run, so an object cannot answer for
 * itself whether it is equal; what could not be looked at is never equal.
 */
import type { Plain } from '../../protocol/plain.ts';
import type { Node, Primitive } from './equal-plain.ts';
import { indexNodes, membersOf, nodeOf, primitiveOf, resolve, UNDEFINED } from './equal-plain.ts';
import { everyPaired } from './equal-unordered.ts';

/**
 * - `strict`: node's `deepStrictEqual`, jest's `toStrictEqual`: type names and sparseness count, `Object.is`.
 * - `structural`: jest's `toEqual`: type names, holes and properties that are undefined do not count.
 * - `loose`: node's `assert.deepEqual`: `==` on primitives, type names do not count.
 */
export type Mode = 'strict' | 'structural' | 'loose';

/** `undecided`: a part was cut off by a limit, or comparing it would take too long. */
export type Equality = 'equal' | 'different' | 'undecided';

/** Answers for an expected node that is a pattern; undefined when it is an ordinary value. */
export type Pattern = (
  expected: Node,
  actual: Plain,
  equal: (actual: Plain, expected: Plain) => boolean,
  resolveExpected: (plain: Plain) => Plain,
) => boolean | undefined;

export interface EqualityOptions {
  readonly mode: Mode;
  /** Expected may say less: `objects` as jest's `toMatchObject`, `all` as node's `partialDeepStrictEqual`. */
  readonly subset?: 'objects' | 'all';
  readonly pattern?: Pattern;
  /** `indexNodes` of the trees the two values are parts of, where references lead out of the parts. */
  readonly actualNodes?: ReadonlyMap<number, Plain>;
  readonly expectedNodes?: ReadonlyMap<number, Plain>;
  /** Pairs of nodes that may be looked at; beyond it the answer is `undecided`. */
  readonly budget?: number;
}

const BUDGET = 3_000_000;
/** Nesting beyond this is undecided; recursion of three frames a level stays far from the stack's end. */
const DEPTH = 1_000;

class TooMuch extends Error {}

/** Whether two plain values are equal; total, pure, bounded by `budget`. */
export function equality(actual: Plain, expected: Plain, options: EqualityOptions): Equality {
  const comparer = new Comparer(actual, expected, options);
  try {
    if (!comparer.equal(actual, expected)) return 'different';
    return comparer.uncertain ? 'undecided' : 'equal';
  } catch (error) {
    if (error instanceof TooMuch) return 'undecided';
    throw error;
  }
}

/** `equality` as a yes or no; what cannot be decided is not equal. */
export function equal(actual: Plain, expected: Plain, mode: Mode): boolean {
  return equality(actual, expected, { mode }) === 'equal';
}

class Comparer {
  /** A truncated part was met; whether it is equal nobody can say. */
  uncertain = false;
  readonly #actualNodes: ReadonlyMap<number, Plain>;
  readonly #expectedNodes: ReadonlyMap<number, Plain>;
  readonly #options: EqualityOptions;
  #budget: number;
  /** Pairs being compared right now, both ways: a cycle is equal when it closes on the same partner. */
  readonly #open = new Map<Node, Node>();
  readonly #openBack = new Map<Node, Node>();
  /** Pairs known to be equal without having leaned on an open pair, so shared parts cost once. */
  readonly #proven = new Map<Node, Set<Node>>();
  #backEdges = 0;

  constructor(actual: Plain, expected: Plain, options: EqualityOptions) {
    this.#options = options;
    this.#budget = options.budget ?? BUDGET;
    this.#actualNodes = options.actualNodes ?? indexNodes(actual);
    this.#expectedNodes = options.expectedNodes ?? indexNodes(expected);
  }

  readonly equal = (left: Plain, right: Plain): boolean => {
    this.#spend();
    const actual = this.#actual(left);
    const expected = this.#expected(right);
    const b = nodeOf(expected);
    if (b !== null && this.#options.pattern !== undefined) {
      const answer = this.#options.pattern(b, actual, this.equal, this.#expected);
      if (answer !== undefined) return answer;
    }
    const pa = primitiveOf(actual);
    const pb = primitiveOf(expected);
    if (pa !== null && pb !== null) return samePrimitive(pa.value, pb.value, this.#options.mode);
    const a = nodeOf(actual);
    if (a?.$ === 'truncated' || b?.$ === 'truncated') {
      this.uncertain = true;
      return true;
    }
    if (pa !== null || pb !== null || a === null || b === null) return false;
    return this.#nodes(a, b);
  };

  readonly #spend = (): void => {
    if (--this.#budget < 0) throw new TooMuch();
  };
  readonly #actual = (plain: Plain): Plain => resolve(plain, this.#actualNodes);
  readonly #expected = (plain: Plain): Plain => resolve(plain, this.#expectedNodes);

  #nodes(a: Node, b: Node): boolean {
    if ('handle' in a && 'handle' in b && a.$ === b.$ && a.handle === b.handle) return true;
    const partner = this.#open.get(a);
    const partnerBack = this.#openBack.get(b);
    if (partner !== undefined || (partnerBack !== undefined && this.#options.subset === undefined)) {
      this.#backEdges++;
      return partner === b;
    }
    if (this.#proven.get(a)?.has(b) === true) return true;
    if (this.#open.size >= DEPTH) throw new TooMuch();
    const edges = this.#backEdges;
    this.#open.set(a, b);
    this.#openBack.set(b, a);
    const same = this.#contents(a, b);
    this.#open.delete(a);
    this.#openBack.delete(b);
    if (same && edges === this.#backEdges) {
      const known = this.#proven.get(a);
      if (known === undefined) this.#proven.set(a, new Set([b]));
      else known.add(b);
    }
    return same;
  }

  #contents(a: Node, b: Node): boolean {
    if (this.#options.subset === 'objects' && b.$ === 'object') {
      return this.#subset(membersOf(a), b);
    }
    const strict = this.#options.mode === 'strict';
    switch (a.$) {
      case 'symbol':
        return b.$ === 'symbol' && a.v === b.v;
      case 'date':
        return b.$ === 'date' && a.v === b.v;
      case 'regexp':
        return b.$ === 'regexp' && a.source === b.source && a.flags === b.flags;
      case 'bytes':
        return (
          b.$ === 'bytes' && bytesType(a.type, strict) === bytesType(b.type, strict) && this.#bytes(a.v, b.v)
        );
      case 'array':
        return b.$ === 'array' && this.#arrays(a, b);
      case 'set':
        return b.$ === 'set' && this.#collections(a.v, b.v, this.equal, (item) => item);
      case 'map':
        return (
          b.$ === 'map' &&
          this.#collections(
            a.v,
            b.v,
            (x, y) => this.equal(x[0], y[0]) && this.equal(x[1], y[1]),
            (pair) => pair[0],
          )
        );
      case 'error':
        if (b.$ !== 'error' || a.type !== b.type || a.message !== b.message) return false;
        return this.#options.mode === 'structural' || this.#properties(new Map(a.v), new Map(b.v));
      case 'object':
        return (
          b.$ === 'object' && (!strict || a.type === b.type) && this.#properties(new Map(a.v), new Map(b.v))
        );
      default:
        // Functions, promises and iterators with different handles.
        return false;
    }
  }

  #properties(a: ReadonlyMap<string, Plain>, b: ReadonlyMap<string, Plain>): boolean {
    if (this.#options.mode === 'structural') {
      for (const [key, value] of b) {
        const own = a.get(key);
        if (!this.equal(own === undefined ? UNDEFINED : own, value)) return false;
      }
      for (const [key, value] of a) if (!b.has(key) && !this.equal(value, UNDEFINED)) return false;
      return true;
    }
    if (this.#options.subset === undefined && a.size !== b.size) return false;
    for (const [key, value] of b) {
      const own = a.get(key);
      if (own === undefined || !this.equal(own, value)) return false;
    }
    return true;
  }

  #subset(a: ReadonlyMap<string, Plain>, b: Node<'object'>): boolean {
    return b.v.every(([key, value]) => {
      const own = a.get(key);
      return own !== undefined && this.equal(own, value);
    });
  }

  #arrays(a: Node<'array'>, b: Node<'array'>): boolean {
    if (this.#options.subset === 'all') return this.#subsequence(a.v, b.v);
    if (a.v.length !== b.v.length) return false;
    if (this.#options.mode !== 'structural' && String(a.holes ?? []) !== String(b.holes ?? [])) return false;
    return b.v.every((item, index) => this.equal(a.v[index] as Plain, item));
  }

  /** Node: the expected items occur in the actual array in this order, others may stand between. */
  #subsequence(a: readonly Plain[], b: readonly Plain[]): boolean {
    let at = 0;
    for (const wanted of b) {
      while (at < a.length && !this.equal(a[at] as Plain, wanted)) at++;
      if (at++ >= a.length) return false;
    }
    return true;
  }

  #bytes(a: readonly number[], b: readonly number[]): boolean {
    this.#budget -= a.length;
    return a.length === b.length && a.every((byte, i) => samePrimitive(byte, b[i], this.#options.mode));
  }

  /** Sets of items and maps of pairs. Equal primitive keys are paired off first, which keeps this linear. */
  #collections<T extends Plain | [Plain, Plain]>(
    a: readonly T[],
    b: readonly T[],
    same: (a: T, b: T) => boolean,
    keyOf: (item: T) => Plain,
  ): boolean {
    if (this.#options.subset !== 'all' && a.length !== b.length) return false;
    const byKey = new Map<string, T>();
    const rest: T[] = [];
    for (const item of a) {
      const key = primitiveKey(keyOf(item));
      if (key === null) rest.push(item);
      else byKey.set(key, item);
    }
    const wanted: T[] = [];
    for (const item of b) {
      const key = primitiveKey(keyOf(item));
      const partner = key === null ? undefined : byKey.get(key);
      if (key !== null && partner !== undefined && same(partner, item)) byKey.delete(key);
      else wanted.push(item);
    }
    if (wanted.length === 0) return true;
    return everyPaired(
      wanted,
      [...byKey.values(), ...rest],
      (expected, actual) => same(actual, expected),
      this.#spend,
    );
  }
}

function samePrimitive(a: Primitive, b: Primitive, mode: Mode): boolean {
  if (Object.is(a, b)) return true;
  // eslint-disable-next-line eqeqeq -- `assert.deepEqual` is defined by ==.
  return mode === 'loose' && a == b;
}

/** Buffer is a Uint8Array to everything but a strict comparison. */
function bytesType(type: string, strict: boolean): string {
  return !strict && type === 'Buffer' ? 'Uint8Array' : type;
}

function primitiveKey(plain: Plain): string | null {
  const primitive = primitiveOf(plain);
  if (primitive === null) return null;
  const { value } = primitive;
  return `${typeof value}:${Object.is(value, -0) ? '-0' : String(value)}`;
}
