/** Counts of an evaluation: right answers with Wilson intervals, precision per label, times. */
import { wilsonLower } from '../../../core/verdict/calibration.ts';
import type { Label } from '../../../protocol/label.ts';

/** One task, as the flow answered it. `right` is null where there was no answer to judge. */
export interface EvalRow {
  readonly id: string;
  readonly label: Label;
  readonly right: boolean | null;
  readonly ms: number;
  readonly [detail: string]: unknown;
}

export interface Share {
  readonly right: number;
  readonly of: number;
  /** Wilson 95 % interval. */
  readonly low: number;
  readonly high: number;
}

export interface EvalSummary {
  readonly tasks: number;
  readonly answered: number;
  readonly right: Share;
  readonly labels: Readonly<Record<string, Share>>;
  /** Labelled verified and wrong. */
  readonly falseAccepts: number;
  /** Ms to a right answer. */
  readonly median: number;
  readonly p90: number;
}

const Z_95 = 1.959964;

export const share = (right: number, of: number): Share => ({
  right,
  of,
  low: wilsonLower(right, of, Z_95),
  high: of === 0 ? 1 : 1 - wilsonLower(of - right, of, Z_95),
});

/** The q-quantile (0…1) by nearest rank; 0 for an empty list. */
export const quantile = (values: readonly number[], q: number): number => {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.max(0, Math.ceil(q * ordered.length) - 1))] ?? 0;
};

/** Counts rows. */
export const summarise = (rows: readonly EvalRow[]): EvalSummary => {
  const right = rows.filter((row) => row.right === true);
  const labels = [...new Set(rows.map(({ label }) => label))].sort();
  const of = (some: readonly EvalRow[]): Share =>
    share(some.filter((row) => row.right === true).length, some.length);
  const times = right.map(({ ms }) => ms);
  return {
    tasks: rows.length,
    answered: rows.filter((row) => row.right !== null).length,
    right: of(rows),
    labels: Object.fromEntries(labels.map((label) => [label, of(rows.filter((row) => row.label === label))])),
    falseAccepts: rows.filter(({ label, right: ok }) => label === 'verified' && ok === false).length,
    median: quantile(times, 0.5),
    p90: quantile(times, 0.9),
  };
};
