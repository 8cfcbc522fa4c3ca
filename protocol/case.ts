/**
 * A case: everything a verdict about code is computed from. Judging the same case again, here or on a
 * stranger's machine, gives the same verdict byte for byte. It is kept in a receipt's bundle.
 */
import * as z from 'zod';
import { Plain } from './plain.ts';
import { Project } from './project.ts';
import { EngineName } from './sandbox.ts';
import { VerdictLimits } from './receipt.ts';

export const CaseCall = z.object({ path: z.string(), args: z.array(Plain) });

export const Case = z.object({
  project: Project,
  /** Full text of the patched subject. */
  candidate: z.string(),
  /** Other texts that pass the given tests, the best first. */
  rivals: z.array(z.string()),
  /** Generated inputs. */
  calls: z.array(CaseCall),
  /** Mutants of the candidate's changed lines. */
  mutants: z.array(z.string()),
  /** Runs of every given test on the candidate; seeds are `seed`, `seed + 1`, … */
  runs: z.int().positive(),
  seed: z.int(),
  limits: VerdictLimits,
  /** Engines every given test must pass on; the first one judges everything else. */
  engines: z.array(EngineName).min(1),
});
export type Case = z.infer<typeof Case>;
