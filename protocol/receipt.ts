/**
 * A receipt: everything a stranger needs to repeat a verdict. Canonical JSON, signed as a kind-3374
 * event; `id` is that event's id. `verdict` must come out byte for byte the same on a re-run.
 */
import * as z from 'zod';
import { Label } from './label.ts';
import { MathsCheck } from './maths.ts';
import { EngineInfo } from './sandbox.ts';
import { EventId, Sha256 } from './ids.ts';
import { SignedEvent } from './event.ts';

export const CodeSubject = z.object({
  kind: z.literal('code'),
  /** Project-relative path of the patched file. */
  file: z.string(),
  function: z.string().nullable(),
  originalHash: Sha256,
  candidateHash: Sha256,
  /** Hash over path and content of every file the run could see. */
  treeHash: Sha256,
});

export const MathsSubject = z.object({
  kind: z.literal('maths'),
  question: z.string(),
  parsed: z.string(),
  answer: z.string(),
  checks: z.array(MathsCheck),
});

export const Subject = z.discriminatedUnion('kind', [CodeSubject, MathsSubject]);
export type Subject = z.infer<typeof Subject>;

/** Behaviour of one test before and after; one entry per run in `after`. */
export const GivenTest = z.object({
  test: z.string(),
  before: z.array(z.string()),
  after: z.array(z.string()),
});
export type GivenTest = z.infer<typeof GivenTest>;

export const Difference = z.object({ input: z.string(), before: z.string(), after: z.string() });
export type Difference = z.infer<typeof Difference>;

export const Independent = z.object({
  /** Generated inputs that reached the changed lines. */
  inputs: z.int(),
  mutantsKilled: z.int(),
  mutantsTotal: z.int(),
  /** Surviving mutants that behave like the candidate on every generated input. */
  mutantsEquivalent: z.int(),
  /** Tests that passed before and still do, but whose calls now return something else. */
  offPath: z.int(),
  /** Generated inputs on which original and candidate differ. */
  differences: z.array(Difference),
  /** Behaviour clusters among all candidates that pass the given tests. */
  clusters: z.int(),
});
export type Independent = z.infer<typeof Independent>;

export const Verdict = z.object({
  given: z.array(GivenTest),
  runs: z.int(),
  independent: Independent,
  /** Diagnostics the candidate adds over the original. */
  diagnosticsAdded: z.array(z.string()),
});
export type Verdict = z.infer<typeof Verdict>;

export const VerdictLimits = z.object({ steps: z.int(), deadlineMs: z.int(), memoryMb: z.int() });
export type VerdictLimits = z.infer<typeof VerdictLimits>;

export const ReceiptBody = z.object({
  claim: z.string(),
  label: Label,
  subject: Subject,
  /** SHA-256 of the bundle's canonical JSON. */
  bundle: Sha256,
  verdict: Verdict,
  engine: EngineInfo.nullable(),
  limits: VerdictLimits,
  seed: z.int(),
  startedAt: z.int(),
  ms: z.int(),
  proposer: z.string(),
  alternatives: z.int(),
});
export type ReceiptBody = z.infer<typeof ReceiptBody>;

export const Receipt = ReceiptBody.extend({ id: EventId });
export type Receipt = z.infer<typeof Receipt>;

/** Where a receipt stands against the file it speaks of. */
export const ReceiptState = z.enum(['fresh', 'not applied', 'stale', 'file missing']);
export type ReceiptState = z.infer<typeof ReceiptState>;

/**
 * Everything a stranger needs to repeat a verdict, as one content-addressed document. Strict: a field
 * this version does not know would change the hash unseen.
 */
export const Bundle = z.strictObject({
  version: z.literal(1),
  /** Project-relative path → original text of every file the run can see. Empty for maths. */
  files: z.record(z.string(), z.string()),
  /** The key of `files` that the candidate replaces; null for maths. */
  subjectFile: z.string().nullable(),
  function: z.string().nullable(),
  /** Full text of the patched subject; for maths the answer. */
  candidate: z.string(),
  /** Keys of `files` that are test files. */
  tests: z.array(z.string()),
  examples: z.array(z.string()),
  /** Generated inputs, in the order in which they ran. */
  inputs: z.array(z.json()),
  limits: VerdictLimits,
  seed: z.int(),
  engine: EngineInfo.nullable(),
  /** What else the flow needs to repeat itself (framework, question, mutated lines). */
  settings: z.record(z.string(), z.json()),
});
export type Bundle = z.infer<typeof Bundle>;

/** One file that carries a receipt to another machine; every part is checked on import. */
export const ReceiptFile = z.strictObject({
  format: z.literal('colloquy-receipt'),
  version: z.literal(1),
  event: SignedEvent,
  bundle: Bundle,
});
export type ReceiptFile = z.infer<typeof ReceiptFile>;
