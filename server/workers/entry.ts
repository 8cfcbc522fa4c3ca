/**
 * Where the children's programs are. From a clone they are TypeScript under `worker/`; in a package
 * they are bundles beside the service. The service knows their names, never their code.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type WorkerName = 'sandbox' | 'repair' | 'models' | 'algebra' | 'types';

const here = import.meta.dirname;
/** True when this file runs from a bundle (`dist/`), false from a clone. */
export const bundled = !existsSync(join(here, 'entry.ts'));

/** Root of the product: the clone, or the folder of the installed package. */
export const productRoot = bundled ? join(here, '..') : join(here, '..', '..');

/** Absolute path of a child's entry point. */
export const workerEntry = (name: WorkerName): string =>
  bundled ? join(here, 'worker', `${name}.mjs`) : join(productRoot, 'worker', name, 'main.ts');
