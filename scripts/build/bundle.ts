/** Makes one bundle with esbuild and says which external packages it will ask for at run time. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { externals, type Bundle } from './bundles.ts';

export const root = join(import.meta.dirname, '..', '..');

// CommonJS dependencies inside an ES module bundle still call `require` for Node's own modules.
const banner = `import{createRequire as clqCreateRequire}from'node:module';const require=clqCreateRequire(import.meta.url);`;

const settings: Readonly<Record<Bundle['runs'], BuildOptions>> = {
  'extension-host': { platform: 'node', format: 'cjs', target: 'node24', external: ['vscode'] },
  node: {
    platform: 'node',
    format: 'esm',
    target: 'node24',
    external: [...externals],
    banner: { js: banner },
  },
  webview: { platform: 'browser', format: 'iife', target: 'chrome130', loader: { '.ttf': 'file' } },
  // The guest is the first script of a bare realm: no host, no modules. In a clone the service makes the same
  // text itself (`server/workers/guest.ts`); a receipt from one must repeat on the other.
  guest: { platform: 'neutral', format: 'iife', target: 'es2022', keepNames: true },
};

export interface Built {
  readonly out: string;
  readonly bytes: number;
  /** Names of external packages the bundle imports. */
  readonly packages: readonly string[];
}

/** The first of the bundle's entries that exists, or undefined. */
export const entryOf = (bundle: Bundle): string | undefined =>
  bundle.entry.find((file) => existsSync(join(root, file)));

/** @throws esbuild's own error, with file and line, when the source does not build. */
export async function makeBundle(bundle: Bundle, entry: string, dist: string): Promise<Built> {
  const result = await build({
    ...settings[bundle.runs],
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join(dist, bundle.out),
    bundle: true,
    minify: true,
    sourcemap: bundle.runs === 'guest' ? false : 'linked',
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  });
  const outputs = Object.entries(result.metafile.outputs);
  const main = outputs.find(([file]) => file.endsWith(`/${bundle.out}`) || file === bundle.out);
  const imports = outputs.flatMap(([, output]) => output.imports).filter((imported) => imported.external);
  const names = imports.map(({ path }) => packageName(path)).filter((name) => externals.includes(name));
  return { out: bundle.out, bytes: main?.[1].bytes ?? 0, packages: [...new Set(names)].sort() };
}

const packageName = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
