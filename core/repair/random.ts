/** Seeded sampling, so that two runs with one seed choose the same mutants. */

/** mulberry32: numbers in [0, 1) from a 32-bit seed (T. Ettinger, public domain). */
export const mulberry32 = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** `count` different items, uniformly, in their original order (Fisher–Yates on the positions). */
export const sample = <Item>(items: readonly Item[], count: number, random: () => number): Item[] => {
  const places = items.map((_, index) => index);
  const wanted = Math.min(count, places.length);
  for (let index = 0; index < wanted; index++) {
    const other = index + Math.floor(random() * (places.length - index));
    const chosen = places[other] ?? index;
    places[other] = places[index] ?? other;
    places[index] = chosen;
  }
  return places
    .slice(0, wanted)
    .sort((a, b) => a - b)
    .map((place) => items[place] as Item);
};
