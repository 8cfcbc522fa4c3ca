/** The date that is `count` working days after `start` (UTC), skipping weekends and the holidays given. */
export function addWorkingDays(start: Date, count: number, holidays: readonly string[] = []): Date {
  const date = new Date(start);
  let left = count;
  while (left > 0) {
    date.setUTCDate(date.getUTCDate() + 1);
    const weekday = date.getUTCDay();
    const weekend = weekday === 0 || weekday === 6;
    const holiday = holidays.includes(date.toISOString().slice(0, 10));
    if (!weekend && !holiday) left -= 1;
  }
  return date;
}
