/** What the search asks of its realm, as JSON between the child and the guest. */
import type { RunStatus, TestRef } from '../guest/runs.ts';

/** A text as a change of the base text: its first `head` and last `tail` characters stay. */
export interface Patch {
  readonly head: number;
  readonly tail: number;
  readonly text: string;
}

export type Job =
  | { readonly kind: 'base'; readonly text: string }
  | { readonly kind: 'list'; readonly text: string; readonly steps: number }
  | { readonly kind: 'tests'; readonly tests: readonly TestRef[] }
  | {
      readonly kind: 'run';
      readonly patches: readonly Patch[];
      /** Indexes of tests, in the order they are to be run; budgets (steps) go with them. */
      readonly order: readonly number[];
      readonly budgets: readonly number[];
      /** Stop at the first test that does not pass. */
      readonly stop: boolean;
      readonly coverage: boolean;
    };

export interface TextResult {
  readonly statuses: (RunStatus | 'syntax')[];
  readonly steps: number[];
  readonly reached: number[][];
}

export type JobResult =
  | { readonly kind: 'base' }
  | { readonly kind: 'list'; readonly tests: TestRef[] }
  /** The results themselves went to the host one by one. */
  | { readonly kind: 'run' }
  | { readonly kind: 'failed'; readonly reason: string };
