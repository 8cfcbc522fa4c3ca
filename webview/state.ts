/** All the panel knows, as signals, and how each message of the host changes it. */
import { signal, type Signal } from '@preact/signals';
import * as z from 'zod';
import type { HostToPanel, PanelStatus, Run } from '../protocol/panel.ts';
import type { RerunResult } from '../protocol/lsp/receipt.ts';
import type { Session } from '../protocol/lsp/session.ts';
import type { Thread } from '../protocol/lsp/thread.ts';
import type { Receipt } from '../protocol/receipt.ts';

/** A failure shown where it belongs. */
export interface Failure {
  readonly sentence: string;
  readonly action: string;
}

/** The key of a failure that concerns no step, receipt or session. */
export const general = '';

/** What survives a reload of the webview. Bounded: drafts of steps long gone are dropped. */
const Saved = z.object({ open: z.array(z.string()).max(50), drafts: z.record(z.string(), z.string()) });

const firstPage = 10;

export const createState = (stored: unknown = undefined) => {
  const kept = Saved.safeParse(stored).data ?? { open: [], drafts: {} };
  /** Null until the host has answered `ready`. */
  const sessions: Signal<readonly Session[] | null> = signal(null);
  const threads: Signal<ReadonlyMap<string, Thread>> = signal(new Map());
  const status: Signal<PanelStatus> = signal({ state: 'starting' });
  const restricted = signal(false);
  const run: Signal<Run | null> = signal(null);
  const receipts: Signal<ReadonlyMap<string, Receipt>> = signal(new Map());
  const reruns: Signal<ReadonlyMap<string, RerunResult | 'running'>> = signal(new Map());
  const failures: Signal<ReadonlyMap<string, Failure>> = signal(new Map());
  /** Sessions whose reasoning is open. */
  const open: Signal<ReadonlySet<string>> = signal(new Set(kept.open));
  const drafts: Signal<Readonly<Record<string, string>>> = signal(kept.drafts);
  const shown = signal(firstPage);
  /** The session to bring into view once. */
  const target: Signal<string | null> = signal(null);

  const put = <T>(map: Signal<ReadonlyMap<string, T>>, key: string, value: T): void => {
    map.value = new Map(map.value).set(key, value);
  };
  const drop = <T>(map: Signal<ReadonlyMap<string, T>>, key: string): void => {
    const copy = new Map(map.value);
    if (copy.delete(key)) map.value = copy;
  };
  const setOpen = (id: string, wanted: boolean): void => {
    const copy = new Set(open.value);
    if (wanted) copy.add(id);
    else copy.delete(id);
    open.value = copy;
  };
  const setDraft = (key: string, text: string): void => {
    const { [key]: _old, ...rest } = drafts.value;
    drafts.value = text === '' ? rest : { ...rest, [key]: text };
  };
  const putSession = (session: Session): void => {
    const rest = (sessions.value ?? []).filter(({ id }) => id !== session.id);
    sessions.value = [session, ...rest].sort((a, b) => b.at - a.at);
  };

  const receive = (message: HostToPanel): void => {
    switch (message.type) {
      case 'state':
        sessions.value = message.sessions;
        threads.value = new Map(message.threads.map((thread) => [thread.step, thread]));
        status.value = message.status;
        restricted.value = message.restricted;
        run.value = message.run;
        return;
      case 'run':
        run.value = message.run;
        if (message.run) drop(failures, general);
        return;
      case 'progress':
        if (run.value)
          run.value = { ...run.value, progress: [...run.value.progress, message.progress].slice(-200) };
        return;
      case 'session':
        putSession(message.session);
        return;
      case 'thread':
        put(threads, message.thread.step, message.thread);
        drop(failures, message.thread.step);
        return;
      case 'status':
        status.value = message.status;
        return;
      case 'receipt':
        put(receipts, message.receipt.id, message.receipt);
        return;
      case 'receiptState':
        sessions.value = (sessions.value ?? []).map((session) =>
          session.outcome?.result.receipt === message.id
            ? { ...session, receiptState: message.state }
            : session,
        );
        return;
      case 'rerun':
        put(reruns, message.result.id, message.result);
        return;
      case 'show':
        if (message.reasoning) setOpen(message.session, true);
        target.value = message.session;
        return;
      case 'failed': {
        const { about, sentence, action } = message;
        put(failures, about ?? general, { sentence, action });
        if (about !== null && reruns.value.get(about) === 'running') drop(reruns, about);
        return;
      }
    }
  };

  const snapshot = (): z.infer<typeof Saved> => ({
    open: [...open.value].slice(-50),
    drafts: Object.fromEntries(Object.entries(drafts.value).slice(-20)),
  });

  const startRerun = (receipt: string): void => {
    drop(failures, receipt);
    put(reruns, receipt, 'running');
  };

  return {
    sessions,
    threads,
    status,
    restricted,
    run,
    receipts,
    reruns,
    failures,
    open,
    drafts,
    shown,
    target,
    receive,
    setOpen,
    setDraft,
    snapshot,
    startRerun,
    dismiss: (key: string) => drop(failures, key),
    showMore: () => (shown.value += firstPage),
  };
};

export type State = ReturnType<typeof createState>;
