/** Where the fault probably is: stack frames, then Ochiai over what each test reached. */
import { ochiai, type TestSpectrum } from '../../core/repair/ochiai.ts';
import type { Suspicion } from '../../protocol/repair.ts';
import type { Subject } from './subject/lower.ts';
import type { Range } from './subject/text.ts';

export interface Localisation {
  /** Suspiciousness of what stands at a range, in [0, 2]; 0 where no failing test comes by. */
  at(range: Range): number;
  /** Lines, most suspicious first. */
  readonly lines: Suspicion[];
}

/** A thrown error's own line is more telling than any statistics. */
const FRAME_BONUS = 0.6;

/** Line starts, so that offsets become 1-based lines. */
const lineStarts = (text: string): number[] => [
  0,
  ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1),
];

const lineAt = (starts: readonly number[], offset: number): number => {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
};

/** Combines a spectrum per test over `subject.coverage.slots` with stack-frame lines (1-based, innermost first). */
export const localise = (
  subject: Subject,
  spectra: readonly TestSpectrum[],
  frames: readonly number[],
): Localisation => {
  const { slots } = subject.coverage;
  const starts = lineStarts(subject.original);
  const scores = ochiai(slots.length, spectra).map((score, index) => {
    const line = lineAt(starts, slots[index]?.start ?? 0);
    const place = frames.indexOf(line);
    return score === 0 || place < 0 ? score : score + FRAME_BONUS / (place + 1);
  });
  const innermost = (range: Range): number => {
    let best = -1;
    for (const [index, slot] of slots.entries()) {
      const known = slots[best];
      if (
        slot.start <= range.start &&
        range.end <= slot.end &&
        (!known || slot.end - slot.start <= known.end - known.start)
      )
        best = index;
    }
    return best;
  };
  const around = (range: Range): number =>
    slots.reduce(
      (most, slot, index) =>
        slot.start >= range.start && slot.end <= range.end ? Math.max(most, scores[index] ?? 0) : most,
      0,
    );
  const byLine = new Map<number, number>();
  for (const [index, slot] of slots.entries()) {
    const line = lineAt(starts, slot.start);
    byLine.set(line, Math.max(byLine.get(line) ?? 0, scores[index] ?? 0));
  }
  const most = Math.max(0, ...scores);
  return {
    at: (range) => {
      const slot = innermost(range);
      const wide = around(range);
      // Parameters and class fields are in no slot: they are as suspect as half the worst there is.
      return slot < 0 ? (wide > 0 ? wide : most / 2) : Math.max(scores[slot] ?? 0, 0);
    },
    lines: [...byLine]
      .map(([line, score]) => ({ line, score }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.line - b.line),
  };
};
