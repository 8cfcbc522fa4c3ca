/** The free slots of at least `minutes` inside a day, given its sorted, non-overlapping bookings. */
export function freeSlots(bookings, opens, closes, minutes = 1) {
  const slots = [];
  let cursor = opens;
  for (const { start, end } of bookings) {
    if (start - cursor >= minutes) slots.push({ start: cursor, end: start });
    cursor = Math.max(cursor, end);
  }
  if (closes - cursor >= minutes) slots.push({ start: cursor, end: closes });
  return slots;
}
