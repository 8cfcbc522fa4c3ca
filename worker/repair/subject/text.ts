/**
 * The subject in three texts of one offset system: `original` (what the user sees), `script` (types blanked,
 * same length) and the runnable text made from `script` by fixed insertions. A change is a list of parts, and
 * a part that is a range is rendered from either text, so types and step counters travel with moved code.
 */

/** Half-open UTF-16 range. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Text only the runnable form has: the counter of a loop that a change makes. */
export interface Probe {
  readonly run: string;
}

/** New text, or code taken over from elsewhere in the subject. */
export type Part = string | Range | Probe;

/** Replace a range, never empty, by parts. */
export interface Change extends Range {
  readonly parts: readonly Part[];
}

/** Text put around a range when the subject runs; `replace` stands for the range itself. */
export interface Wrap extends Range {
  readonly open: string;
  readonly close: string;
  readonly replace?: string;
}

interface Insertion {
  readonly at: number;
  readonly text: string;
  /** Opening texts come after closing ones at one offset; outer opens before inner, inner closes before outer. */
  readonly order: number;
  readonly skipTo: number;
}

const insertions = (wraps: readonly Wrap[]): Insertion[] =>
  wraps
    .flatMap((wrap): Insertion[] => {
      const size = wrap.end - wrap.start;
      if (wrap.replace !== undefined)
        return [
          { at: wrap.start, text: wrap.open + wrap.replace + wrap.close, order: 1e9, skipTo: wrap.end },
        ];
      return [
        { at: wrap.start, text: wrap.open, order: 1e9 - size, skipTo: wrap.start },
        { at: wrap.end, text: wrap.close, order: -1e9 + size, skipTo: wrap.end },
      ];
    })
    .sort((a, b) => a.at - b.at || a.order - b.order);

const weave = (text: string, { start, end }: Range, wraps: readonly Wrap[]): string => {
  let woven = '';
  let at = start;
  for (const insertion of insertions(wraps)) {
    woven += text.slice(at, insertion.at) + insertion.text;
    at = Math.max(insertion.at, insertion.skipTo);
  }
  return woven + text.slice(at, end);
};

/** A point belongs to what is left of it, so that it survives when code is cut there. */
const inside = (wrap: Range, range: Range): boolean =>
  wrap.start === wrap.end
    ? range.start < wrap.start && wrap.end <= range.end
    : range.start <= wrap.start && wrap.end <= range.end && wrap.end - wrap.start < range.end - range.start;

/** `range` as it runs: with every insertion that lies strictly inside it. */
export const renderRange = (text: string, wraps: readonly Wrap[], range: Range): string =>
  weave(
    text,
    range,
    wraps.filter((wrap) => inside(wrap, range)),
  );

/** Parts as user text, from the original. */
export const renderParts = (original: string, parts: readonly Part[]): string =>
  parts
    .map((part) =>
      typeof part === 'string' ? part : 'run' in part ? '' : original.slice(part.start, part.end),
    )
    .join('');

/** The whole runnable text after non-overlapping changes. */
export const renderChanged = (text: string, wraps: readonly Wrap[], changes: readonly Change[]): string => {
  const kept = wraps.filter((wrap) => !changes.some((change) => inside(wrap, change)));
  const replaced = changes.map((change): Wrap => ({
    start: change.start,
    end: change.end,
    open: '',
    close: '',
    replace: change.parts
      .map((part) =>
        typeof part === 'string' ? part : 'run' in part ? part.run : renderRange(text, wraps, part),
      )
      .join(''),
  }));
  return weave(text, { start: 0, end: text.length }, [...kept, ...replaced]);
};

const cuts = (wrap: Wrap, range: Range): boolean =>
  (wrap.start < range.start && range.start < wrap.end && wrap.end < range.end) ||
  (range.start < wrap.start && wrap.start < range.end && range.end < wrap.end);

/** Whether a change, or code it takes over, begins or ends in the middle of a wrapped range. */
export const cutsWraps = (wraps: readonly Wrap[], changes: readonly Change[]): boolean =>
  changes.some((change) =>
    wraps.some(
      (wrap) =>
        cuts(wrap, change) ||
        change.parts.some((part) => typeof part !== 'string' && 'start' in part && cuts(wrap, part)),
    ),
  );
