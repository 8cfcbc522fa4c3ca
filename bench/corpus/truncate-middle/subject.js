/** Shortens a text to `max` characters by cutting out its middle; the start keeps the extra character. */
export function truncateMiddle(text, max, mark = '…') {
  if (text.length <= max) return text;
  const room = max - mark.length;
  if (room <= 0) return mark.slice(0, max);
  const front = Math.ceil(room / 2);
  const back = room - front;
  return text.slice(0, front) + mark + text.slice(text.length - back);
}
