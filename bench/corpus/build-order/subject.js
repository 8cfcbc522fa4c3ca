/**
 * Orders packages so that each comes after everything it needs; among those ready, alphabetical.
 * `needs` maps a package to the list of what it needs. A cycle is an error.
 */
export function buildOrder(needs) {
  const waiting = new Map(Object.entries(needs).map(([name, list]) => [name, new Set(list)]));
  const order = [];
  while (waiting.size > 0) {
    const ready = [...waiting.keys()].filter((name) => waiting.get(name).size === 0).sort();
    if (ready.length === 0) throw new Error('the packages need each other in a circle');
    for (const name of ready) {
      waiting.delete(name);
      order.push(name);
      for (const left of waiting.values()) left.delete(name);
    }
  }
  return order;
}
