/**
 * What agreement is worth, measured; the stated confidence is the lower end of the 95 % Wilson interval.
 *
 * Sets, none used for training: 1,324 unseen texts and operation chains of the generator
 * (`models/datagen.py`, seed 4242, sums that are written out left to the exact solver), 13 hand-written
 * stories, and 400 foreign problems (SVAMP and GSM8K samples, evaluation only). Greedy decoding.
 *
 * | both models … | generator | hand-written | foreign |
 * | equal, plausible, both ≥ 0.95 | 630 of 630 | 3 of 3 | none of 400 qualified |
 * | equal, plausible, less sure | 166 of 166 | 3 of 3 | 3 of 8 |
 * | equal, implausible | 398 of 400 | 0 of 1 | 2 of 15 |
 * | differ, one plausible | 41 of 45 | 2 of 4 | 6 of 75 |
 * | one voter alive, plausible | 1,658 of 1,689 | 15 of 18 | 17 of 76 (SVAMP) |
 *
 * The generator's stories are what the pair was trained for; a stranger's wording mostly is not. So where
 * foreign cases exist, hand-written and foreign ones alone set the figure.
 */
import { wilson } from './wilson.ts';

export interface Fit {
  readonly right: number;
  readonly n: number;
}

export type Evidence =
  | 'equal-plausible-sure'
  | 'equal-plausible'
  | 'equal-implausible'
  | 'split-one-plausible'
  | 'single-plausible'
  | 'nothing';

/** The smallest token probability from which a voter counts as sure. */
export const SURE = 0.95;

export const FITS: Readonly<Record<Evidence, Fit>> = {
  'equal-plausible-sure': { right: 633, n: 633 },
  'equal-plausible': { right: 6, n: 11 },
  'equal-implausible': { right: 2, n: 16 },
  'split-one-plausible': { right: 8, n: 79 },
  'single-plausible': { right: 32, n: 94 },
  nothing: { right: 0, n: 0 },
};

/**
 * Exact answers whose checks all held: 800 of 800 of `bench/ask.ts --each 100 --seed 7` and 465 of 465
 * texts of the generator that are written-out sums. It says how often a question is read as it was meant.
 */
export const EXACT_FIT: Fit = { right: 1_265, n: 1_265 };

/** Stated confidence, 0…1. */
export const confidenceOf = (fit: Fit): number => Math.round(wilson(fit.right, fit.n).low * 1000) / 1000;
