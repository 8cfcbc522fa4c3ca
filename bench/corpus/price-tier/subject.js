/**
 * Finds the tier for a quantity: the last one whose `from` is not above it, or null below the first.
 * Tiers are sorted ascending by `from`.
 */
export function priceTier(tiers, quantity) {
  let low = 0;
  let high = tiers.length - 1;
  let best = null;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    if (tiers[middle].from <= quantity) {
      best = tiers[middle];
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return best;
}
