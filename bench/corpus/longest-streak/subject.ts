const DAY = 86_400_000;

/** The longest run of consecutive days in a list of ISO dates, which may repeat and come in any order. */
export function longestStreak(dates: readonly string[]): number {
  const days = [...new Set(dates)].map((date) => Date.parse(date) / DAY).sort((a, b) => a - b);
  let longest = 0;
  let current = 0;
  let previous: number | undefined;
  for (const day of days) {
    current = previous !== undefined && day - previous === 1 ? current + 1 : 1;
    longest = Math.max(longest, current);
    previous = day;
  }
  return longest;
}
