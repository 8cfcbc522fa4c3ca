/**
 * Counts steps and remembers marks. When the budget is gone every later tick throws again, so a `catch`
 * or `finally` in user code cannot make the program go on.
 */
import { defineProperty, freeze } from './primordials.ts';

const spent: object = freeze({ __proto__: null, toString: () => 'out of steps' });

let budget = Infinity;
let left = Infinity;
let reported = 0;
let gone = false;
let marks: number[] = [];
let marked: boolean[] = [];

/** The marks of one report are this many at most; numbers outside are not marks of ours. */
const MAX_MARK = 100_000;

export const tick = (): void => {
  if (--left < 0) {
    gone = true;
    throw spent;
  }
};

/** What a crossing costs: it takes as long as a hundred loop iterations, so endless ones must end too. */
const CROSSING = 10;

/** Counts a crossing to the other side. */
export const tickCrossing = (): void => {
  left -= CROSSING - 1;
  tick();
};

const mark = (k: number): void => {
  if (typeof k === 'number' && k >= 0 && k < MAX_MARK && marked[k] !== true) {
    marked[k] = true;
    marks[marks.length] = k;
  }
};

export const setBudget = (steps: number): void => {
  budget = steps;
  left = steps;
};

/** Nothing more may run: the other side is gone. */
export const abandon = (): void => {
  left = -1;
};

/** True once the budget is gone; what the program does afterwards counts for nothing. */
export const isSpent = (): boolean => gone;

export const stepsUsed = (): number => budget - (left < 0 ? 0 : left);

/** Steps and marks since the last call. */
export const takeCost = (): { steps: number; marks?: number[] } => {
  const used = stepsUsed();
  const steps = used - reported;
  reported = used;
  if (marks.length === 0) return { steps };
  const taken = marks;
  marks = [];
  marked = [];
  return { steps, marks: taken };
};

export const installSteps = (global: object): void => {
  defineProperty(global, '__clq_t', { value: tick });
  defineProperty(global, '__clq_m', { value: mark });
};
