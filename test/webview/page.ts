/** The built panel in a real browser, with a host that is this process. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { panelHtml } from '../../extension/panel-html.ts';
import { PanelToHost, type HostToPanel } from '../../protocol/panel.ts';
import { themes, type ThemeName } from './themes.ts';

const root = join(import.meta.dirname, '..', '..');
const artifacts = join(root, '.artifacts', 'panel');

/** Where a browser is; undefined when there is none, so that the tests can say so. */
export const browserPath = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file !== '' && existsSync(file));

export interface Harness {
  open(theme?: ThemeName, width?: number): Promise<PanelPage>;
  close(): Promise<void>;
}

export interface PanelPage {
  readonly page: Page;
  /** Everything the panel posted, parsed; a message that does not parse fails the test. */
  readonly posted: PanelToHost[];
  /** What went wrong in the page: errors and policy violations. */
  readonly problems: string[];
  send(message: HostToPanel): Promise<void>;
  shot(name: string): Promise<void>;
}

/** Builds the panel and serves it on loopback under its real policy. */
export const startHarness = async (): Promise<Harness> => {
  const folder = await mkdtemp(join(tmpdir(), 'panel-'));
  await build({
    entryPoints: [join(root, 'webview', 'main.tsx')],
    outfile: join(folder, 'webview.js'),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  const nonce = randomBytes(16).toString('base64url');
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const files: Record<string, string> = { '/webview.js': 'text/javascript', '/webview.css': 'text/css' };
    const type = files[path];
    if (type) {
      void readFile(join(folder, path)).then((body) => response.setHeader('content-type', type).end(body));
      return;
    }
    const page = panelHtml({ script: '/webview.js', style: '/webview.css', source: "'self'", nonce });
    response.setHeader('content-type', 'text/html').end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser: Browser = await chromium.launch({
    executablePath: browserPath!,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const { port } = server.address() as AddressInfo;

  const open = async (theme: ThemeName = 'dark', width = 340): Promise<PanelPage> => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const posted: PanelToHost[] = [];
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('favicon')) problems.push(message.text());
    });
    await page.exposeFunction(
      'hostHears',
      (message: unknown) => void posted.push(PanelToHost.parse(message)),
    );
    await page.addInitScript(({ variables, kind }) => {
      let state: unknown;
      Object.assign(globalThis, {
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) =>
            (globalThis as unknown as { hostHears(m: unknown): void }).hostHears(message),
          getState: () => state ?? JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
          setState: (value: unknown) => {
            state = value;
            sessionStorage.setItem('state', JSON.stringify(value));
          },
        }),
      });
      document.addEventListener('DOMContentLoaded', () => {
        document.body.classList.add(kind);
        for (const [name, value] of Object.entries(variables))
          document.documentElement.style.setProperty(`--vscode-${name}`, value);
      });
    }, themes[theme]);
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.locator('main').waitFor();
    return {
      page,
      posted,
      problems,
      send: (message) => page.evaluate((data) => window.postMessage(data, '*'), message),
      shot: async (name) => {
        await mkdir(artifacts, { recursive: true });
        await page.screenshot({ path: join(artifacts, `${name}.png`), fullPage: true });
      },
    };
  };
  const close = async (): Promise<void> => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  };
  return { open, close };
};
