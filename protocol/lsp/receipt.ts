/** Receipts: look one up, run it again, and hear when one goes stale. */
import * as z from 'zod';
import { EventId } from '../ids.ts';
import { Receipt, ReceiptState } from '../receipt.ts';
import { request, toClient } from './message.ts';

export const ReceiptRequest = request(
  'colloquy/receipt',
  z.object({ id: EventId }),
  z.object({ receipt: Receipt, state: ReceiptState }),
);

export const RerunResult = z.object({
  id: EventId,
  same: z.boolean(),
  differences: z.array(z.string()),
  ms: z.int(),
});
export type RerunResult = z.infer<typeof RerunResult>;

export const RerunRequest = request('colloquy/rerun', z.object({ id: EventId }), RerunResult);

/** Sent when the subject of a receipt changes, on disk or in an open document. */
export const ReceiptStateChange = z.object({ id: EventId, file: z.string(), state: ReceiptState });
export type ReceiptStateChange = z.infer<typeof ReceiptStateChange>;

export const ReceiptStateNotification = toClient('colloquy/receiptState', ReceiptStateChange);
