/** The least number of flights between two airports, or -1. Flights go both ways. */
export function fewestHops(flights, from, to) {
  const next = new Map();
  const link = (a, b) => next.set(a, [...(next.get(a) ?? []), b]);
  for (const [a, b] of flights) {
    link(a, b);
    link(b, a);
  }
  const hops = new Map([[from, 0]]);
  const queue = [from];
  while (queue.length > 0) {
    const here = queue.shift();
    if (here === to) return hops.get(here);
    for (const there of next.get(here) ?? []) {
      if (hops.has(there)) continue;
      hops.set(there, hops.get(here) + 1);
      queue.push(there);
    }
  }
  return -1;
}
