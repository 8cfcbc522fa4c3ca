/** What the real workbench needs from the operating system, and how to get it where we may. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from '../process.ts';

/** Program → Debian package. */
const PARTS: Readonly<Record<string, string>> = {
  chromium: 'chromium',
  rg: 'ripgrep',
  'g++': 'g++',
  make: 'make',
  python3: 'python3',
  bwrap: 'bubblewrap',
};

export interface Parts {
  readonly missing: readonly string[];
  /** True on Debian as root, where `installParts` may be called. */
  readonly installable: boolean;
}

/** Names of the Debian packages whose program is not on PATH; another browser is named by $CHROMIUM. */
export function missingParts(): Parts {
  const missing = Object.entries(PARTS)
    .filter(([program]) => !(program === 'chromium' && process.env['CHROMIUM']) && !onPath(program))
    .map(([, name]) => name);
  if (process.platform !== 'linux') missing.unshift('Linux');
  return { missing, installable: isDebianRoot() };
}

/** Installs what is missing; returns apt's output when that failed, else undefined. */
export async function installParts(missing: readonly string[]): Promise<string | undefined> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runProgram('apt-get', ['update', '-q'], { env });
  if (update.code !== 0) return update.output;
  const options = ['install', '-y', '-q', '--no-install-recommends'];
  const install = await runProgram('apt-get', [...options, ...missing], { env });
  return install.code === 0 ? undefined : install.output;
}

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
