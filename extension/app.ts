/**
 * What happens after the first use: service, store, runs, threads and lenses joined together. Loaded
 * lazily, so that activation stays short.
 */
import { randomBytes } from 'node:crypto';
import {
  ProgressLocation,
  Uri,
  commands,
  env,
  l10n,
  version,
  window,
  workspace,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import type { AskResult, DebugResult } from '../protocol/answer.ts';
import type { EventId } from '../protocol/ids.ts';
import { AskRequest } from '../protocol/lsp/ask.ts';
import { ProgressNotification } from '../protocol/lsp/progress.ts';
import { ReceiptStateNotification, RerunRequest, type RerunResult } from '../protocol/lsp/receipt.ts';
import { SessionNotification, SessionsRequest } from '../protocol/lsp/session.ts';
import { DoctorRequest, StatusNotification, type ServiceState } from '../protocol/lsp/status.ts';
import {
  CritiqueRequest,
  ThreadNotification,
  ThreadsRequest,
  ThumbRequest,
  type CritiqueLabel,
} from '../protocol/lsp/thread.ts';
import { PanelToHost } from '../protocol/panel.ts';
import { Service, type Connection } from './client.ts';
import { pressThumb } from './critique.ts';
import { editorThreads, liveReceipts } from './current.ts';
import { Debugger } from './debug.ts';
import { doctorPage } from './doctor.ts';
import { toUserError } from './failure.ts';
import { command, tell, tellFailure } from './messages.ts';
import { ensureOwnerKey } from './owner-key.ts';
import type { Panel, PanelHost } from './panel.ts';
import { handlePanel, tellPanel } from './panel-messages.ts';
import type { ReceiptLenses } from './receipts.ts';
import { Runs, type Origin } from './runs.ts';
import type { StatusItem } from './status.ts';
import { statusView } from './status-view.ts';
import { sessionLimit, Store } from './store.ts';
import type { Place } from './target.ts';
import { StepThreads } from './threads.ts';

/** What activation made and the app fills. */
export interface Surfaces {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  readonly status: StatusItem;
  readonly lenses: ReceiptLenses;
  readonly panel: () => Panel;
}

export class App {
  readonly store = new Store();
  readonly runs = new Runs(this.store);
  readonly service: Service;
  readonly threads: StepThreads;
  readonly debugger: Debugger;
  readonly #surfaces: Surfaces;
  #connection: Connection | undefined;
  #reported: ServiceState = { state: 'ready' };
  last: AskResult | DebugResult | undefined;

  constructor(surfaces: Surfaces) {
    this.#surfaces = surfaces;
    const { context, log } = surfaces;
    this.service = new Service({
      root: context.extensionPath,
      log,
      nodePath: () => workspace.getConfiguration('colloquy').get('nodePath', '').trim(),
      onConnection: (connection) => this.#connected(connection),
    });
    this.threads = new StepThreads(context.extensionUri, (step, thumb) => this.thumb(step, thumb));
    this.debugger = new Debugger(this.service, this.store, this.runs);
    this.store.restricted = !workspace.isTrusted;
    this.#listen();
    context.subscriptions.push(
      this.threads,
      workspace.onDidGrantWorkspaceTrust(() => {
        this.store.setRestricted(false);
        this.#showStatus();
      }),
      this.store.onChange(({ type }) => {
        if (type === 'state' || type === 'session' || type === 'receiptState') {
          surfaces.lenses.update(liveReceipts(this.store.sessions));
        }
        if (type === 'state' || type === 'session' || type === 'thread') {
          this.threads.show(editorThreads(this.store.threads.values(), this.store.sessions));
        }
      }),
    );
  }

  async ask(question: string, origin: Origin): Promise<AskResult | undefined> {
    try {
      await this.#ownKey();
      const result = await this.runs.start('ask', question.slice(0, 80), origin, (token, cancel) =>
        this.service.request(AskRequest, { token, question }, cancel),
      );
      this.last = result;
      if (!this.store.session(result.session)?.outcome) {
        const at = Math.floor(Date.now() / 1000);
        const receiptState = result.receipt === null ? null : 'fresh';
        this.store.putSession({
          id: result.session,
          at,
          outcome: { kind: 'ask', question, result },
          receiptState,
        });
      }
      if (origin === 'command') await this.show(result.session, false);
      return result;
    } catch (error) {
      if (origin === 'panel') tellPanel(this.store, null, error);
      else tellFailure(error);
      return undefined;
    }
  }

  async debug(place: Place): Promise<DebugResult | undefined> {
    await this.#ownKey();
    const result = await this.debugger.start(place);
    this.last = result;
    return result;
  }

  /** Runs a debugging session again with the answer given in the panel. */
  async answer(session: EventId, answer: { call: string; value: string }): Promise<void> {
    const { call, value } = answer;
    this.last = await this.debugger.answer(session, { call, value }, 'panel');
  }

  /** Reveals the panel at a session. */
  async show(session: EventId, reasoning: boolean): Promise<void> {
    this.#surfaces.panel().postWhenReady({ type: 'show', session, reasoning });
    await commands.executeCommand('colloquy.panel.focus');
  }

  async critique(step: EventId, label: CritiqueLabel | null, body: string): Promise<void> {
    await this.#ownKey();
    this.store.putThread(await this.service.request(CritiqueRequest, { step, label, body }));
  }

  async thumb(step: EventId, pressed: '+' | '-'): Promise<void> {
    const thumb = pressThumb(this.store.threads.get(step)?.myThumb ?? null, pressed);
    await this.setThumb(step, thumb).catch((error: unknown) => tellFailure(error));
  }

  async setThumb(step: EventId, thumb: '+' | '-' | null): Promise<void> {
    await this.#ownKey();
    this.store.putThread(await this.service.request(ThumbRequest, { step, thumb }));
  }

  async rerun(id: EventId): Promise<RerunResult> {
    const title = l10n.t('Colloquy: running the receipt again');
    const location = { viewId: 'colloquy.panel' };
    const result = await window.withProgress({ location, title }, () =>
      this.service.request(RerunRequest, { id }),
    );
    this.store.tell({ type: 'rerun', result });
    if (result.same) window.setStatusBarMessage(l10n.t('$(check) Receipt repeated: the same verdict'), 6_000);
    else {
      const what = result.differences[0] ?? '';
      tell(
        'warning',
        l10n.t('The receipt did not repeat. {0}', what),
        command(l10n.t('Show Panel'), 'colloquy.showPanel'),
      );
    }
    return result;
  }

  /** The report as text, also when the service cannot give one. */
  async doctor(): Promise<string> {
    const facts = {
      editor: `${env.appName} ${version}`,
      hostNode: process.versions.node,
      trusted: workspace.isTrusted,
      status: this.store.status.state,
    };
    const title = l10n.t('Colloquy: looking at this machine');
    const report = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
      this.service.request(DoctorRequest, {}).catch((error: unknown) => {
        const { message, action } = toUserError(error);
        return { problem: message, action };
      }),
    );
    return doctorPage(facts, report);
  }

  panelHost(): PanelHost {
    // A view is a use: the panel shows past sessions, so the service has to run.
    void this.service.start().catch((error: unknown) => this.#surfaces.log.warn(toUserError(error).message));
    return {
      parse: (message) => PanelToHost.safeParse(message).data,
      handle: (message) => void handlePanel(this, message),
      snapshot: () => this.store.snapshot(),
      onChange: (listener) => this.store.onChange(listener),
    };
  }

  #listen(): void {
    const { service, store } = this;
    service.on(ProgressNotification, (progress) => this.runs.progress(progress));
    service.on(SessionNotification, (session) => store.putSession(session));
    service.on(ThreadNotification, (thread) => store.putThread(thread));
    service.on(ReceiptStateNotification, ({ id, state }) => store.setReceiptState(id, state));
    service.on(StatusNotification, (state) => {
      this.#reported = state;
      this.#showStatus();
    });
  }

  #connected(connection: Connection): void {
    this.#connection = connection;
    if (connection.state === 'starting') this.#reported = { state: 'ready' };
    if (connection.state === 'up') void this.#refresh();
    this.#showStatus();
  }

  async #refresh(): Promise<void> {
    try {
      const [sessions, threads] = await Promise.all([
        this.service.request(SessionsRequest, { limit: sessionLimit }),
        this.service.request(ThreadsRequest, {}),
      ]);
      this.store.replaceAll(sessions, threads);
      await this.#surfaces.context.workspaceState.update('colloquy.used', true);
    } catch (error) {
      this.#surfaces.log.warn(toUserError(error).message);
    }
  }

  #showStatus(): void {
    const connection = this.#connection;
    this.#surfaces.status.show(statusView(connection, this.#reported, !workspace.isTrusted));
    if (connection === undefined || connection.state === 'starting')
      this.store.setStatus({ state: 'starting' });
    else if (connection.state === 'up') this.store.setStatus(this.#reported);
    else if (connection.state === 'waiting') {
      const help = l10n.t('It will be started again in a moment.');
      this.store.setStatus({ state: 'stopped', what: l10n.t('The service stopped.'), help });
    } else {
      this.store.setStatus({
        state: 'stopped',
        what: connection.error.message,
        help: connection.error.action,
      });
    }
  }

  async #ownKey(): Promise<void> {
    await ensureOwnerKey(this.#surfaces.context.secrets, () => randomBytes(32));
  }
}

export const doctorUri = Uri.parse('colloquy-doctor:Colloquy%20Doctor.txt');
