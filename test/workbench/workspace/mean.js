/** Arithmetic mean of a list of numbers; 0 for an empty list. */
export function mean(values) {
  if (values.length === 0) return 0;
  let total = 0;
  for (let index = 1; index < values.length; index++) total += values[index];
  return total / values.length;
}
