/**
 * Trailing moving average: entry i is the mean of the last `size` values up to and including value i.
 * The first entries average as many values as there are so far.
 * @param {number[]} values
 * @param {number} size how many values one average covers
 * @returns {number[]} one average per value
 */
export function movingAverage(values, size) {
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError('size must be a whole number of at least 1');
  }
  const averages = [];
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i];
    if (i > size) {
      sum -= values[i - size];
    }
    averages.push(sum / Math.min(i + 1, size));
  }
  return averages;
}
