/** Single edits of a text: shrinking, and a key under which equal results meet. */
import type { Edit } from '../../protocol/repair.ts';

/** The same change without the characters both sides share at either end; null when nothing changes. */
export const trimEdit = (source: string, { start, end, text }: Edit): Edit | null => {
  let from = 0;
  while (start < end && from < text.length && source[start] === text[from]) {
    start++;
    from++;
  }
  let to = text.length;
  while (end > start && to > from && source[end - 1] === text[to - 1]) {
    end--;
    to--;
  }
  return start === end && from === to ? null : { start, end, text: text.slice(from, to) };
};

/** Equal keys exactly when two trimmed edits of `source` give the same text. */
export const editKey = (source: string, edit: Edit): string => {
  let { start, end, text } = edit;
  // A pure insertion or deletion may slide right over characters equal to its own; the rightmost place names it.
  if (start === end)
    while (start < source.length && text.length > 0 && source[start] === text[0]) {
      text = text.slice(1) + text[0];
      start = ++end;
    }
  else if (text === '')
    while (end < source.length && source[start] === source[end]) {
      start++;
      end++;
    }
  return `${start}:${end}:${text}`;
};

/** Whether two edits touch or share characters, so that they cannot be combined. */
export const overlap = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end;
