import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

export const corpusFolder = join(import.meta.dirname, 'corpus');

/** The six kinds of mistake that the corpus is balanced over. */
export const bugClasses = [
  'value misuse',
  'missing logic',
  'excess logic',
  'operator misuse',
  'variable misuse',
  'function misuse',
] as const;

const bugSchema = z.strictObject({
  find: z.string().min(1),
  replace: z.string(),
  class: z.enum(bugClasses),
});

const bugFileSchema = z.strictObject({ function: z.string().min(1), bugs: z.array(bugSchema).min(3) });

export type CorpusBug = z.infer<typeof bugSchema>;

export interface CorpusEntry {
  name: string;
  folder: string;
  language: 'javascript' | 'typescript';
  /** File name of the correct source inside `folder`. */
  subjectFile: string;
  subject: string;
  function: string;
  bugs: CorpusBug[];
}

/** Reads every corpus folder (or the named ones), sorted by name. Throws on a malformed folder. */
export function readCorpus(names: readonly string[] = []): CorpusEntry[] {
  const all = readdirSync(corpusFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`no such corpus folder: ${unknown.join(', ')}`);
  return all.filter((name) => names.length === 0 || names.includes(name)).map(readEntry);
}

function readEntry(name: string): CorpusEntry {
  const folder = join(corpusFolder, name);
  const typed = existsSync(join(folder, 'subject.ts'));
  const subjectFile = typed ? 'subject.ts' : 'subject.js';
  const parsed = bugFileSchema.safeParse(JSON.parse(readFileSync(join(folder, 'bug.json'), 'utf8')));
  if (!parsed.success) throw new Error(`${name}/bug.json: ${z.prettifyError(parsed.error)}`);
  return {
    name,
    folder,
    language: typed ? 'typescript' : 'javascript',
    subjectFile,
    subject: readFileSync(join(folder, subjectFile), 'utf8'),
    ...parsed.data,
  };
}

/**
 * The subject with one bug put in.
 * Throws when the bug does not match the source exactly once, or spans or adds lines.
 */
export function plantBug(subject: string, bug: CorpusBug): string {
  const at = subject.indexOf(bug.find);
  if (at < 0) throw new Error(`not in the source: ${bug.find}`);
  if (subject.indexOf(bug.find, at + 1) >= 0) throw new Error(`more than once in the source: ${bug.find}`);
  if (bug.find.includes('\n') || bug.replace.includes('\n')) throw new Error('a bug is one line');
  return subject.slice(0, at) + bug.replace + subject.slice(at + bug.find.length);
}
