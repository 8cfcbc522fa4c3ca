/**
 * One CPython in WebAssembly. Every run starts from the same bytes: the whole linear memory is copied back, so
 * nothing a run did to the interpreter is left, whatever it was.
 */
import { loadPyodide, version } from 'pyodide';
import { readFileSync } from 'node:fs';
import type { Emscripten } from './emscripten.ts';
import { Files } from './files.ts';
import { closeDoors, Nature, shimConstants } from './layers.ts';

/** What Python writes to and reads from its descriptor. */
export interface Line {
  /** A message of Python's; `kind` as in guest/wire.py. */
  say(kind: string, text: string): void;
  /** The text Python waits for. */
  hear(): string;
}

/** The last lines that Python wrote to its error stream itself. */
let said = '';

const options = {
  // Python is to hold no object of this side.
  jsglobals: Object.create(null) as object,
  env: { HOME: '/tmp', PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' },
  stdout: () => undefined,
  stderr: (line: string) => {
    said = `${said}${line}\n`.slice(-500);
  },
  checkAPIVersion: false,
};

type Loaded = Awaited<ReturnType<typeof loadPyodide>> & {
  _module: Emscripten;
  makeMemorySnapshot(): Uint8Array;
};

const load = async (extra: object): Promise<Loaded> =>
  (await loadPyodide({ ...options, ...extra } as object)) as Loaded;

export const engineVersion = version;

/** Loads everything once and gives the memory as it is then. `kit`: module name and text, in order. */
export const makeSnapshot = async (
  boot: string,
  kit: readonly (readonly [string, string])[],
): Promise<Uint8Array> => {
  shimConstants();
  const py = await load({ _makeSnapshot: true });
  const text = JSON.stringify(JSON.stringify(kit));
  py.runPython(`${boot}\nimport json as _json\nload(_json.loads(${text}))\ndel load, WANTED, _json`);
  return py.makeMemorySnapshot();
};

/** A line as a character device. */
const connect = ({ FS }: Emscripten, line: Line): void => {
  let incoming = Buffer.alloc(0);
  let outgoing = Buffer.alloc(0);
  const take = (): void => {
    while (outgoing.length >= 5) {
      const length = outgoing.readUInt32BE(1);
      if (outgoing.length < 5 + length) return;
      const kind = String.fromCharCode(outgoing[0] ?? 0);
      const text = outgoing.toString('latin1', 5, 5 + length);
      outgoing = outgoing.subarray(5 + length);
      line.say(kind, text);
    }
  };
  const device = FS.makedev(99, 0);
  FS.registerDevice(device, {
    open: () => {
      incoming = Buffer.alloc(0);
      outgoing = Buffer.alloc(0);
    },
    read: (_stream: unknown, buffer: Int8Array, offset: number, length: number) => {
      if (incoming.length === 0) {
        const body = Buffer.from(line.hear(), 'utf8');
        incoming = Buffer.alloc(4 + body.length);
        incoming.writeUInt32BE(body.length);
        body.copy(incoming, 4);
      }
      const count = Math.min(length, incoming.length);
      buffer.set(incoming.subarray(0, count), offset);
      incoming = incoming.subarray(count);
      return count;
    },
    // Emscripten hands over a view of signed bytes.
    write: (_stream: unknown, { buffer, byteOffset }: Int8Array, offset: number, length: number) => {
      outgoing = Buffer.concat([outgoing, new Uint8Array(buffer, byteOffset + offset, length)]);
      take();
      return length;
    },
  });
  FS.mkdev('/dev/colloquy', 0o666, device);
};

export class Interpreter {
  readonly nature = new Nature();
  readonly #module: Emscripten;
  readonly #files: Files;
  readonly #kept: Uint8Array;

  private constructor(module: Emscripten, line: Line) {
    this.#module = module;
    connect(module, line);
    if (this.#run('import _clq_harden; _clq_harden.harden()') !== 0)
      throw new Error(`the doors stay open: ${said}`);
    this.#files = new Files(module);
    this.#kept = module.HEAPU8.slice();
  }

  /** Loads from a snapshot and closes every door. */
  static async start(snapshot: string, line: Line): Promise<Interpreter> {
    shimConstants();
    const bytes = readFileSync(snapshot);
    const py = await load({ _loadSnapshot: bytes.subarray(HEADER_BYTES) });
    for (const name of ['js', 'pyodide_js']) py.unregisterJsModule(name);
    const interpreter = new Interpreter(py._module, line);
    interpreter.nature.install();
    closeDoors();
    return interpreter;
  }

  /** Back to the beginning; memory that was added since is as new. */
  reset(): void {
    const { HEAPU8 } = this.#module;
    HEAPU8.set(this.#kept);
    HEAPU8.fill(0, this.#kept.length);
    this.#files.reset();
    this.nature.reset();
  }

  /** Serves one command over the line. @throws whatever ends the interpreter itself. */
  serve(): void {
    if (this.#run('__clq_main__()') !== 0) throw new Error(`the run ended in the kit: ${said}`);
  }

  #run(code: string): number {
    return this.#module._PyRun_SimpleString(this.#module.stringToNewUTF8(code));
  }
}

/** A snapshot file begins with the SHA-256 of the rest. */
const HEADER_BYTES = 32;
