/** Starts the VS Code server on a free loopback port with fresh user data. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.ts';

const QUIET = {
  'extensions.autoCheckUpdates': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.banner': 'never',
};
const START_MS = 60_000;
const STOP_MS = 10_000;

export interface ServerOptions {
  /** A fresh folder by default; removed when the server stops unless it was given. */
  readonly dataDir?: string;
  /** Inherited by every extension host. */
  readonly env?: NodeJS.ProcessEnv;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly args?: readonly string[];
  /** False leaves the folder untrusted, as VS Code opens a folder it has not seen. */
  readonly trusted?: boolean;
}

export interface Server {
  /** Host and port, which is also the authority of `vscode-remote:` URIs. */
  readonly authority: string;
  readonly dataDir: string;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Runs the server's own command line, for instance `['--install-extension', 'x.vsix']`; returns its output. */
export async function serverCli(args: readonly string[], dataDir: string): Promise<string> {
  const entry = join(await install(), 'out', 'server-main.js');
  const all = [entry, '--accept-server-license-terms', '--server-data-dir', dataDir, ...args];
  return execFileSync(process.execPath, all, { encoding: 'utf8', env: environment({}) });
}

/** @throws Error with the server's log when it ends before it listens. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { env = {}, settings = {}, args = [], trusted = true } = options;
  const entry = join(await install(), 'out', 'server-main.js');
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'workbench-'));
  const user = join(dataDir, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }));
  const flags = [
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--without-connection-token',
    '--telemetry-level',
    'off',
  ];
  const trust = trusted ? ['--disable-workspace-trust'] : [];
  const child = spawn(
    process.execPath,
    [entry, ...flags, '--accept-server-license-terms', '--server-data-dir', dataDir, ...trust, ...args],
    { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let log = '';
  const port = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server does not listen\n${log}`)), START_MS);
    const read = (chunk: Buffer): void => {
      log += chunk.toString('utf8');
      const bound = /agent listening on (\d+)/.exec(log)?.[1];
      if (!bound) return;
      clearTimeout(timer);
      resolve(bound);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the server exited with ${code} before it listened\n${log}`));
    });
  }).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    authority: `127.0.0.1:${port}`,
    dataDir,
    log: () => log,
    stop: async () => {
      if (child.exitCode === null) {
        const gone = once(child, 'exit');
        child.kill();
        const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
        await gone;
        clearTimeout(timer);
      }
      // The extension host may still write its last log lines for a moment.
      if (!options.dataDir)
        rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

/** The gallery is switched off, and a test runner above us must not turn the server's children into tests. */
function environment(extra: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_TEST_CONTEXT: _context, NODE_OPTIONS: _options, ...rest } = process.env;
  return { ...rest, EXTENSIONS_GALLERY: '{}', ...extra };
}
