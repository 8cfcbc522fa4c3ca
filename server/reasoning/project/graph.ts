/**
 * The import graph of a subject and its tests, found by esbuild's own resolver (aliases, extensions,
 * packages), and the cut through it: what a candidate can reach runs on the candidate side, the rest with the tests.
 */
import type { Metafile, Plugin } from 'esbuild';
import { isBuiltin } from 'node:module';
import { join, relative, sep } from 'node:path';
import { UserError } from '../../../protocol/errors.ts';
import { looksLikeTest } from './discover.ts';
import { build } from '../../workers/esbuild.ts';

/** Modules the test-framework shims answer; everything else is resolved on disk. */
const FRAMEWORK_MODULES = new Set(['vitest', '@jest/globals', 'bun:test', 'node:test']);
const MAX_MODULES = 600;

export interface Graph {
  /** Module id → (specifier → module id or `shim:<name>`). */
  readonly links: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Ids that run on the candidate side. */
  readonly candidateSide: ReadonlySet<string>;
}

const toId = (root: string, path: string): string => relative(root, path).split(sep).join('/');

const isShimmed = (specifier: string): boolean => FRAMEWORK_MODULES.has(specifier) || isBuiltin(specifier);

const shimName = (specifier: string): string =>
  isBuiltin(specifier) && !specifier.includes(':') ? `shim:node:${specifier}` : `shim:${specifier}`;

const externals: Plugin = {
  name: 'shims',
  setup(setup) {
    setup.onResolve({ filter: /^[^./]/ }, ({ path }) => (isShimmed(path) ? { path, external: true } : null));
  },
};

/** esbuild's own message for the first import that leads nowhere. */
const unresolved = (error: unknown): UserError | null => {
  const first = (error as { errors?: { text: string; location: { file: string; line: number } | null }[] })
    .errors?.[0];
  if (!first) return null;
  const where = first.location ? `${first.location.file}:${first.location.line}: ` : '';
  return new UserError(
    /Could not resolve/.test(first.text) ? 'import-unresolved' : 'syntax-error',
    `${where}${first.text}`,
    /Could not resolve/.test(first.text)
      ? 'Install the package or correct the import.'
      : 'Mend it first; a debugger needs a program.',
    { cause: error },
  );
};

const importsOf = (metafile: Metafile, id: string): Readonly<Record<string, string>> => {
  const links: Record<string, string> = {};
  for (const { path, original, external } of metafile.inputs[id]?.imports ?? []) {
    const specifier = original ?? path;
    links[specifier] = external ? shimName(path) : path;
  }
  return links;
};

const closure = (start: Iterable<string>, next: (id: string) => Iterable<string>): Set<string> => {
  const seen = new Set(start);
  for (const id of seen) for (const other of next(id)) seen.add(other);
  return seen;
};

/**
 * Resolves everything `subject` and `tests` (absolute paths) import.
 * @throws UserError `import-unresolved` or `syntax-error` with file and line.
 */
export const resolveGraph = async (
  root: string,
  subject: string,
  tests: readonly string[],
): Promise<Graph> => {
  const result = await build({
    entryPoints: [...new Set([subject, ...tests])],
    absWorkingDir: root,
    outdir: join(root, '.colloquy-never-written'),
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    loader: { '.node': 'empty', '.css': 'empty' },
    plugins: [externals],
  }).catch((error: unknown) => {
    throw unresolved(error) ?? error;
  });
  const ids = Object.keys(result.metafile.inputs);
  if (ids.length > MAX_MODULES)
    throw new UserError(
      'import-unresolved',
      `The tests pull in ${ids.length} modules; the sandbox takes ${MAX_MODULES}.`,
      'Test the function through a smaller entry point.',
    );
  const links = new Map(ids.map((id) => [id, importsOf(result.metafile, id)]));
  const forward = (id: string): string[] =>
    Object.values(links.get(id) ?? {}).filter((target) => links.has(target));
  const backward = (id: string): string[] => ids.filter((other) => forward(other).includes(id));
  const testIds = new Set(tests.map((path) => toId(root, path)));
  const subjectId = toId(root, subject);
  const reached = closure([subjectId], forward);
  const isTestSide = (id: string): boolean =>
    testIds.has(id) ||
    (!reached.has(id) &&
      (looksLikeTest(id) ||
        Object.values(links.get(id) ?? {}).some((target) =>
          /^shim:(node:(test|assert)|vitest|@jest)/.test(target),
        )));
  const reaching = closure([subjectId], (id) => backward(id).filter((other) => !isTestSide(other)));
  // What a reaching module imports runs beside it, or it would cross the cut on every call.
  const candidateSide = closure([...reached, ...reaching], forward);
  for (const id of testIds) if (id !== subjectId) candidateSide.delete(id);
  return { links, candidateSide };
};
