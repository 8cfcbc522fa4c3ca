/** The module loader: CommonJS texts, linked by the program, each evaluated once per realm. */
import type { GuestModule } from '../../../protocol/sandbox-wire.ts';
import { evaluate, MapOf } from './primordials.ts';

type Require = (specifier: string) => unknown;
interface LoadedModule {
  exports: unknown;
}

interface LoaderOptions {
  readonly modules: readonly GuestModule[];
  /** Answers `shim:<name>` and specifiers without a link; undefined when there is no such module. */
  shim(name: string): unknown;
  /** Answers `subject:<id>`. */
  subject(id: string): unknown;
  /** Names to hand out of this module's top level. */
  readonly scoped?: { readonly id: string; readonly names: readonly string[]; give(scope: object): void };
}

const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const STRICT = /^(?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*(['"])use strict\1/;

/** Getters for the top-level names, evaluated where they are declared; no line of the code moves. */
const scopePrefix = (code: string, names: readonly string[]): string => {
  const getters = names
    .filter((name) => NAME.test(name))
    .map((name) => `get ${name}() { return ${name}; }`)
    .join(', ');
  return `${STRICT.test(code) ? '"use strict"; ' : ''}__clq_scope({ ${getters} }); `;
};

const missing = (specifier: string): Error =>
  Object.assign(new Error(`Cannot find module '${specifier}'`), { code: 'MODULE_NOT_FOUND' });

/** Returns `load(id)`, which evaluates a module (once) and returns its exports. */
export const createLoader = (options: LoaderOptions): ((id: string) => unknown) => {
  const texts = new MapOf<string, GuestModule>();
  for (const module of options.modules) texts.set(module.id, module);
  const loaded = new MapOf<string, LoadedModule>();

  const requireFrom = (text: GuestModule): Require => {
    const link = (specifier: string): unknown => {
      const target = Object.hasOwn(text.links, specifier) ? text.links[specifier] : undefined;
      if (target?.startsWith('subject:')) return options.subject(target.slice(8));
      if (target !== undefined && !target.startsWith('shim:')) return load(target);
      const shim = options.shim(target === undefined ? specifier : target.slice(5));
      if (shim === undefined) throw missing(specifier);
      return shim;
    };
    return link;
  };

  const load = (id: string): unknown => {
    const known = loaded.get(id);
    if (known) return known.exports;
    const text = texts.get(id);
    if (!text) throw missing(id);
    const module: LoadedModule = { exports: {} };
    loaded.set(id, module);
    const scoped = options.scoped?.id === id ? options.scoped : undefined;
    const prefix = scoped ? scopePrefix(text.code, scoped.names) : '';
    const body = `(function (module, exports, require, __filename, __dirname, __clq_scope) {${prefix}${text.code}\n})\n//# sourceURL=${encodeURI(id)}`;
    try {
      const run = evaluate(body) as (this: unknown, ...args: unknown[]) => void;
      const folder = id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : '.';
      run.call(module.exports, module, module.exports, requireFrom(text), id, folder, scoped?.give);
    } catch (error) {
      loaded.delete(id);
      throw error;
    }
    return module.exports;
  };
  return load;
};
