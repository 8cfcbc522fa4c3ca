/** The largest sum of any `size` values in a row and where it starts; the earliest on a tie. */
export function peakWindow(values: readonly number[], size: number): { start: number; sum: number } | null {
  if (size < 1 || values.length < size) return null;
  let sum = 0;
  for (const value of values.slice(0, size)) sum += value;
  let best = { start: 0, sum };
  for (let end = size; end < values.length; end++) {
    sum += values[end]! - values[end - size]!;
    if (sum > best.sum) best = { start: end - size + 1, sum };
  }
  return best;
}
