/** Splits whole cents by weights without losing a cent; left-over cents go to the first shares. */
export function splitMoney(cents, weights) {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0) throw new RangeError('weights must add up to more than zero');
  const shares = weights.map((weight) => Math.floor((cents * weight) / sum));
  let left = cents - shares.reduce((a, b) => a + b, 0);
  for (let i = 0; left > 0; i++) {
    if (weights[i] === 0) continue;
    shares[i] += 1;
    left -= 1;
  }
  return shares;
}
