/** Messages between the service and the model worker (Node IPC; the parent holds the deadline). */
import * as z from 'zod';

/** Where a model is and what it speaks. `format` names how a prompt becomes tokens. */
export const ModelSpec = z.object({
  id: z.string(),
  file: z.string(),
  /** `expression`: [bos, …tokenize(text), ans] → an infix expression (the embedded pair). */
  format: z.enum(['expression']),
  contextTokens: z.int().positive(),
});
export type ModelSpec = z.infer<typeof ModelSpec>;

export const ModelRequest = z.discriminatedUnion('do', [
  z.object({ do: z.literal('load'), id: z.int(), models: z.array(ModelSpec) }),
  z.object({
    do: z.literal('generate'),
    id: z.int(),
    model: z.string(),
    prompt: z.string(),
    /** GBNF text; omitted: unconstrained. */
    grammar: z.string().exactOptional(),
    samples: z.int().positive(),
    temperature: z.number().nonnegative(),
    seed: z.int(),
    maxTokens: z.int().positive(),
  }),
  z.object({ do: z.literal('cancel'), id: z.int() }),
]);
export type ModelRequest = z.infer<typeof ModelRequest>;

export const Sample = z.object({
  text: z.string(),
  tokens: z.int(),
  /** Smallest probability of any token of the sample, 0…1. */
  confidence: z.number(),
  finished: z.boolean(),
});
export type Sample = z.infer<typeof Sample>;

export const ModelReply = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('loaded'),
    id: z.int(),
    loaded: z.array(z.string()),
    failed: z.array(z.object({ model: z.string(), reason: z.string() })),
  }),
  z.object({ is: z.literal('generated'), id: z.int(), samples: z.array(Sample), ms: z.number() }),
  z.object({ is: z.literal('failed'), id: z.int(), reason: z.string() }),
]);
export type ModelReply = z.infer<typeof ModelReply>;
