/** The tree as a reader of the repository sees it: what is generated or installed is left out. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

const GENERATED = /(^|\/)(node_modules|dist|\.git|\.cache|\.artifacts|__pycache__)(\/|$)|\.vsix$/;

/** Paths relative to the root, `/` as separator, sorted. */
export const files: readonly string[] = globSync('**/*', {
  cwd: root,
  withFileTypes: true,
  exclude: (entry) => GENERATED.test(entry.name) || entry.isSymbolicLink(),
})
  .concat(
    globSync('.*', { cwd: root, withFileTypes: true }),
    globSync('.ci/*', { cwd: root, withFileTypes: true }),
  )
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  .filter((file) => !GENERATED.test(file))
  .sort();

const BINARY = /\.(gguf|png|ico|woff2?|wasm)$/;

/** Files a person can read. */
export const texts: readonly string[] = files.filter((file) => !BINARY.test(file));

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

export interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes?: {
    readonly commands?: readonly { readonly command: string }[];
    readonly configuration?: { readonly properties?: Readonly<Record<string, unknown>> };
  };
}

export const manifest: Manifest = JSON.parse(read('package.json'));
