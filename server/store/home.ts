/** The data folder: where key, log and bundles live, the same for shell and editor. */
import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, posix, resolve, win32 } from 'node:path';
import { UserError } from '../../protocol/errors.ts';

/**
 * `$COLLOQUY_HOME`, else the platform's data folder: `$XDG_DATA_HOME/colloquy` or
 * `~/.local/share/colloquy`, `~/Library/Application Support/Colloquy`, `%LOCALAPPDATA%\Colloquy`.
 */
export function colloquyHome(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  userHome: string = homedir(),
): string {
  const chosen = env['COLLOQUY_HOME'];
  if (chosen) return resolve(chosen);
  if (platform === 'win32') {
    return win32.join(env['LOCALAPPDATA'] || win32.join(userHome, 'AppData', 'Local'), 'Colloquy');
  }
  if (platform === 'darwin') return posix.join(userHome, 'Library', 'Application Support', 'Colloquy');
  const xdg = env['XDG_DATA_HOME'];
  // The XDG specification: a relative path is invalid and must be ignored.
  return posix.join(xdg && posix.isAbsolute(xdg) ? xdg : posix.join(userHome, '.local', 'share'), 'colloquy');
}

/** Makes the folder, readable by its owner only. Throws `UserError` home-unwritable when it cannot be written. */
export function ensureHome(home: string): string {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    if (process.platform !== 'win32' && (statSync(home).mode & 0o077) !== 0) chmodSync(home, 0o700);
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
    mkdirSync(join(home, 'bundles'), { recursive: true, mode: 0o700 });
    return home;
  } catch (cause) {
    throw homeUnwritable(home, cause);
  }
}

/** The same sentence wherever the data folder lets us down. */
export function homeUnwritable(home: string, cause: unknown): UserError {
  const reason =
    (cause as NodeJS.ErrnoException).code ?? (cause instanceof Error ? cause.message : String(cause));
  return new UserError(
    'home-unwritable',
    `The data folder ${home} cannot be written (${reason}).`,
    'Make it writable, or set COLLOQUY_HOME to a folder that is.',
    { cause },
  );
}
