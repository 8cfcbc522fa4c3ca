/** Module texts compiled once, evaluated as often as a test needs a fresh program. */
import { builtin } from '../../sandbox/guest/frameworks/index.ts';
import type { ModuleText } from '../../../protocol/program.ts';

type Require = (specifier: string) => unknown;
type Factory = (
  module: { exports: unknown },
  exports: unknown,
  require: Require,
  file: string,
  folder: string,
  scope: (names: object) => void,
) => void;

const evaluate = globalThis.eval as (code: string) => Factory;
const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** Getters for top-level names, evaluated where they are declared. */
export const scopePrefix = (names: readonly string[]): string => {
  const getters = names.filter((name) => NAME.test(name)).map((name) => `get ${name}() { return ${name}; }`);
  return `__clq_scope({ ${getters.join(', ')} }); `;
};

/** Compiles a CommonJS text. @throws SyntaxError. */
export const compile = (code: string, prefix: string): Factory => {
  const strict = /^(?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*(['"])use strict\1/.test(code) ? '"use strict"; ' : '';
  return evaluate(
    `(function (module, exports, require, __filename, __dirname, __clq_scope) {${strict}${prefix}${code}\n})`,
  );
};

export interface LinkedFactory {
  readonly text: ModuleText;
  readonly run: Factory;
}

/** One evaluation of a program: every module at most once, in the order of its requires. */
export class Evaluation {
  readonly #factories: ReadonlyMap<string, LinkedFactory>;
  readonly #shim: (name: string) => unknown;
  readonly #subject: string;
  readonly #loaded = new Map<string, { exports: unknown }>();
  /** Top-level names of the subject, by getter. */
  scope: Record<string, unknown> = {};

  constructor(
    factories: ReadonlyMap<string, LinkedFactory>,
    subject: string,
    shim: (name: string) => unknown,
  ) {
    this.#factories = factories;
    this.#subject = subject;
    this.#shim = shim;
  }

  load(id: string): unknown {
    const known = this.#loaded.get(id);
    if (known) return known.exports;
    const factory = this.#factories.get(id);
    if (!factory) throw new Error(`Cannot find module '${id}'`);
    const module: { exports: unknown } = { exports: {} };
    this.#loaded.set(id, module);
    const { links } = factory.text;
    const link = (specifier: string): unknown => {
      const target = Object.hasOwn(links, specifier) ? links[specifier] : undefined;
      if (target?.startsWith('subject:')) return this.load(target.slice(8));
      if (target !== undefined && !target.startsWith('shim:')) return this.load(target);
      const name = target === undefined ? specifier : target.slice(5);
      const shim = this.#shim(name) ?? builtin(name);
      if (shim === undefined) throw new Error(`Cannot find module '${specifier}'`);
      return shim;
    };
    const give = (names: object): void => {
      if (id === this.#subject) this.scope = names as Record<string, unknown>;
    };
    factory.run.call(module.exports, module, module.exports, link, id, '.', give);
    return module.exports;
  }
}
