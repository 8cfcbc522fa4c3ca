/** The Python kit: texts that run inside the interpreter, in the order in which they need each other. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundled, productRoot } from './entry.ts';

export interface PythonKit {
  /** Loads the library and the kit before the snapshot is taken. */
  readonly boot: string;
  readonly kit: readonly (readonly [name: string, text: string])[];
}

const ORDER = [
  'wire',
  'fuel',
  'identity',
  'encode',
  'stubs',
  'decode',
  'perform',
  'modules',
  'candidate',
  'script',
  'asserts',
  'pytest_shim',
  'fixtures',
  'unit',
  'doctests',
  'testing',
  'serve',
  'harden',
];

/** Reads the kit from the clone's sources; packaging writes the result as JSON to `dist/python-kit.json`. */
export const buildPythonKit = async (): Promise<PythonKit> => {
  const read = (name: string): Promise<string> =>
    readFile(join(productRoot, 'worker', 'python', 'guest', `${name}.py`), 'utf8');
  const kit = await Promise.all(ORDER.map(async (name) => [name, await read(name)] as const));
  return { boot: await read('boot'), kit };
};

let known: Promise<PythonKit> | undefined;

/** The kit of this product, read once. */
export const pythonKit = (): Promise<PythonKit> =>
  (known ??= bundled
    ? readFile(join(import.meta.dirname, 'python-kit.json'), 'utf8').then(
        (text) => JSON.parse(text) as PythonKit,
      )
    : buildPythonKit());
