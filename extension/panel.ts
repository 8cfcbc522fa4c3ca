/** The webview view: draws from the store, hands what the user does to the app. Posts only after `ready`. */
import { randomBytes } from 'node:crypto';
import {
  Uri,
  type Disposable,
  type LogOutputChannel,
  type WebviewView,
  type WebviewViewProvider,
} from 'vscode';
import type { HostToPanel, PanelToHost } from '../protocol/panel.ts';
import { panelHtml } from './panel-html.ts';

/** What the panel needs of the app; given when the app is loaded. */
export interface PanelHost {
  readonly parse: (message: unknown) => PanelToHost | undefined;
  readonly handle: (message: PanelToHost) => void;
  readonly snapshot: () => HostToPanel;
  readonly onChange: (listener: (message: HostToPanel) => void) => Disposable | { dispose(): void };
}

export class Panel implements WebviewViewProvider {
  static readonly viewId = 'colloquy.panel';
  readonly #root: Uri;
  readonly #log: LogOutputChannel;
  readonly #load: () => Promise<PanelHost>;
  #view: WebviewView | undefined;
  /** Shown as soon as the panel is ready: sessions asked for before there was one. */
  #waiting: HostToPanel[] = [];
  ready = false;

  constructor(root: Uri, log: LogOutputChannel, load: () => Promise<PanelHost>) {
    this.#root = root;
    this.#log = log;
    this.#load = load;
  }

  resolveWebviewView(view: WebviewView): void {
    this.#view = view;
    this.ready = false;
    const { webview } = view;
    const dist = Uri.joinPath(this.#root, 'dist');
    webview.options = { enableScripts: true, localResourceRoots: [dist], enableCommandUris: false };
    const host = this.#load();
    const hears = webview.onDidReceiveMessage((message: unknown) => void this.#receive(host, message));
    const follows = host.then(({ onChange }) => onChange((message) => this.#post(message)));
    view.onDidDispose(() => {
      hears.dispose();
      void follows.then((subscription) => subscription.dispose());
      if (this.#view === view) this.#view = undefined;
      this.ready = false;
    });
    const at = (file: string): string => webview.asWebviewUri(Uri.joinPath(dist, file)).toString();
    webview.html = panelHtml({
      script: at('webview.js'),
      style: at('webview.css'),
      source: webview.cspSource,
      nonce: randomBytes(16).toString('base64url'),
    });
  }

  /** Posts now, or once the panel has been opened and drawn. */
  postWhenReady(message: HostToPanel): void {
    if (this.ready) this.#post(message);
    else this.#waiting = [...this.#waiting, message].slice(-5);
  }

  async #receive(loading: Promise<PanelHost>, message: unknown): Promise<void> {
    const host = await loading;
    const parsed = host.parse(message);
    if (parsed === undefined) {
      this.#log.warn('The panel sent a message that was not understood.');
      return;
    }
    if (parsed.type === 'ready') {
      this.ready = true;
      this.#post(host.snapshot());
      for (const waiting of this.#waiting.splice(0)) this.#post(waiting);
    }
    host.handle(parsed);
  }

  #post(message: HostToPanel): void {
    if (this.ready) void this.#view?.webview.postMessage(message);
  }
}
