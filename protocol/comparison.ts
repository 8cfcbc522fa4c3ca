/**
 * One assertion of a test, as the test realm reports it and `core/verdict/matchers.ts` decides it. Facts
 * only the realm can know (object identity, whether a pattern matched) travel as further `expected` values.
 */
import * as z from 'zod';
import { Plain } from './plain.ts';

export const Comparison = z.object({
  /** Matcher name as in `core/verdict/matchers.ts`, e.g. `strictEqual`, `deepEqual`, `toBeCloseTo`. */
  matcher: z.string().max(100),
  negated: z.boolean(),
  actual: Plain,
  /** The expected value first, then what the matcher needs beside it. */
  expected: z.array(Plain).max(8).readonly(),
});
export type Comparison = Readonly<z.infer<typeof Comparison>>;

export const ComparisonResult = z.object({
  pass: z.boolean(),
  /** One line, for people. */
  message: z.string(),
});
export type ComparisonResult = Readonly<z.infer<typeof ComparisonResult>>;
