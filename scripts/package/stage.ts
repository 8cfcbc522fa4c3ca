/** Lays out, in an empty folder, exactly what the packaged extension consists of. */
import { globSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyDependencies } from './dependencies.ts';
import type { Target } from './target.ts';

/** Files of the tree that are shipped as they are; `.vscodeignore` admits the same. */
const WHITELIST = [
  'media/**',
  'l10n/**',
  'samples/**',
  'models/*.gguf',
  'package.nls*.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  '.vscodeignore',
];

/**
 * Copies whitelist and runtime packages into `stage`, where `dist` has been built already.
 * @returns the runtime packages, relative to `node_modules`.
 */
export async function stageFiles(
  stage: string,
  root: string,
  packages: readonly string[],
  target: Target,
): Promise<readonly string[]> {
  const files = globSync(WHITELIST, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of files) {
    const from = join(entry.parentPath, entry.name);
    const into = join(stage, from.slice(root.length));
    await mkdir(dirname(into), { recursive: true });
    await cp(from, into);
  }
  await writeFile(join(stage, 'package.json'), await manifest(root));
  return await copyDependencies(packages, target, root, join(stage, 'dist', 'node_modules'));
}

/** The manifest without what only a clone needs; an extension's dependencies are in its bundles. */
async function manifest(root: string): Promise<string> {
  const full: Record<string, unknown> = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const clone = ['scripts', 'bin', 'files', 'dependencies', 'optionalDependencies', 'devDependencies'];
  const drop = new Set([...clone, 'overrides', 'allowScripts']);
  const kept = Object.entries(full).filter(([key]) => !drop.has(key));
  return `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`;
}
