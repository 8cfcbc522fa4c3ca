/**
 * The interpreter's memory with everything loaded, kept as a file so that a child is ready in a quarter of a
 * second. Made on first use; named after everything it depends on; a file that is not whole is made again.
 */
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { confine } from './confinement.ts';
import { pythonKit } from './python-guest.ts';
import { pythonEntry, pythonFlags } from './python-process.ts';

/** Loading the library on a busy machine. */
const BUILD_MS = 120_000;
const MAX_BYTES = 256 * 1024 * 1024;
const MEMORY_MB = 128;

/** `$XDG_CACHE_HOME/colloquy` or `~/.cache/colloquy`, `~/Library/Caches/Colloquy`, `%LOCALAPPDATA%\Colloquy\Cache`. */
export const cacheFolder = (
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string => {
  if (platform === 'win32')
    return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'Colloquy', 'Cache');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'Colloquy');
  const xdg = env['XDG_CACHE_HOME'];
  return posix.join(xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.cache'), 'colloquy');
};

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

const build = async (): Promise<Buffer> => {
  const { command, args, env } = await confine([pythonEntry(), 'snapshot'], {
    nodeFlags: pythonFlags(MEMORY_MB),
  });
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], env });
  const timer = setTimeout(() => child.kill('SIGKILL'), BUILD_MS);
  const chunks: Buffer[] = [];
  let size = 0;
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString('utf8')).slice(-2000)));
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MAX_BYTES) child.kill('SIGKILL');
    else chunks.push(chunk);
  });
  // A child that is gone is reported by its exit.
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(await pythonKit()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearTimeout(timer));
  const body = Buffer.concat(chunks);
  if (code !== 0 || body.length === 0) throw new Error(`no snapshot was made (${code}): ${stderr.trim()}`);
  return Buffer.concat([sha256(body), body]);
};

const isWhole = async (path: string): Promise<boolean> => {
  try {
    const bytes = await readFile(path);
    return bytes.length > 32 && sha256(bytes.subarray(32)).equals(bytes.subarray(0, 32));
  } catch {
    return false;
  }
};

/** Older snapshots are of no use to this version; each is thirty megabytes. */
const removeOthers = async (folder: string, keep: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (/^python-[0-9a-f]{16}\.snapshot$/.test(name) && name !== keep)
      await rm(join(folder, name), { force: true });
  }
};

const make = async (folder: string): Promise<string> => {
  const { version } = createRequire(import.meta.url)('pyodide/package.json') as { version: string };
  const parts = [version, process.version, process.arch, JSON.stringify(await pythonKit())];
  const name = `python-${sha256(parts.join('\n')).toString('hex').slice(0, 16)}.snapshot`;
  const path = join(folder, name);
  if (await isWhole(path)) return path;
  const bytes = await build();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, `${name}.${randomUUID()}`);
  await writeFile(temporary, bytes, { mode: 0o600, flag: 'wx' });
  await rename(temporary, path);
  await removeOthers(folder, name);
  return path;
};

const known = new Map<string, Promise<string>>();

/** Absolute path of a whole snapshot below `folder`; checked once, made when it is missing or broken. */
export const snapshotFile = async (folder: string): Promise<string> => {
  const found = known.get(folder);
  // Another version of the product may have tidied up.
  if (found && existsSync(await found)) return found;
  const made = make(folder);
  known.set(folder, made);
  made.catch(() => known.delete(folder));
  return made;
};
