/** Adds whole months to an ISO date ('2024-01-31'); a day that does not exist becomes the last of the month. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  const last = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
  const newDay = Math.min(day, last);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${newYear}-${two(newMonth)}-${two(newDay)}`;
}
