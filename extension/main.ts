/** Activation: registers every surface and starts nothing. The rest is loaded on first use. */
import {
  ExtensionMode,
  EventEmitter,
  Uri,
  commands,
  languages,
  l10n,
  window,
  workspace,
  type CommentReply,
  type ExtensionContext,
} from 'vscode';
import type { EventId } from '../protocol/ids.ts';
import { FixActions, type DebugTarget } from './actions.ts';
import type { App } from './app.ts';
import { registerCommands, unlessTrusted } from './commands.ts';
import { Panel } from './panel.ts';
import { ReceiptLenses } from './receipts.ts';
import { StatusItem } from './status.ts';
import { statusView } from './status-view.ts';
import type { TestApi } from './test-api.ts';

const selector = ['javascript', 'typescript', 'javascriptreact', 'typescriptreact'].map((language) => ({
  language,
  scheme: 'file',
}));

/** Ends the service; set once there may be one. */
let stop: (() => Promise<void>) | undefined;

/** Called by VS Code. Returns an object for tests only when the tests run. */
export const activate = (context: ExtensionContext): TestApi | undefined => {
  const began = performance.now();
  const log = window.createOutputChannel('Colloquy', { log: true });
  const status = new StatusItem();
  const lenses = new ReceiptLenses(selector);
  let loading: Promise<App> | undefined;
  const load = (): Promise<App> =>
    (loading ??= import('./app.ts').then(({ App }) => {
      const app = new App({ context, log, status, lenses, panel: () => panel });
      stop = () => app.service.dispose();
      return app;
    }));
  const panel: Panel = new Panel(context.extensionUri, log, async () => (await load()).panelHost());
  const doctorText = new EventEmitter<Uri>();
  let doctorPage = '';

  const debugFunction = async (target?: DebugTarget): Promise<unknown> => {
    const { placeOf, languages: known } = await import('./target.ts');
    const place = await placeOf(target);
    if (place === undefined || !known.includes(place.document.languageId)) {
      void window.showInformationMessage(
        l10n.t('Open a JavaScript or TypeScript file and put the cursor in a function.'),
      );
      return undefined;
    }
    if (place.document.uri.scheme !== 'file') {
      void window.showInformationMessage(
        l10n.t('Save the file first: its tests and imports are found beside it.'),
      );
      return undefined;
    }
    return (await load()).debug(place);
  };

  const ask = async (given?: string): Promise<unknown> => {
    const question =
      given ??
      (await window.showInputBox({
        title: l10n.t('Ask Colloquy'),
        prompt: l10n.t('A sum, an equation or a word problem'),
        placeHolder: '15% of 240',
      }));
    return question?.trim() ? (await load()).ask(question.trim(), 'command') : undefined;
  };

  const doctor = async (): Promise<string> => {
    doctorPage = await (await load()).doctor();
    const { doctorUri } = await import('./app.ts');
    doctorText.fire(doctorUri);
    await window.showTextDocument(await workspace.openTextDocument(doctorUri), { preview: true });
    return doctorPage;
  };

  const reply = async ({ thread, text }: CommentReply, asked?: boolean): Promise<void> => {
    const app = await load();
    const { replyTo } = await import('./reply.ts');
    await replyTo(app, thread, text, asked === true);
  };

  context.subscriptions.push(
    log,
    status,
    lenses,
    doctorText,
    ...registerCommands([
      { id: 'colloquy.debugFunction', blocked: unlessTrusted, run: debugFunction },
      { id: 'colloquy.ask', blocked: unlessTrusted, run: ask },
      {
        id: 'colloquy.rerunReceipt',
        blocked: unlessTrusted,
        run: async (id: EventId) => (await load()).rerun(id),
      },
      { id: 'colloquy.explainRestricted', blocked: unlessTrusted, run: () => undefined },
      { id: 'colloquy.showPanel', run: () => commands.executeCommand('colloquy.panel.focus') },
      { id: 'colloquy.showLog', run: () => log.show() },
      { id: 'colloquy.doctor', run: doctor },
      { id: 'colloquy.restart', run: async () => (await load()).service.restart() },
      {
        id: 'colloquy.previewFix',
        run: async (session: EventId) => (await load()).debugger.preview(session),
      },
      { id: 'colloquy.showSession', run: async (session: EventId) => (await load()).show(session, true) },
      { id: 'colloquy.reply', run: (given: CommentReply) => reply(given) },
      { id: 'colloquy.replyAs', run: (given: CommentReply) => reply(given, true) },
    ]),
    window.registerWebviewViewProvider(Panel.viewId, panel),
    languages.registerCodeActionsProvider(selector, new FixActions(), {
      providedCodeActionKinds: FixActions.kinds,
    }),
    workspace.registerTextDocumentContentProvider('colloquy-doctor', {
      onDidChange: doctorText.event,
      provideTextDocumentContent: () => doctorPage,
    }),
  );
  status.show(statusView(undefined, { state: 'ready' }, !workspace.isTrusted));
  // Receipts and threads of earlier sessions belong beside the code again, but typing comes first.
  if (context.workspaceState.get('colloquy.used', false)) {
    const timer = setTimeout(
      () =>
        void load()
          .then((app) => app.service.start())
          .catch(() => undefined),
      3_000,
    );
    context.subscriptions.push({ dispose: () => clearTimeout(timer) });
  }
  const activationMs = performance.now() - began;
  log.debug(`activated in ${activationMs.toFixed(1)} ms`);
  if (context.extensionMode !== ExtensionMode.Test) return undefined;
  return {
    activationMs,
    status: () => status.view,
    lenses: () => lenses.receipts,
    panelReady: () => panel.ready,
    app: load,
    whenReady: async () => void (await (await load()).service.start()),
  };
};

/** VS Code waits for this; what the context owns is disposed after it. */
export const deactivate = (): Promise<void> | undefined => stop?.();
