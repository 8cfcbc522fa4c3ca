/** What a platform's package may carry. One row a platform; a row is added when somebody has tested it. */

export interface Target {
  /** Pattern of the platform's files under `isolated-vm/prebuilds`. */
  readonly isolatedVm: string;
  /** Optional packages with that platform's binaries, to be found in `node_modules`. */
  readonly binaries: readonly string[];
}

export const targets: Readonly<Record<string, Target>> = {
  'linux-x64': {
    isolatedVm: 'linux-x64/[^/]*glibc',
    binaries: ['@node-llama-cpp/linux-x64', '@esbuild/linux-x64'],
  },
};

/** Bytes a package may have, engines and models included. */
export const LARGEST = 110 * 1024 * 1024;
