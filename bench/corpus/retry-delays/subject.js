/**
 * Waiting times in milliseconds before each retry: doubling from `first`, never above `cap`,
 * stopping before the sum would pass `budget`.
 */
export function retryDelays({ first = 100, cap = 5000, budget = Infinity, retries = 5 } = {}) {
  const delays = [];
  let total = 0;
  for (let attempt = 0; attempt < retries; attempt++) {
    const delay = Math.min(first * 2 ** attempt, cap);
    if (total + delay > budget) break;
    delays.push(delay);
    total += delay;
  }
  return delays;
}
