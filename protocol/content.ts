/**
 * Contents of the events of a session, by kind. Canonical JSON, except critiques and reactions, which
 * are plain text so that any Nostr client can show them (`docs/protocol.md`).
 */
import * as z from 'zod';
import { Stage, Vote } from './answer.ts';
import { Kind } from './event.ts';
import { EventId, Sha256 } from './ids.ts';
import { Label } from './label.ts';
import { ReceiptBody } from './receipt.ts';

/** 3380: what was asked. `file` is absolute; the event is local and never leaves the machine. */
export const QuestionContent = z.object({
  kind: z.enum(['ask', 'debug']),
  question: z.string(),
  file: z.string().nullable(),
  details: z.record(z.string(), z.json()),
});
export type QuestionContent = z.infer<typeof QuestionContent>;

/** 3381–3383: one stage of the flow and what it found. */
export const StageContent = z.object({ stage: Stage, data: z.record(z.string(), z.json()) });
export type StageContent = z.infer<typeof StageContent>;

/** 3384: one proposal, whatever became of it. */
export const CandidateContent = z.object({
  proposer: z.string(),
  description: z.string(),
  patch: z.string(),
  verdict: z.enum(['plausible', 'rejected', 'chosen']),
  reason: z.string(),
});
export type CandidateContent = z.infer<typeof CandidateContent>;

/** 3371: a claim that others can object to. `anchor.file` is relative to the folder of the subject. */
export const StepContent = z.object({
  title: z.string(),
  body: z.string(),
  check: z.string(),
  anchor: z.object({ file: z.string(), line: z.int().nonnegative() }).nullable(),
});
export type StepContent = z.infer<typeof StepContent>;

/** 3376: the answer as one would publish it. */
export const AnswerContent = z.object({ label: Label, text: z.string(), receipt: EventId.nullable() });
export type AnswerContent = z.infer<typeof AnswerContent>;

/** 3387: the whole result; a result too large for an event lies beside the log, named by its hash. */
export const OutcomeContent = z.discriminatedUnion('in', [
  z.object({ in: z.literal('event'), result: z.json() }),
  z.object({ in: z.literal('archive'), hash: Sha256 }),
]);
export type OutcomeContent = z.infer<typeof OutcomeContent>;

/** 3385: what the user said about an answer; moves priors, never a verdict. */
export const FeedbackContent = z.object({
  verdict: z.enum(['right', 'wrong', 'example']),
  body: z.string(),
});
export type FeedbackContent = z.infer<typeof FeedbackContent>;

/** Schema of the JSON content of each kind; kinds with plain-text content are absent. */
export const contentOf: ReadonlyMap<number, z.ZodType> = new Map<number, z.ZodType>([
  [Kind.step, StepContent],
  [Kind.receipt, ReceiptBody],
  [Kind.answer, AnswerContent],
  [Kind.question, QuestionContent],
  [Kind.analysis, StageContent],
  [Kind.decomposition, StageContent],
  [Kind.route, StageContent],
  [Kind.candidate, CandidateContent],
  [Kind.feedback, FeedbackContent],
  [Kind.outcome, OutcomeContent],
  [Kind.vote, Vote],
]);
