/** Reading what the user points at, with one clear sentence for everything that can be wrong with it. */
import { readFileSync, statSync, type Stats } from 'node:fs';
import { extname } from 'node:path';
import { parseSource } from '../../../core/program/names.ts';
import { UserError } from '../../../protocol/errors.ts';
import type { SourceLanguage } from '../../../protocol/program.ts';

/** A function worth repairing is far smaller; a larger file is generated or data. */
export const MAX_SOURCE_BYTES = 1024 * 1024;

const LANGUAGES: Record<string, SourceLanguage> = {
  '.js': 'js',
  '.cjs': 'js',
  '.mjs': 'js',
  '.jsx': 'jsx',
  '.ts': 'ts',
  '.cts': 'ts',
  '.mts': 'ts',
  '.tsx': 'tsx',
};

/** Language by file name, or null when it is none the sandboxes run. */
export const languageOf = (file: string): SourceLanguage | null =>
  LANGUAGES[extname(file).toLowerCase()] ?? null;

const stat = (file: string): Stats => {
  try {
    return statSync(file);
  } catch (cause) {
    throw new UserError('file-not-found', `There is no file ${file}.`, 'Check the path.', { cause });
  }
};

/** Text of a source file. @throws UserError for anything but a readable text file of at most 1 MiB. */
export const readSource = (file: string): string => {
  const facts = stat(file);
  if (facts.isDirectory()) throw new UserError('not-a-file', `${file} is a folder.`, 'Name a file in it.');
  if (!facts.isFile())
    throw new UserError('not-a-file', `${file} is not a regular file.`, 'Name a source file.');
  if (facts.size > MAX_SOURCE_BYTES)
    throw new UserError(
      'file-too-large',
      `${file} has ${Math.ceil(facts.size / 1024 / 1024)} MiB; at most 1 MiB can be repaired.`,
      'Move the function into a file of its own.',
    );
  const bytes = readFileSync(file);
  if (bytes.includes(0)) throw new UserError('file-binary', `${file} is not text.`, 'Name a source file.');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new UserError('file-binary', `${file} is not UTF-8 text.`, 'Save it as UTF-8.', { cause });
  }
};

/** Language of a file that is to be repaired. @throws UserError naming the languages there are. */
export const requireLanguage = (file: string): SourceLanguage => {
  const language = languageOf(file);
  if (language) return language;
  throw new UserError(
    'language-unsupported',
    `${file} is neither JavaScript nor TypeScript, the languages that can be debugged so far.`,
    'Name a .js, .mjs, .cjs, .jsx, .ts, .mts, .cts or .tsx file.',
  );
};

interface Located {
  readonly message: string;
  readonly loc?: { readonly line: number; readonly column: number };
}

/** Parses a source text. @throws UserError with line and column when it does not parse. */
export const requireParse = (
  file: string,
  text: string,
  language: SourceLanguage,
): ReturnType<typeof parseSource> => {
  try {
    return parseSource(text, language);
  } catch (cause) {
    const { message, loc } = cause as Located;
    const where = loc ? `:${loc.line}:${loc.column + 1}` : '';
    throw new UserError(
      'syntax-error',
      `${file}${where} does not parse: ${message.replace(/ \(\d+:\d+\)$/, '')}`,
      'Mend the syntax first; a debugger needs a program.',
      { cause },
    );
  }
};
