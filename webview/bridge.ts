/** The way to the extension host and back; nothing passes unparsed. */
import { HostToPanel, type PanelToHost } from '../protocol/panel.ts';

interface VsCodeApi {
  postMessage(message: PanelToHost): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

export const post = (message: PanelToHost): void => api.postMessage(message);

/** What the webview keeps of its own while hidden: drafts and what is open. */
export const saved = (): unknown => api.getState();
export const save = (state: unknown): void => api.setState(state);

/** Hears the host. Messages that do not parse are dropped: they are not the host's. */
export const hear = (receive: (message: HostToPanel) => void): void => {
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const parsed = HostToPanel.safeParse(data);
    if (parsed.success) receive(parsed.data);
  });
};
