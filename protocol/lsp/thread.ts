/** Steps and what people say about them. Editor threads and panel threads are the same events. */
import * as z from 'zod';
import { EventId, PubKey } from '../ids.ts';
import { request, toClient } from './message.ts';

export const CritiqueLabel = z.enum(['error', 'unsupported', 'counterexample', 'missing', 'agree']);
export type CritiqueLabel = z.infer<typeof CritiqueLabel>;

export const Critique = z.object({
  id: EventId,
  author: PubKey,
  /** The author's own node: shown as "you". */
  mine: z.boolean(),
  label: CritiqueLabel.nullable(),
  body: z.string(),
  /** Unix seconds. */
  at: z.int(),
});
export type Critique = z.infer<typeof Critique>;

/** One reasoning step with its critiques, oldest first, and the latest thumb of each author. */
export const Thread = z.object({
  step: EventId,
  session: EventId,
  title: z.string(),
  body: z.string(),
  /** Where the step speaks of code: absolute path and 0-based line. */
  anchor: z.object({ file: z.string(), line: z.int().nonnegative() }).nullable(),
  critiques: z.array(Critique),
  up: z.int(),
  down: z.int(),
  myThumb: z.enum(['+', '-']).nullable(),
});
export type Thread = z.infer<typeof Thread>;

/** All threads of a session; without a session, of the latest 50 sessions. */
export const ThreadsRequest = request(
  'colloquy/threads',
  z.object({ session: EventId.exactOptional() }),
  z.array(Thread),
);

export const CritiqueRequest = request(
  'colloquy/critique',
  z.object({ step: EventId, label: CritiqueLabel.nullable(), body: z.string().min(1).max(8_000) }),
  Thread,
);

/** `null` takes the thumb back. */
export const ThumbRequest = request(
  'colloquy/thumb',
  z.object({ step: EventId, thumb: z.enum(['+', '-']).nullable() }),
  Thread,
);

export const ThreadNotification = toClient('colloquy/thread', Thread);
