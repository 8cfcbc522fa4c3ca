/** Messages between the service and the repair child (Node IPC; the parent holds the deadline). */
import * as z from 'zod';
import { Program, SourceLanguage } from './program.ts';

/** Replace `[start, end)` (UTF-16 offsets into the original source) by `text`. */
export const Edit = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string() });
export type Edit = z.infer<typeof Edit>;

export const Candidate = z.object({
  edits: z.array(Edit),
  /** Operator id, e.g. `relational-operator`. */
  operator: z.string(),
  /** What changed, in words a user understands: "off by one in the loop bound". */
  description: z.string(),
  /** Suspiciousness × operator prior × size; larger comes first. Unit-free, > 0. */
  score: z.number(),
});
export type Candidate = z.infer<typeof Candidate>;

export const Suspicion = z.object({ line: z.int().positive(), score: z.number() });
export type Suspicion = z.infer<typeof Suspicion>;

export const SearchRequest = z.object({
  program: Program,
  /** Original text of the subject, before any lowering. */
  source: z.string(),
  language: SourceLanguage,
  /** Restrict the search to this top-level function or `Class#method`, when the user named one. */
  target: z.string().exactOptional(),
  /** Stack-frame lines (1-based) in the subject seen while reproducing, innermost first. */
  frames: z.array(z.int().positive()),
  memoryMb: z.int().positive(),
  budgetMs: z.int().positive(),
  /** After the first plausible candidate, try this many more in search of rivals: a count, so that it repeats… */
  rivalTries: z.int().positive(),
  /** … but no longer than this. */
  rivalMs: z.int().positive(),
  /** Stop after this many plausible candidates. */
  maxPlausible: z.int().positive(),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

export const SearchProgress = z.object({
  tried: z.int(),
  total: z.int(),
  plausible: z.int(),
  phase: z.string(),
});
export type SearchProgress = z.infer<typeof SearchProgress>;

export const SearchSummary = z.object({
  suspicions: z.array(Suspicion),
  tried: z.int(),
  total: z.int(),
  plausible: z.int(),
  /** True when every candidate of the space was tried. */
  exhausted: z.boolean(),
  engine: z.string(),
  ms: z.number(),
});
export type SearchSummary = z.infer<typeof SearchSummary>;

export const MutateRequest = z.object({
  program: Program,
  source: z.string(),
  language: SourceLanguage,
  /** 1-based lines of `source` whose mutants are wanted. */
  lines: z.array(z.int().positive()),
  memoryMb: z.int().positive(),
  budgetMs: z.int().positive(),
  /** At most this many mutants, chosen by seeded sampling. */
  max: z.int().positive(),
  seed: z.int(),
});
export type MutateRequest = z.infer<typeof MutateRequest>;

export const Mutant = z.object({ edits: z.array(Edit), operator: z.string() });
export type Mutant = z.infer<typeof Mutant>;

/** Mutants of the given lines: how many the given tests kill, and the texts of those that survive. */
export const MutateResult = z.object({
  total: z.int(),
  killed: z.int(),
  survivors: z.array(Mutant),
});
export type MutateResult = z.infer<typeof MutateResult>;

/** Mutants of the given lines as texts only; nothing is run. */
export const MutantsRequest = MutateRequest.pick({
  source: true,
  language: true,
  lines: true,
  max: true,
  seed: true,
});
export type MutantsRequest = z.infer<typeof MutantsRequest>;

/** Where a search goes on after its child was lost: candidates are numbered in their fixed order. */
const Resume = z.object({
  from: z.int().nonnegative(),
  /** Up to here one candidate a batch, to find the one that ends the process. */
  carefulUntil: z.int().nonnegative(),
});

export const RepairRequest = z.discriminatedUnion('do', [
  /** `guest` is the script every search realm starts with. */
  z.object({
    do: z.literal('search'),
    id: z.int(),
    request: SearchRequest,
    guest: z.string(),
    resume: Resume,
  }),
  z.object({ do: z.literal('mutate'), id: z.int(), request: MutateRequest, guest: z.string() }),
  z.object({ do: z.literal('mutants'), id: z.int(), request: MutantsRequest }),
  z.object({ do: z.literal('cancel'), id: z.int() }),
]);
export type RepairRequest = z.infer<typeof RepairRequest>;

export const RepairReply = z.discriminatedUnion('is', [
  z.object({ is: z.literal('candidate'), id: z.int(), candidate: Candidate }),
  z.object({ is: z.literal('progress'), id: z.int(), progress: SearchProgress }),
  /** Sent once, before the first candidate. */
  z.object({ is: z.literal('localised'), id: z.int(), suspicions: z.array(Suspicion), engine: z.string() }),
  /** Candidates `from` to `to` (exclusive) are about to run. */
  z.object({ is: z.literal('batch'), id: z.int(), from: z.int(), to: z.int() }),
  z.object({ is: z.literal('searched'), id: z.int(), summary: SearchSummary }),
  z.object({ is: z.literal('mutated'), id: z.int(), result: MutateResult }),
  z.object({ is: z.literal('mutants'), id: z.int(), mutants: z.array(Mutant) }),
  z.object({ is: z.literal('failed'), id: z.int(), reason: z.string() }),
]);
export type RepairReply = z.infer<typeof RepairReply>;
