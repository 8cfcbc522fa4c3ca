/** Runs the real command in a data folder of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Entry point of the command line. */
export const main = join(import.meta.dirname, '..', '..', 'server', 'main.ts');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The parsed document of `--json`. */
  json(): any; // eslint-disable-line @typescript-eslint/no-explicit-any -- documents are checked field by field
}

export interface Workplace {
  readonly folder: string;
  /** The data folder. */
  readonly home: string;
  /** Writes files below the folder and returns the path of the first. */
  write(files: Readonly<Record<string, string | Buffer>>): string;
  run(...args: string[]): Promise<Run>;
  /** The same with another data folder, as on another machine. */
  elsewhere(): Workplace;
  remove(): void;
}

const MINUTES_2 = 120_000;

/** Nothing of the caller's environment but the path to programs. */
export const environment = (home: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: home,
  COLLOQUY_HOME: home,
  NO_COLOR: '1',
});

const execute = (home: string, cwd: string, args: readonly string[]): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
      cwd,
      env: environment(home),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), MINUTES_2);
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr, json: () => JSON.parse(stdout) as unknown });
    });
  });

/** A temporary folder with a project marker and a fresh data folder beside it. */
export const workplace = (): Workplace => {
  const base = mkdtempSync(join(tmpdir(), 'colloquy-cli-'));
  const at = (home: string): Workplace => {
    const folder = join(base, 'project');
    mkdirSync(folder, { recursive: true });
    mkdirSync(home, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{}');
    return {
      folder,
      home,
      write: (files) => {
        for (const [path, content] of Object.entries(files)) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), content);
        }
        return join(folder, Object.keys(files)[0] ?? '');
      },
      run: (...args) => execute(home, folder, args),
      elsewhere: () => at(mkdtempSync(join(base, 'home-'))),
      remove: () => rmSync(base, { recursive: true, force: true }),
    };
  };
  return at(join(base, 'home'));
};
