/** Pairing the members of two collections whose order does not count. */

/**
 * True when every one of `wanted` can be given a partner of its own among `offered` (maximum bipartite
 * matching by augmenting paths, so an early greedy choice cannot spoil a pairing that exists).
 * `accepts` is asked at most once per pair; `spend` is called once a step and may throw to end the search.
 */
export function everyPaired<A, B>(
  wanted: readonly A[],
  offered: readonly B[],
  accepts: (wanted: A, offered: B) => boolean,
  spend: () => void,
): boolean {
  const known = wanted.map(() => new Map<number, boolean>());
  const ask = (w: number, o: number): boolean => {
    spend();
    const row = known[w] as Map<number, boolean>;
    let answer = row.get(o);
    if (answer === undefined) row.set(o, (answer = accepts(wanted[w] as A, offered[o] as B)));
    return answer;
  };
  const takenBy = new Map<number, number>();
  for (let w = 0; w < wanted.length; w++) {
    if (!augment(w, offered.length, ask, takenBy)) return false;
  }
  return true;
}

/** Breadth-first search for a free partner, moving earlier couples along where that helps. */
function augment(
  start: number,
  offers: number,
  ask: (w: number, o: number) => boolean,
  takenBy: Map<number, number>,
): boolean {
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (let w = queue.shift(); w !== undefined; w = queue.shift()) {
    for (let step = 0; step < offers; step++) {
      // Equal collections are mostly in the same order: the one in the same place is asked first.
      const o = (w + step) % offers;
      if (cameFrom.has(o) || !ask(w, o)) continue;
      cameFrom.set(o, w);
      const holder = takenBy.get(o);
      if (holder !== undefined) {
        queue.push(holder);
        continue;
      }
      return settle(o, start, cameFrom, takenBy);
    }
  }
  return false;
}

function settle(
  free: number,
  start: number,
  cameFrom: Map<number, number>,
  takenBy: Map<number, number>,
): true {
  const partnerOf = new Map<number, number>();
  for (const [o, w] of takenBy) partnerOf.set(w, o);
  let offer: number | undefined = free;
  while (offer !== undefined) {
    const w = cameFrom.get(offer) as number;
    const before = w === start ? undefined : partnerOf.get(w);
    takenBy.set(offer, w);
    offer = before;
  }
  return true;
}
