/** From a `Project` to the `Program` the sandboxes take: step counters in, types out, CommonJS. */
import type { Loader } from 'esbuild';
import { instrument, type MarkRange } from '../../../core/program/instrument.ts';
import { parseSource, topLevelNames } from '../../../core/program/names.ts';
import { UserError } from '../../../protocol/errors.ts';
import type { ModuleText, Program } from '../../../protocol/program.ts';
import type { Project, ProjectFile } from '../../../protocol/project.ts';
import { transform } from '../../workers/esbuild.ts';

/** Settings that change meaning between machines are pinned, so a receipt compiles to the same text anywhere. */
const lower = async (id: string, text: string, loader: Loader): Promise<string> => {
  try {
    const { code } = await transform(text, {
      loader,
      format: 'cjs',
      target: 'es2024',
      platform: 'node',
      sourcefile: id,
      logLevel: 'silent',
      tsconfigRaw: { compilerOptions: { experimentalDecorators: false, jsx: 'react' } },
    });
    return code;
  } catch (cause) {
    const first = (
      cause as { errors?: { text: string; location: { line: number; column: number } | null }[] }
    ).errors?.[0];
    if (!first) throw cause;
    throw new UserError(
      'syntax-error',
      `${id}${first?.location ? `:${first.location.line}` : ''} cannot be compiled for the sandbox: ${first?.text ?? String(cause)}`,
      'Mend it first; a debugger needs a program.',
      { cause },
    );
  }
};

const asSyntaxError = (id: string, cause: unknown): UserError =>
  new UserError(
    'syntax-error',
    `${id} does not parse: ${cause instanceof Error ? cause.message : String(cause)}`,
    'Mend it first; a debugger needs a program.',
    { cause },
  );

const counted = (file: ProjectFile, text: string, marks: readonly MarkRange[]): string => {
  if (file.language === 'json') return text;
  try {
    return instrument(text, { language: file.language, marks });
  } catch (error) {
    // A package that Babel cannot read runs uncounted; the parent's deadline still holds.
    if (file.id.includes('node_modules/')) return text;
    throw asSyntaxError(file.id, error);
  }
};

const cache = new Map<string, string>();
const MAX_CACHE = 4000;

const compileFile = async (
  file: ProjectFile,
  text: string,
  marks: readonly MarkRange[],
): Promise<ModuleText> => {
  const key = JSON.stringify([file.id, file.language, file.side, marks, text]);
  let code = cache.get(key);
  if (code === undefined) {
    const counters = file.side === 'candidate' ? counted(file, text, marks) : text;
    code = await lower(file.id, counters, file.language);
    if (cache.size >= MAX_CACHE) cache.clear();
    cache.set(key, code);
  }
  return { id: file.id, code, links: file.links };
};

const crossing = (file: ModuleText, candidateSide: ReadonlySet<string>): ModuleText => ({
  ...file,
  links: Object.fromEntries(
    Object.entries(file.links).map(([specifier, target]) => [
      specifier,
      candidateSide.has(target) ? `subject:${target}` : target,
    ]),
  ),
});

export interface CompileOptions {
  /** Text of the subject instead of the original: a candidate. */
  readonly text?: string;
  /** Ranges of the subject's text that report being reached. */
  readonly marks?: readonly MarkRange[];
}

/** Compiles a project, or a candidate for its subject. @throws UserError `syntax-error`. */
export const compileProject = async (project: Project, options: CompileOptions = {}): Promise<Program> => {
  const subject = project.files.find(({ id }) => id === project.subject);
  if (!subject || subject.language === 'json') throw new Error('a project always holds its subject');
  const text = options.text ?? subject.text;
  const compiled = await Promise.all(
    project.files.map(async (file) => ({
      file,
      module: await compileFile(
        file,
        file === subject ? text : file.text,
        file === subject ? (options.marks ?? []) : [],
      ),
    })),
  );
  const candidateSide = new Set(project.files.filter(({ side }) => side === 'candidate').map(({ id }) => id));
  const on = (side: ProjectFile['side']) => compiled.filter(({ file }) => file.side === side);
  return {
    subject: project.subject,
    topLevel: topLevelNames(parseSource(text, subject.language)),
    modules: on('candidate').map(({ module }) => module),
    helpers: on('helper').map(({ module }) => crossing(module, candidateSide)),
    tests: on('test').map(({ file, module }) => ({
      ...crossing(module, candidateSide),
      framework: file.framework ?? 'assert',
    })),
  };
};

/** The same for a text nobody vouches for: null when it does not compile. @throws anything else. */
export const tryCompile = async (project: Project, options: CompileOptions): Promise<Program | null> => {
  try {
    return await compileProject(project, options);
  } catch (error) {
    if (error instanceof UserError && error.code === 'syntax-error') return null;
    throw error;
  }
};
