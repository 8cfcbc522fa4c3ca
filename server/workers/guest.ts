/** The guest kit as one text: built by esbuild from a clone, read from the package otherwise. Built once. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { bundled, productRoot } from './entry.ts';

let kit: Promise<string> | undefined;

/**
 * The kit shares constants with `protocol`, whose schemas come along: half a megabyte that every realm
 * would parse. Inside a realm nothing is validated, so there schemas are inert.
 */
const inertSchemas: Plugin = {
  name: 'inert-schemas',
  setup: (build) => {
    build.onResolve({ filter: /^zod$/ }, () => ({ path: 'zod', namespace: 'inert' }));
    build.onLoad({ filter: /.*/, namespace: 'inert' }, () => ({
      contents: 'export const z = new Proxy(() => z, { get: () => z, apply: () => z });',
    }));
  },
};

/** Builds the kit from the clone's sources; packaging writes the result to `dist/guest.js`. */
export const buildGuestKit = async (): Promise<string> => {
  const { build } = await import('./esbuild.ts');
  const result = await build({
    entryPoints: [join(productRoot, 'worker', 'sandbox', 'guest', 'index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    target: 'es2022',
    // Identifiers stay: class names are what people read in messages.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    plugins: [inertSchemas],
  });
  const text = result.outputFiles[0]?.text;
  if (text === undefined) throw new Error('esbuild made no guest kit');
  return text;
};

/** Script text that sandbox children evaluate in every realm before user code. */
export const guestKit = (): Promise<string> =>
  (kit ??= bundled ? readFile(join(import.meta.dirname, 'guest.js'), 'utf8') : buildGuestKit());
