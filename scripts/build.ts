/** `npm run build`: every bundle into `dist/`; status 1 when one of them has no source or does not build. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { entryOf, makeBundle, root, type Built } from './build/bundle.ts';
import { bundles } from './build/bundles.ts';

/**
 * Builds all bundles into `dist`, a folder that is emptied first.
 * @throws Error naming every bundle that could not be made.
 */
export async function buildAll(dist: string, say: (line: string) => void): Promise<readonly Built[]> {
  await rm(dist, { recursive: true, force: true });
  const built: Built[] = [];
  const problems: string[] = [];
  for (const bundle of bundles) {
    const entry = entryOf(bundle);
    if (!entry) {
      problems.push(`${bundle.out}: no ${bundle.entry.join(' or ')}`);
      continue;
    }
    try {
      const made = await makeBundle(bundle, entry, dist);
      built.push(made);
      const needs = made.packages.length > 0 ? `  needs ${made.packages.join(', ')}` : '';
      say(`${String(Math.ceil(made.bytes / 1024)).padStart(6)} KB  ${made.out}${needs}`);
    } catch (error) {
      problems.push(`${bundle.out}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return built;
}

if (import.meta.main) {
  await buildAll(join(root, 'dist'), console.log).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
