/** From a result to text edits, and line numbers through later edits. Offsets are UTF-16. */
import type { Edit } from '../protocol/repair.ts';

/** Applies non-overlapping edits, whatever their order. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((out, { start, end, text: piece }) => out.slice(0, start) + piece + out.slice(end), text);

/** The one replacement that turns `before` into `after`, without what both share at either end. */
export const singleEdit = (before: string, after: string): Edit[] => {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [{ start: head, end: before.length - tail, text: after.slice(head, after.length - tail) }];
};

/**
 * The edits to show. What was verified is `code`, so edits that do not lead there are not trusted and
 * one replacement takes their place.
 */
export const editsTo = (before: string, code: string, edits: readonly Edit[]): readonly Edit[] => {
  const inside = edits.every(({ start, end }) => start <= end && end <= before.length);
  return edits.length > 0 && inside && applyEdits(before, edits) === code ? edits : singleEdit(before, code);
};

/** A change of a document: 0-based lines replaced, and how many line breaks the new text has. */
export interface LineChange {
  readonly startLine: number;
  readonly endLine: number;
  readonly newLines: number;
}

/** Where a tracked line is after the changes of one event (VS Code sends them in order, last one first). */
export const trackLine = (line: number, changes: readonly LineChange[]): number =>
  changes.reduce((at, { startLine, endLine, newLines }) => {
    if (at < startLine || (at === startLine && endLine === startLine)) return at;
    if (at <= endLine && endLine > startLine) return Math.min(at, startLine + newLines);
    return at + newLines - (endLine - startLine);
  }, line);
