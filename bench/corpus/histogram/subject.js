/** Counts values into `count` bins of equal width between min and max; max itself falls in the last bin. */
export function histogram(values, min, max, count) {
  const bins = new Array(count).fill(0);
  const width = (max - min) / count;
  values.forEach((value) => {
    if (value < min || value > max) return;
    const index = Math.min(Math.floor((value - min) / width), count - 1);
    bins[index] += 1;
  });
  return bins;
}
