/** `colloquy/progress`: one stage began, moved or ended. The first arrives within 200 ms of a request. */
import * as z from 'zod';
import { Stage, Vote } from '../answer.ts';
import { toClient } from './message.ts';

export const Progress = z.object({
  token: z.string(),
  stage: Stage.shape.name,
  state: z.enum(['started', 'moved', 'done']),
  detail: z.string(),
  ms: z.int(),
  votes: z.array(Vote).exactOptional(),
});
export type Progress = z.infer<typeof Progress>;

export const ProgressNotification = toClient('colloquy/progress', Progress);
