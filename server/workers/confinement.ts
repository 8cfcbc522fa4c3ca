/**
 * How tightly a child can be held on this machine, found out once by trying: bubblewrap with rlimits
 * (tier 3), Node's permission flags (tier 2), a process and nothing more (tier 1).
 */
import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Tier } from '../../protocol/sandbox.ts';
import { productRoot } from './entry.ts';

const run = promisify(execFile);
const PROBE_MS = 10_000;

export interface ConfineOptions {
  /** Node flags before the entry, e.g. `--no-node-snapshot`. */
  readonly nodeFlags?: readonly string[];
  /** Files and folders the child may read beside Node itself and the product. */
  readonly readOnly?: readonly string[];
  /** Loads a native addon (isolated-vm): the permission flags must allow that. */
  readonly addons?: boolean;
  /** Spawns with a Node IPC channel: its descriptor is handed on. Default false. */
  readonly ipc?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** What to spawn. Descriptors from 3 on pass through unchanged. */
export interface Confined {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly tier: Tier;
}

/** System folders a dynamic Node binary needs; those that exist are bound read-only. */
const SYSTEM = ['/usr/lib', '/usr/lib64', '/lib', '/lib64', '/etc/ld.so.cache', '/etc/alpine-release'];

/** No `--as`: WebAssembly reserves address space it never uses. */
const RLIMITS = ['--nofile=64', '--nproc=256', '--fsize=0', '--core=0'];

const bubblewrap = (tools: Tools, args: readonly string[], o: ConfineOptions): Confined => {
  const binds = new Set([dirname(realpathSync(process.execPath)), productRoot, ...(o.readOnly ?? [])]);
  // The product's packages may be a link to somewhere else.
  const packages = join(productRoot, 'node_modules');
  if (existsSync(packages)) binds.add(realpathSync(packages));
  const bind = (path: string): string[] => ['--ro-bind', path, path];
  const outer = ['--unshare-all', '--die-with-parent', '--new-session', '--clearenv'];
  // NODE_CHANNEL_FD is known to Node's fork only when it spawns; a shell hands it on.
  const inner = [
    ...Object.entries(childEnv(o)).flatMap(([key, value]) => ['--setenv', key, value]),
    ...SYSTEM.filter((path) => existsSync(path)).flatMap((path) => bind(path)),
    ...['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
    ...[...binds].filter((path) => existsSync(path)).flatMap((path) => bind(path)),
    ...bind(tools.prlimit),
    ...['--chdir', '/tmp', '--'],
    ...[tools.prlimit, ...RLIMITS, realpathSync(process.execPath)],
    ...[...(o.nodeFlags ?? []), ...args],
  ];
  if (!o.ipc) return { command: tools.bwrap, args: [...outer, ...inner], env: {}, tier: 3 };
  const channel = [
    '--setenv',
    'NODE_CHANNEL_FD',
    '"$NODE_CHANNEL_FD"',
    '--setenv',
    'NODE_CHANNEL_SERIALIZATION_MODE',
    'json',
  ];
  return {
    command: '/bin/sh',
    args: ['-c', `exec "$0" ${outer.join(' ')} ${channel.join(' ')} "$@"`, tools.bwrap, ...inner],
    env: { PATH: '/usr/bin:/bin' },
    tier: 3,
  };
};

const permission = (args: readonly string[], o: ConfineOptions): Confined => {
  const readable = [productRoot, ...(o.readOnly ?? []), '/etc/alpine-release'];
  const packages = join(productRoot, 'node_modules');
  if (existsSync(packages)) readable.push(realpathSync(packages));
  const flags = [
    '--permission',
    '--disable-warning=SecurityWarning',
    ...readable.map((path) => `--allow-fs-read=${path}`),
  ];
  if (o.addons) flags.push('--allow-addons');
  return {
    command: process.execPath,
    args: [...flags, ...(o.nodeFlags ?? []), ...args],
    env: childEnv(o),
    tier: 2,
  };
};

/** Nothing of the user's environment; UTC so that dates repeat. */
const childEnv = (o: ConfineOptions): Record<string, string> => ({ TZ: 'UTC', ...o.env });

interface Tools {
  readonly bwrap: string;
  readonly prlimit: string;
}

const which = (name: string): string | undefined =>
  ['/usr/bin', '/bin', '/usr/local/bin'].map((folder) => join(folder, name)).find((path) => existsSync(path));

const succeeds = async ({ command, args, env }: Confined): Promise<boolean> => {
  try {
    const { stdout } = await run(command, args as string[], {
      env,
      timeout: PROBE_MS,
      killSignal: 'SIGKILL',
    });
    return stdout.trim() === 'confined';
  } catch {
    return false;
  }
};

const HELLO = ['-e', 'console.log("confined")'];

let strongest: Promise<{ tier: Tier; tools: Tools | undefined }> | undefined;

const probe = async (): Promise<{ tier: Tier; tools: Tools | undefined }> => {
  const bwrap = which('bwrap');
  const prlimit = which('prlimit');
  if (process.platform === 'linux' && bwrap !== undefined && prlimit !== undefined) {
    const tools = { bwrap, prlimit };
    if (await succeeds(bubblewrap(tools, HELLO, {}))) return { tier: 3, tools };
  }
  return { tier: (await succeeds(permission(HELLO, {}))) ? 2 : 1, tools: undefined };
};

/** The tier this machine offers; probed once per process. */
export const strongestTier = async (): Promise<Tier> => (await (strongest ??= probe())).tier;

/**
 * What to spawn so that `node [nodeFlags] …args` runs as confined as this machine allows, at most `atMost`.
 * `args` start with the entry file. The result's `env` is the whole environment to spawn with.
 */
export const confine = async (
  args: readonly string[],
  o: ConfineOptions = {},
  atMost: Tier = 3,
): Promise<Confined> => {
  const { tier, tools } = await (strongest ??= probe());
  const wanted = Math.min(tier, atMost) as Tier;
  if (wanted === 3 && tools) return bubblewrap(tools, args, o);
  if (wanted >= 2) return permission(args, o);
  return { command: process.execPath, args: [...(o.nodeFlags ?? []), ...args], env: childEnv(o), tier: 1 };
};
