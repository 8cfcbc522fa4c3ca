type Step = readonly [limit: number, size: number, unit: string];

const STEPS: readonly Step[] = [
  [60, 1, 'second'],
  [3600, 60, 'minute'],
  [86_400, 3600, 'hour'],
  [Infinity, 86_400, 'day'],
];

/** '3 minutes ago' or 'in 2 days' for a difference in seconds; less than ten seconds is 'just now'. */
export function relativeTime(seconds: number): string {
  const distance = Math.abs(seconds);
  if (distance < 10) return 'just now';
  for (const [limit, size, unit] of STEPS) {
    if (distance >= limit) continue;
    const amount = Math.floor(distance / size);
    const text = `${amount} ${unit}${amount === 1 ? '' : 's'}`;
    return seconds < 0 ? `${text} ago` : `in ${text}`;
  }
  return 'some time';
}
