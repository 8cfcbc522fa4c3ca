/** Page numbers to show in a pager: `current` in the middle where possible, never outside 1..last. */
export function pageWindow(current, last, size = 5) {
  const length = Math.min(size, last);
  let first = current - Math.floor(length / 2);
  first = Math.max(first, 1);
  first = Math.min(first, last - length + 1);
  return Array.from({ length }, (_, index) => first + index);
}
