/** Copies the packages the bundles ask for at run time, with all that those ask for, pruned. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { ships } from './prune.ts';
import type { Target } from './target.ts';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * Copies `names` and everything they depend on from `root/node_modules` into `into`, keeping nested
 * `node_modules` where npm put them. Optional dependencies are left out but for the target's binaries.
 * @returns folders copied, relative to `node_modules`, sorted.
 * @throws Error naming a package that is asked for but not installed.
 */
export async function copyDependencies(
  names: readonly string[],
  target: Target,
  root: string,
  into: string,
): Promise<readonly string[]> {
  const modules = join(root, 'node_modules');
  const found = new Set<string>();
  const queue: { name: string; from: string }[] = [...names, ...target.binaries].map((name) => ({
    name,
    from: root,
  }));
  for (let next = queue.pop(); next; next = queue.pop()) {
    const folder = resolve(next.name, next.from, root);
    if (found.has(folder)) continue;
    found.add(folder);
    const manifest: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const optional = Object.keys(manifest.optionalDependencies ?? {});
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      if (!optional.includes(name)) queue.push({ name, from: folder });
    }
    await copyPackage(manifest.name, folder, join(into, relative(modules, folder)), target);
  }
  return [...found].map((folder) => relative(modules, folder).split(sep).join('/')).sort();
}

/** Node's own search: the nearest `node_modules` upwards, down to the root's. */
function resolve(name: string, from: string, root: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === root) throw new Error(`${name} is needed at run time but not installed; run npm ci`);
  }
}

async function copyPackage(name: string, from: string, into: string, target: Target): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(from, file).split(sep).join('/');
    // Nested packages are copied in their own turn, if anybody asks for them.
    if (!entry.isFile() || path.startsWith('node_modules/') || !ships(name, path, target)) continue;
    await mkdir(dirname(join(into, path)), { recursive: true });
    await copyFile(file, join(into, path));
  }
}
