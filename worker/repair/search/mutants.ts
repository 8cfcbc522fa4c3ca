/** Small value-changing edits of given lines, chosen by seed: what the given tests ought to notice. */
import { sample, mulberry32 } from '../../../core/repair/random.ts';
import type { SourceLanguage } from '../../../protocol/program.ts';
import { operators } from '../operators/index.ts';
import { Context } from '../subject/context.ts';
import { lower, type Subject } from '../subject/lower.ts';
import { CandidateQueue, type Planned } from './queue.ts';

export interface MutantOptions {
  readonly source: string;
  readonly language: SourceLanguage;
  /** 1-based lines of `source`. */
  readonly lines: readonly number[];
  readonly max: number;
  readonly seed: number;
}

/** A weight below this marks a change nobody makes by mistake. */
const WORTH = 0.02;

const lineRanges = (source: string, lines: readonly number[]): { start: number; end: number }[] => {
  const wanted = new Set(lines);
  let at = 0;
  return source.split('\n').flatMap((text, index) => {
    const range = { start: at, end: at + text.length };
    at = range.end + 1;
    return wanted.has(index + 1) ? [range] : [];
  });
};

/** Mutants that lie within the lines. @throws Unsupported. */
export const mutants = (options: MutantOptions): { subject: Subject; mutants: Planned[] } => {
  const subject = lower(options.source, options.language);
  const ranges = lineRanges(options.source, options.lines);
  const queue = new CandidateQueue(new Context(subject), {
    operators: operators.filter(({ mutates }) => mutates === true),
    suspicion: ({ range }) =>
      ranges.some(({ start, end }) => start <= range.start && range.end <= end) ? 1 : 0,
  });
  const all: Planned[] = [];
  for (let planned = queue.take(); planned; planned = queue.take()) {
    const [edit] = planned.candidate.edits;
    if (
      planned.candidate.score >= WORTH &&
      ranges.some(({ start, end }) => start <= edit.start && edit.end <= end)
    )
      all.push(planned);
  }
  return { subject, mutants: sample(all, options.max, mulberry32(options.seed)) };
};
