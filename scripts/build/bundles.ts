/** Every bundle of the product: what goes in, what comes out, where it runs. */

export interface Bundle {
  /** Path under `dist/`. */
  readonly out: string;
  /** Candidates for the entry, relative to the root; the first that exists is taken. */
  readonly entry: readonly string[];
  readonly runs: 'extension-host' | 'node' | 'webview' | 'guest';
}

const worker = (name: string): Bundle => ({
  out: `worker/${name}.mjs`,
  entry: [`worker/${name}/main.ts`],
  runs: 'node',
});

export const bundles: readonly Bundle[] = [
  { out: 'extension.cjs', entry: ['extension/main.ts', 'extension/extension.ts'], runs: 'extension-host' },
  { out: 'webview.js', entry: ['webview/main.tsx', 'webview/main.ts'], runs: 'webview' },
  { out: 'service.mjs', entry: ['server/main.ts'], runs: 'node' },
  worker('sandbox'),
  worker('repair'),
  worker('models'),
  worker('algebra'),
  worker('types'),
  { out: 'guest.js', entry: ['worker/sandbox/guest/index.ts'], runs: 'guest' },
  { out: 'repair-guest.js', entry: ['worker/repair/guest/index.ts'], runs: 'guest' },
];

/**
 * Packages that cannot live in a bundle: they bring binaries, WebAssembly or data files that they look up
 * beside themselves. The package carries them in `dist/node_modules`.
 */
export const externals: readonly string[] = [
  'node-llama-cpp',
  'isolated-vm',
  'esbuild',
  'typescript',
  'quickjs-emscripten',
  'quickjs-emscripten-core',
  '@jitl/quickjs-wasmfile-release-sync',
  'pyodide',
];

/** Externals that a bundle loads by a name esbuild does not see. */
export const lateBound: readonly string[] = ['isolated-vm'];
