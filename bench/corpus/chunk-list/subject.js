/**
 * Splits a list into parts of at most `size` entries; the last part may be shorter.
 */
export function chunkList(list, size) {
  if (size < 1) throw new RangeError('size must be at least 1');
  const parts = [];
  for (let start = 0; start < list.length; start += size) {
    parts.push(list.slice(start, start + size));
  }
  return parts;
}
