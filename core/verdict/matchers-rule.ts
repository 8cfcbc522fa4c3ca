/** What a matcher is: a pure function from plain data to a ruling. */
import type { Plain } from '../../protocol/plain.ts';
import { nodeOf, primitiveOf } from './equal-plain.ts';

export interface Ruling {
  /** `unfit`: the matcher does not apply to these values, so its negation fails too. */
  readonly answer: 'yes' | 'no' | 'unfit';
  /** The wish as it follows "expected <value> (not)": `to equal 3`. */
  readonly said: string;
  /** What stands there instead, or why it is unfit. */
  readonly detail?: string;
  /** Shown instead of the actual value. */
  readonly subject?: string;
}

export type Rule = (actual: Plain, expected: readonly Plain[]) => Ruling;

/** `yes` or `no`. */
export const answer = (pass: boolean): 'yes' | 'no' => (pass ? 'yes' : 'no');

/** The value at `index`; `undefined` where the realm sent none. */
export const at = (expected: readonly Plain[], index: number): Plain =>
  expected[index] ?? (index in expected ? null : { $: 'undefined' });

/** A number or bigint, which is what may be ordered; null otherwise. */
export function ordered(plain: Plain): number | bigint | null {
  const value = primitiveOf(plain)?.value;
  return typeof value === 'number' || typeof value === 'bigint' ? value : null;
}

/** A number, `NaN` and `-0` included; null otherwise. */
export function numeric(plain: Plain): number | null {
  const value = ordered(plain);
  return typeof value === 'number' ? value : null;
}

export const isUndefined = (plain: Plain): boolean => nodeOf(plain)?.$ === 'undefined';
