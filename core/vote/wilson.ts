/** Wilson score interval (Wilson 1927) for a share of `right` out of `n`, 95 % two-sided. */
export const wilson = (right: number, n: number, z = 1.96): { low: number; high: number } => {
  if (n === 0) return { low: 0, high: 1 };
  const p = right / n;
  const scale = 1 + (z * z) / n;
  const centre = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
};
