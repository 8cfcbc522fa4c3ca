/** What `ask` and `debug` return: on the command line with `--json`, over LSP and to the panel alike. */
import * as z from 'zod';
import { Label } from './label.ts';
import { EventId } from './ids.ts';
import { Edit } from './repair.ts';

/** One visible stage of the flow, with its time. `detail` is a sentence. */
export const Stage = z.object({
  name: z.enum([
    'analyse',
    'reproduce',
    'localise',
    'propose',
    'verify',
    'discriminate',
    'minimise',
    'route',
    'solve',
    'vote',
    'check',
    'oversee',
  ]),
  detail: z.string(),
  ms: z.int(),
});
export type Stage = z.infer<typeof Stage>;

/** One voter's raw answer, exactly as it came, and what became of it. */
export const Vote = z.object({
  voter: z.string(),
  raw: z.string(),
  value: z.string().nullable(),
  confidence: z.number(),
  agrees: z.boolean(),
  ms: z.int(),
});
export type Vote = z.infer<typeof Vote>;

/** A step of an answer that participants can object to; `event` is its kind-3371 event. */
export const AnswerStep = z.object({
  event: EventId.nullable(),
  title: z.string(),
  body: z.string(),
  check: z.string(),
});
export type AnswerStep = z.infer<typeof AnswerStep>;

export const AskResult = z.object({
  session: EventId,
  label: Label,
  kind: z.string(),
  understood: z.string(),
  answer: z.object({ text: z.string(), value: z.string().nullable(), unit: z.string().exactOptional() }),
  /** Fitted or documented confidence, 0…1. */
  confidence: z.number(),
  steps: z.array(AnswerStep),
  votes: z.array(Vote),
  stages: z.array(Stage),
  receipt: EventId.nullable(),
  ms: z.int(),
});
export type AskResult = z.infer<typeof AskResult>;

/** The one concrete question when two behaviours survive. */
export const Question = z.object({
  text: z.string(),
  /** The call, as source: `f([], 3)`. */
  call: z.string(),
  options: z.array(z.object({ value: z.string(), candidates: z.int() })),
});
export type Question = z.infer<typeof Question>;

export const Alternative = z.object({ description: z.string(), patch: z.string(), cluster: z.int() });
export type Alternative = z.infer<typeof Alternative>;

export const DebugResult = z.object({
  session: EventId,
  label: Label,
  /** One sentence: what was found and how sure it is. */
  summary: z.string(),
  file: z.string(),
  function: z.string().nullable(),
  /** Unified diff; empty without a fix. */
  patch: z.string(),
  /** Full text of the patched file; null without a fix. */
  code: z.string().nullable(),
  edits: z.array(Edit),
  explanation: z.string(),
  receipt: EventId.nullable(),
  alternatives: z.array(Alternative),
  question: Question.nullable(),
  /** What would help, when it abstains. */
  advice: z.string().nullable(),
  steps: z.array(AnswerStep),
  stages: z.array(Stage),
  ms: z.int(),
});
export type DebugResult = z.infer<typeof DebugResult>;
