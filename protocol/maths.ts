/** Messages between the service and the maths child (Node IPC; the parent holds the deadline). */
import * as z from 'zod';

/** One rewriting step a pupil could follow; `check` says how this very step was checked. */
export const MathsStep = z.object({
  rule: z.string(),
  before: z.string(),
  after: z.string(),
  check: z.string(),
});
export type MathsStep = z.infer<typeof MathsStep>;

/** One check of an answer: what was recomputed or substituted, and whether it held. */
export const MathsCheck = z.object({
  name: z.enum(['exact-evaluation', 'substitution', 'completeness', 'units', 'independent-evaluation']),
  detail: z.string(),
  holds: z.boolean(),
});
export type MathsCheck = z.infer<typeof MathsCheck>;

/**
 * `value` is canonical, one text for one value: whole numbers plain ("345"), every other rational as a
 * fraction in lowest terms, however it was written ("1/2", also for 0.5), surds with sqrt ("2*sqrt(3)"),
 * solutions ascending and comma-separated ("x=5", "x=-2,x=3", or "no solution", "no real solution",
 * "all numbers"). Decimals for people are in `text`.
 */
export const MathsAnswer = z.object({
  kind: z.enum(['arithmetic', 'percentage', 'equation', 'units']),
  understood: z.string(),
  text: z.string(),
  value: z.string(),
  unit: z.string().exactOptional(),
  steps: z.array(MathsStep),
  checks: z.array(MathsCheck),
});
export type MathsAnswer = z.infer<typeof MathsAnswer>;

export const MathsRequest = z.discriminatedUnion('do', [
  /** Say what kind of question it is, without solving it. */
  z.object({ do: z.literal('read'), id: z.int(), question: z.string() }),
  /** Solve a question whose maths is written out; answers `declined` when it is none of the known kinds. */
  z.object({ do: z.literal('solve'), id: z.int(), question: z.string() }),
  /** Evaluate one expression exactly (fractions). */
  z.object({ do: z.literal('evaluate'), id: z.int(), expression: z.string() }),
  z.object({ do: z.literal('cancel'), id: z.int() }),
]);
export type MathsRequest = z.infer<typeof MathsRequest>;

/** `written`: maths written out; `story`: a word problem; `cannot`: maths of a kind not built yet. */
export const QuestionKind = z.enum(['written', 'story', 'cannot', 'other']);
export type QuestionKind = z.infer<typeof QuestionKind>;

export const MathsReply = z.discriminatedUnion('is', [
  z.object({ is: z.literal('read'), id: z.int(), kind: QuestionKind, detail: z.string() }),
  z.object({ is: z.literal('solved'), id: z.int(), answer: MathsAnswer }),
  z.object({ is: z.literal('evaluated'), id: z.int(), value: z.string() }),
  /** `reason` is a sentence for the user. */
  z.object({ is: z.literal('declined'), id: z.int(), reason: z.string(), maths: z.boolean() }),
  z.object({ is: z.literal('failed'), id: z.int(), reason: z.string() }),
]);
export type MathsReply = z.infer<typeof MathsReply>;
