/** Percentile by linear interpolation between the closest ranks; `p` is from 0 to 100. */
export function percentile(values, p) {
  if (values.length === 0) throw new RangeError('no values');
  if (p < 0 || p > 100) throw new RangeError('p must be from 0 to 100');
  const sorted = values.toSorted((a, b) => a - b);
  const position = (p / 100) * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.ceil(position);
  const share = position - below;
  return sorted[below] + share * (sorted[above] - sorted[below]);
}
