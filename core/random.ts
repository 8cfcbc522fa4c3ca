/** Seeded randomness: the only kind `core` knows. xoshiro128** 1.1 (Blackman & Vigna), seeded by splitmix32. */

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, n). @throws RangeError for n < 1. */
  int(n: number): number;
  /** One element, uniformly. @throws RangeError for an empty list. */
  pick<T>(items: readonly T[]): T;
}

const rotl = (x: number, k: number): number => (x << k) | (x >>> (32 - k));

/** A generator that yields the same sequence for the same 32-bit seed, on every machine. */
export const seeded = (seed: number): Random => {
  let z = seed >>> 0;
  const splitmix = (): number => {
    z = (z + 0x9e3779b9) >>> 0;
    let t = z ^ (z >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return (t ^ (t >>> 15)) >>> 0;
  };
  let a = splitmix();
  let b = splitmix();
  let c = splitmix();
  let d = splitmix();
  const word = (): number => {
    const result = Math.imul(rotl(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotl(d, 11);
    return result;
  };
  const int = (n: number): number => {
    if (!(n >= 1)) throw new RangeError(`int: n must be at least 1, got ${n}`);
    return Math.floor((word() / 2 ** 32) * n);
  };
  return {
    next: () => word() / 2 ** 32,
    int,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('pick: the list is empty');
      return items[int(items.length)] as (typeof items)[number];
    },
  };
};
