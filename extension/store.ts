/**
 * What this window knows: a mirror of the service's sessions and threads for the panel, the lenses and
 * the comment threads. It outlives a crashed service; the service's own log stays the truth.
 */
import type { HostToPanel, PanelStatus, Run } from '../protocol/panel.ts';
import type { Progress } from '../protocol/lsp/progress.ts';
import type { Session } from '../protocol/lsp/session.ts';
import type { Thread } from '../protocol/lsp/thread.ts';
import type { EventId } from '../protocol/ids.ts';
import type { ReceiptState } from '../protocol/receipt.ts';

export const sessionLimit = 50;
const progressLimit = 200;

export class Store {
  readonly #listeners = new Set<(message: HostToPanel) => void>();
  /** Newest first. */
  sessions: Session[] = [];
  readonly threads = new Map<EventId, Thread>();
  status: PanelStatus = { state: 'starting' };
  restricted = false;
  run: Run | null = null;

  /** Hears every change as the message the panel would get. */
  onChange(listener: (message: HostToPanel) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  tell(message: HostToPanel): void {
    for (const listener of this.#listeners) listener(message);
  }

  /** Everything, for a panel that has just been drawn. */
  snapshot(): HostToPanel {
    const { sessions, status, restricted, run } = this;
    return { type: 'state', sessions, threads: [...this.threads.values()], status, restricted, run };
  }

  replaceAll(sessions: readonly Session[], threads: readonly Thread[]): void {
    this.sessions = sessions.slice(0, sessionLimit);
    this.threads.clear();
    for (const thread of threads) this.threads.set(thread.step, thread);
    this.tell(this.snapshot());
  }

  putSession(session: Session): void {
    const rest = this.sessions.filter(({ id }) => id !== session.id);
    this.sessions = [session, ...rest].sort((a, b) => b.at - a.at).slice(0, sessionLimit);
    this.tell({ type: 'session', session });
  }

  session(id: string): Session | undefined {
    return this.sessions.find((session) => session.id === id);
  }

  putThread(thread: Thread): void {
    this.threads.set(thread.step, thread);
    this.tell({ type: 'thread', thread });
  }

  setReceiptState(id: EventId, state: ReceiptState): void {
    this.sessions = this.sessions.map((session) =>
      session.outcome?.result.receipt === id ? { ...session, receiptState: state } : session,
    );
    this.tell({ type: 'receiptState', id, state });
  }

  setStatus(status: PanelStatus): void {
    this.status = status;
    this.tell({ type: 'status', status });
  }

  setRestricted(restricted: boolean): void {
    this.restricted = restricted;
    this.tell(this.snapshot());
  }

  setRun(run: Run | null): void {
    this.run = run;
    this.tell({ type: 'run', run });
  }

  addProgress(progress: Progress): void {
    if (this.run === null) return;
    this.run = { ...this.run, progress: [...this.run.progress, progress].slice(-progressLimit) };
    this.tell({ type: 'progress', progress });
  }
}
