/** Small statistics the benches share. */

/** The q-quantile (0…1) by nearest rank; 0 for an empty list. */
export const quantile = (values: readonly number[], q: number): number => {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.max(0, Math.ceil(q * ordered.length) - 1))] ?? 0;
};
