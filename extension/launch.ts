/** Which Node runs the service, and from where. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../protocol/errors.ts';

/** A command line without a shell, and the whole environment of the child. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

const needed = 24;

export const majorOf = (version: string): number => Number(/^v?(\d+)\./.exec(version.trim())?.[1] ?? 0);

/** The environment of the service: the host's own, without what would change how Node starts. */
export const serviceEnv = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const { NODE_OPTIONS: _options, VSCODE_ESM_ENTRYPOINT: _entry, ...rest } = env;
  return { ...rest, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' };
};

const checked = async (nodePath: string): Promise<string> => {
  const action = 'Set “colloquy.nodePath” to a Node 24 or newer, or clear it.';
  const run = promisify(execFile)(nodePath, ['--version'], { timeout: 10_000, env: serviceEnv(process.env) });
  const { stdout } = await run.catch((error: unknown) => {
    throw new UserError('worker-unavailable', `The Node in “colloquy.nodePath” did not start.`, action, {
      cause: error,
    });
  });
  if (majorOf(stdout) >= needed) return nodePath;
  throw new UserError(
    'worker-unavailable',
    `“colloquy.nodePath” is ${stdout.trim().slice(0, 40)}; Node ${needed} is needed.`,
    action,
  );
};

/**
 * How to start the service of the extension in `root`: its bundle in a package, its source in a clone.
 * Throws `UserError` when no suitable Node or no service is there.
 */
export const launchOf = async (root: string, nodePath: string): Promise<Launch> => {
  const entry = [join(root, 'dist', 'service.mjs'), join(root, 'server', 'main.ts')].find((file) =>
    existsSync(file),
  );
  if (entry === undefined) {
    throw new UserError(
      'worker-unavailable',
      'The service is missing from the extension.',
      'Install Colloquy again.',
    );
  }
  if (nodePath === '' && majorOf(process.versions.node) < needed) {
    const sentence = `This VS Code runs Node ${process.versions.node}; the service needs Node ${needed}.`;
    throw new UserError('worker-unavailable', sentence, 'Set “colloquy.nodePath” to a Node 24 or newer.');
  }
  const command = nodePath === '' ? process.execPath : await checked(nodePath);
  return {
    command,
    args: ['--disable-warning=ExperimentalWarning', entry, 'serve'],
    env: serviceEnv(process.env),
  };
};
