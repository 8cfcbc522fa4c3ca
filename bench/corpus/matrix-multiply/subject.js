/** Product of two matrices given as lists of rows; the inner sizes must agree. */
export function multiply(a, b) {
  if (a[0].length !== b.length) throw new RangeError('sizes do not agree');
  return a.map((row) =>
    b[0].map((_, column) => {
      let sum = 0;
      row.forEach((value, k) => {
        sum += value * b[k][column];
      });
      return sum;
    }),
  );
}
