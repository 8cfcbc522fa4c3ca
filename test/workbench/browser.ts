/** Opens a folder in the web workbench of a running server, in a headless Chromium. */
import { execFileSync } from 'node:child_process';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Server } from './server.ts';

export interface Opened {
  readonly browser: Browser;
  readonly page: Page;
}

/**
 * Opens `folder` (absolute). `payload` is what the workbench would get from the desktop's command line, as
 * name and value; `prepare` sees the page before it is loaded.
 */
export async function openWorkbench(
  server: Server,
  folder: string,
  payload: readonly (readonly [string, string])[] = [],
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Opened> {
  const browser = await chromium.launch({
    executablePath:
      process.env['CHROMIUM'] ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
    // Chromium refuses its own sandbox to root; the only page it opens is ours on loopback.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1360, height: 850 } });
    await prepare(page);
    const url = new URL(`http://${server.authority}/`);
    url.searchParams.set('folder', folder);
    url.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]));
    await page.goto(url.href);
    await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    return { browser, page };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
