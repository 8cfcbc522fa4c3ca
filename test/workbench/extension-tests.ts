/** Runs a test module inside the real extension host and brings back its exit status and its evidence. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { openWorkbench } from './browser.ts';
import { startServer } from './server.ts';

export interface ExtensionTests {
  /** Folders of extensions under development. */
  readonly extensions: readonly string[];
  /** A CommonJS module with `run(): Promise<void>`. */
  readonly tests: string;
  readonly folder: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly trusted?: boolean;
  /** Screenshot and logs of a failed run are left here. */
  readonly artifacts?: string;
  readonly deadlineMs: number;
}

interface Ended {
  readonly code: number;
  readonly logs: readonly { readonly relativePath: string; readonly contents: string }[];
}

/** Resolves with 0, the failing exit status, or 124 when the deadline passed. */
export async function runExtensionTests(options: ExtensionTests): Promise<number> {
  // Built workbenches ignore extensionTestsPath without this flag. It also hides notification toasts, so
  // walk-throughs start their server without it.
  const server = await startServer({
    args: ['--enable-smoke-test-driver'],
    env: options.env ?? {},
    trusted: options.trusted ?? true,
  });
  const remote = (file: string): string => `vscode-remote://${server.authority}${resolve(file)}`;
  const lines: string[] = [];
  const { promise, resolve: finish } = Promise.withResolvers<Ended>();
  const timer = setTimeout(() => finish({ code: 124, logs: [] }), options.deadlineMs);
  try {
    const { browser, page } = await openWorkbench(
      server,
      resolve(options.folder),
      [
        ...options.extensions.map((folder) => ['extensionDevelopmentPath', remote(folder)] as const),
        ['extensionTestsPath', remote(options.tests)],
      ],
      async (opened) => {
        // The two globals the workbench calls when it runs extension tests in a browser.
        await opened.exposeFunction('codeAutomationLog', (level: string, args: unknown[]) => {
          lines.push(`${level}: ${format(...args)}`);
        });
        await opened.exposeFunction('codeAutomationExit', (code: number, logs: Ended['logs'] | undefined) =>
          finish({ code, logs: logs ?? [] }),
        );
      },
    );
    const ended = await promise;
    if (ended.code !== 0 && options.artifacts) {
      mkdirSync(options.artifacts, { recursive: true });
      await page.screenshot({ path: join(options.artifacts, 'workbench.png') });
      writeFileSync(join(options.artifacts, 'workbench.log'), lines.join('\n'));
      writeFileSync(join(options.artifacts, 'server.log'), server.log());
      for (const { relativePath, contents } of ended.logs) {
        writeFileSync(join(options.artifacts, relativePath.replaceAll('/', '-')), contents);
      }
    }
    await browser.close();
    return ended.code;
  } finally {
    clearTimeout(timer);
    await server.stop();
  }
}
