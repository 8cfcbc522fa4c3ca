/** Messages between the extension host and the panel; both sides parse what arrives. */
import * as z from 'zod';
import { EventId } from './ids.ts';
import { Progress } from './lsp/progress.ts';
import { RerunResult } from './lsp/receipt.ts';
import { Session } from './lsp/session.ts';
import { ServiceState } from './lsp/status.ts';
import { CritiqueLabel, Thread } from './lsp/thread.ts';
import { Receipt, ReceiptState } from './receipt.ts';

export const PanelToHost = z.discriminatedUnion('type', [
  /** Sent once the panel can draw; the host answers with `state`. */
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('ask'), question: z.string().min(1).max(20_000) }),
  z.object({ type: z.literal('cancel') }),
  z.object({
    type: z.literal('critique'),
    step: EventId,
    label: CritiqueLabel.nullable(),
    body: z.string().min(1).max(8_000),
  }),
  z.object({ type: z.literal('thumb'), step: EventId, thumb: z.enum(['+', '-']).nullable() }),
  z.object({ type: z.literal('rerun'), receipt: EventId }),
  /** Asks for a receipt's text; the host answers with `receipt`. */
  z.object({ type: z.literal('receipt'), receipt: EventId }),
  z.object({ type: z.literal('preview'), session: EventId }),
  /** The answer to a debugging question: re-runs the session's flow with it. */
  z.object({ type: z.literal('answer'), session: EventId, call: z.string(), value: z.string() }),
  /** One of the product's own commands; nothing else can be started from the panel. */
  z.object({ type: z.literal('command'), command: z.enum(['debug', 'doctor', 'log', 'restart', 'trust']) }),
]);
export type PanelToHost = z.infer<typeof PanelToHost>;

/** What is being worked on, with what is known so far: a reloaded panel goes on drawing it. */
export const Run = z.object({
  kind: z.enum(['ask', 'debug']),
  title: z.string(),
  /** Oldest first; one entry per change of a stage. */
  progress: z.array(Progress),
});
export type Run = z.infer<typeof Run>;

/** The service's state as the panel shows it; the host adds what the service cannot know of itself. */
export const PanelStatus = z.union([
  ServiceState,
  z.object({ state: z.literal('starting') }),
  z.object({ state: z.literal('stopped'), what: z.string(), help: z.string() }),
]);
export type PanelStatus = z.infer<typeof PanelStatus>;

export const HostToPanel = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('state'),
    sessions: z.array(Session),
    threads: z.array(Thread),
    status: PanelStatus,
    restricted: z.boolean(),
    run: Run.nullable(),
  }),
  z.object({ type: z.literal('run'), run: Run.nullable() }),
  z.object({ type: z.literal('progress'), progress: Progress }),
  z.object({ type: z.literal('session'), session: Session }),
  z.object({ type: z.literal('thread'), thread: Thread }),
  z.object({ type: z.literal('status'), status: PanelStatus }),
  z.object({ type: z.literal('receipt'), receipt: Receipt, state: ReceiptState }),
  z.object({ type: z.literal('receiptState'), id: EventId, state: ReceiptState }),
  z.object({ type: z.literal('rerun'), result: RerunResult }),
  /** Brings a session into view, with its reasoning when that was asked for. */
  z.object({ type: z.literal('show'), session: EventId, reasoning: z.boolean() }),
  /**
   * A request ended without a result; `sentence` and `action` are for the user. `about` is the step,
   * receipt or session it concerned; null for a question or the service itself.
   */
  z.object({
    type: z.literal('failed'),
    about: EventId.nullable(),
    sentence: z.string(),
    action: z.string(),
  }),
]);
export type HostToPanel = z.infer<typeof HostToPanel>;
