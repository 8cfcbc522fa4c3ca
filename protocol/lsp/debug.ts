/** `colloquy/debug`: the debugging flow. Cancel with `$/cancelRequest`; stages arrive as `colloquy/progress`. */
import * as z from 'zod';
import { DebugResult } from '../answer.ts';
import { request } from './message.ts';

export const DebugParams = z.object({
  /** Chosen by the client; progress notifications carry it. */
  token: z.string(),
  /** Absolute path of the file to repair. */
  file: z.string(),
  /** Unsaved editor text; omitted: what is on disk. */
  text: z.string().exactOptional(),
  function: z.string().exactOptional(),
  /** Absolute paths; empty: found by convention beside the file. */
  tests: z.array(z.string()),
  examples: z.array(z.string()),
  hint: z.string().exactOptional(),
  /** The user's answer to `question`, e.g. `-1`, with the call it answers. */
  answers: z.array(z.object({ call: z.string(), value: z.string() })),
  budgetMs: z.int().positive(),
});
export type DebugParams = z.infer<typeof DebugParams>;

export const DebugRequest = request('colloquy/debug', DebugParams, DebugResult);
