export interface Batch {
  id: string;
  quantity: number;
  /** ISO date; batches without one keep for ever and are used last. */
  expires?: string;
}

/** Takes `wanted` pieces from batches, first expiring first; null when there are not enough. */
export function allocateStock(batches: readonly Batch[], wanted: number): Map<string, number> | null {
  const order = batches.toSorted((a, b) => (a.expires ?? '9999').localeCompare(b.expires ?? '9999'));
  const taken = new Map<string, number>();
  let left = wanted;
  for (const { id, quantity } of order) {
    if (left === 0) break;
    const amount = Math.min(quantity, left);
    if (amount > 0) taken.set(id, amount);
    left -= amount;
  }
  return left > 0 ? null : taken;
}
