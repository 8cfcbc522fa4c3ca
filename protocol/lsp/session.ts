/** Past and present sessions, so that a reloaded panel or another client redraws at once. */
import * as z from 'zod';
import { AskResult, DebugResult } from '../answer.ts';
import { EventId } from '../ids.ts';
import { ReceiptState } from '../receipt.ts';
import { request, toClient } from './message.ts';

export const SessionResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ask'), question: z.string(), result: AskResult }),
  z.object({ kind: z.literal('debug'), question: z.string(), result: DebugResult }),
]);
export type SessionResult = z.infer<typeof SessionResult>;

export const Session = z.object({
  id: EventId,
  /** Unix seconds. */
  at: z.int(),
  outcome: SessionResult.nullable(),
  receiptState: ReceiptState.nullable(),
});
export type Session = z.infer<typeof Session>;

/** Newest first. */
export const SessionsRequest = request(
  'colloquy/sessions',
  z.object({ limit: z.int().positive().max(200) }),
  z.array(Session),
);

export const SessionNotification = toClient('colloquy/session', Session);
