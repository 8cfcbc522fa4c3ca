/**
 * How often fixes with evidence of a given strength were right, measured on seeded bugs in our own corpus
 * (`bench/calibrate.ts`). The lower bound is Wilson's at one-sided 90 % (Wilson 1927): 0 wrong of 81 gives .98.
 */
import { wilson } from '../vote/wilson.ts';
import type { Evidence } from './label.ts';
import { CALIBRATION } from './calibration-data.ts';

/** z of a one-sided 90 % interval. */
const Z = 1.2816;

/** Lower end of Wilson's interval for `right` of `n`; 0 for an empty sample. */
export const wilsonLower = (right: number, n: number, z = Z): number => wilson(right, n, z).low;

/**
 * A coarse class of evidence: few enough classes that each holds a sample worth a claim. Without a search
 * nobody looked for rivals, so such evidence is a class of its own, whose sample is empty.
 */
export const stratum = ({ verdict, searched, closed }: Evidence): string => {
  const tests = verdict.given.length >= 5 ? 'many' : 'few';
  const inputs = verdict.independent.inputs >= 8 ? 'reached' : 'unreached';
  return [closed ? 'closed' : 'open', tests, inputs, ...(searched > 0 ? [] : ['unsearched'])].join('/');
};

/** Lower bound of P(right) for evidence like this, and the size of the sample behind it. */
export const lowerBound = (evidence: Evidence): { bound: number; sample: number } => {
  const cell = CALIBRATION.strata[stratum(evidence)];
  return cell ? { bound: wilsonLower(cell.right, cell.n), sample: cell.n } : { bound: 0, sample: 0 };
};
