/** A patch as separate hunks, and the smallest subset of them that still does the work. */
import type { Edit } from '../../protocol/repair.ts';

const TOKEN = /\s+|[\p{ID_Start}$_][\p{ID_Continue}$]*|\d[\w.]*|[<>=!&|?+\-*/%^]+|./gsu;

const tokens = (text: string): string[] => text.match(TOKEN) ?? [];

const isBlank = (token: string): boolean => /^\s+$/.test(token);

/** Lengths of longest common subsequences, bounded: texts of patches are functions, not books. */
const commonSubsequence = (left: readonly string[], right: readonly string[]): [number, number][] => {
  const width = right.length + 1;
  const table = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      table[i * width + j] =
        left[i] === right[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) pairs.push([i++, j++]);
    else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
};

const MAX_CELLS = 4_000_000;
const MERGE_GAP = 3;

/**
 * Edits that turn `before` into `after`, one per separate change; changes fewer than three tokens apart
 * belong together. Offsets are UTF-16 into `before`.
 */
export const hunks = (before: string, after: string): Edit[] => {
  let prefix = 0;
  while (prefix < before.length && prefix < after.length && before[prefix] === after[prefix]) prefix++;
  let suffix = 0;
  while (
    suffix < before.length - prefix &&
    suffix < after.length - prefix &&
    before.at(-1 - suffix) === after.at(-1 - suffix)
  )
    suffix++;
  // Back to token borders, so that no hunk splits a word.
  while (prefix > 0 && /[\w$]/.test(before[prefix - 1] ?? '')) prefix--;
  while (suffix > 0 && /[\w$]/.test(before.at(-suffix) ?? '')) suffix--;
  const left = tokens(before.slice(prefix, before.length - suffix));
  const right = tokens(after.slice(prefix, after.length - suffix));
  if (left.length === 0 && right.length === 0) return [];
  if (left.length * right.length > MAX_CELLS)
    return [{ start: prefix, end: before.length - suffix, text: after.slice(prefix, after.length - suffix) }];
  const edits: Edit[] = [];
  let at = prefix;
  let i = 0;
  let j = 0;
  let sinceLast = Infinity;
  let between = '';
  for (const [ni, nj] of [
    ...commonSubsequence(left, right),
    [left.length, right.length] as [number, number],
  ]) {
    const removed = left.slice(i, ni).join('');
    const added = right.slice(j, nj).join('');
    if (removed !== '' || added !== '') {
      const last = edits.at(-1);
      if (last && sinceLast < MERGE_GAP)
        edits[edits.length - 1] = {
          start: last.start,
          end: at + removed.length,
          text: last.text + between + added,
        };
      else edits.push({ start: at, end: at + removed.length, text: added });
      sinceLast = 0;
      between = '';
    }
    const shared = left[ni] ?? '';
    at += removed.length + shared.length;
    between += shared;
    if (!isBlank(shared)) sinceLast++;
    i = ni + 1;
    j = nj + 1;
  }
  return edits;
};

/** Applies non-overlapping edits to a text. @throws RangeError when they overlap or leave the text. */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < at || end < start || end > text.length)
      throw new RangeError(`edit ${start}–${end} overlaps another or leaves the text`);
    out += text.slice(at, start) + replacement;
    at = end;
  }
  return out + text.slice(at);
};

/**
 * A 1-minimal subset of `edits` for which `passes` holds: removing any single edit breaks it (delta
 * debugging's last stage; Zeller & Hildebrandt 2002). `passes(edits)` itself must hold.
 */
export const minimise = async (
  edits: readonly Edit[],
  passes: (subset: readonly Edit[]) => Promise<boolean>,
): Promise<Edit[]> => {
  let kept = [...edits];
  for (let removed = true; removed && kept.length > 1;) {
    removed = false;
    for (const edit of kept) {
      const without = kept.filter((other) => other !== edit);
      if (await passes(without)) {
        kept = without;
        removed = true;
        break;
      }
    }
  }
  return kept;
};
