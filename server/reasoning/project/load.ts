/** From paths on the command line or in the editor to a `Project`: sources, links, sides, frameworks. */
import { readFileSync } from 'node:fs';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { functionSites, topLevelNames } from '../../../core/program/names.ts';
import { UserError } from '../../../protocol/errors.ts';
import type { Project, ProjectFile } from '../../../protocol/project.ts';
import { splitAssertions } from './assertions.ts';
import { discoverTests, projectRoot } from './discover.ts';
import { exampleTest, parseExample } from './examples.ts';
import { frameworkOf } from './framework.ts';
import { resolveGraph } from './graph.ts';
import { splitSelfTest } from './selftest.ts';
import { languageOf, readSource, requireLanguage, requireParse } from './source.ts';

export interface LoadRequest {
  readonly file: string;
  /** Unsaved text; omitted: what is on disk. */
  readonly text?: string;
  readonly function?: string;
  readonly tests: readonly string[];
  readonly examples: readonly string[];
}

export interface LoadedProject {
  readonly project: Project;
  /** Absolute project root. */
  readonly root: string;
  /** Absolute paths of the test files that were used. */
  readonly tests: readonly string[];
  /** Text before its own tests were cut out; what a patch applies to. */
  readonly original: string;
}

const noTests = (file: string): UserError =>
  new UserError(
    'no-tests',
    `No test of ${basename(file)} was found beside it or in a test folder.`,
    'Name one with --test, or give an example: --example "f(1) === 2".',
  );

const unknownFunction = (name: string, known: readonly string[]): UserError =>
  new UserError(
    'function-unknown',
    `There is no function ${name} in this file${known.length > 0 ? `; it has ${known.slice(0, 8).join(', ')}` : ''}.`,
    'Check the name.',
  );

const commonRoot = (paths: readonly string[]): string => {
  const [first = sep, ...rest] = paths.map((path) => resolve(path, '..').split(sep));
  let depth = first.length;
  for (const other of rest) {
    let same = 0;
    while (same < depth && other[same] === first[same]) same++;
    depth = same;
  }
  return (first as string[]).slice(0, depth).join(sep) || sep;
};

/** Reads a subject, its tests and everything they import. @throws UserError for anything the user can mend. */
export const loadProject = async (request: LoadRequest): Promise<LoadedProject> => {
  const file = resolve(request.file);
  const language = requireLanguage(file);
  const original = request.text ?? readSource(file);
  if (request.text !== undefined) readSource(file);
  const program = requireParse(file, original, language);
  const names = functionSites(program).map(({ name }) => name);
  if (
    request.function !== undefined &&
    !names.includes(request.function) &&
    !topLevelNames(program).includes(request.function)
  )
    throw unknownFunction(request.function, names);
  const examples = request.examples.map(parseExample);
  const self = splitSelfTest(original, program);
  const named = request.tests.map((path) => resolve(path));
  for (const path of named) requireParse(path, readSource(path), requireLanguage(path));
  const tests =
    named.length > 0 ? named : examples.length > 0 || self.test !== null ? [] : discoverTests(file);
  if (tests.length === 0 && examples.length === 0 && self.test === null) throw noTests(file);

  const found = projectRoot(file);
  const root = [file, ...tests].every((path) => path.startsWith(found + sep))
    ? found
    : commonRoot([file, ...tests]);
  const graph = await resolveGraph(
    root,
    file,
    tests.filter((path) => path !== file),
  );
  const toId = (path: string): string => relative(root, path).split(sep).join('/');
  const subject = toId(file);
  const testIds = new Set(tests.map(toId));
  const files = [...graph.links].map(([id, links]): ProjectFile => {
    const text = id === subject ? self.subject : readFileSync(join(root, id), 'utf8');
    const side = graph.candidateSide.has(id) ? 'candidate' : testIds.has(id) ? 'test' : 'helper';
    const known = extname(id) === '.json' ? 'json' : (languageOf(id) ?? 'js');
    return {
      id,
      text,
      language: known,
      side,
      links,
      ...(side === 'test' ? { framework: frameworkOf(text) } : {}),
    };
  });
  if (self.test !== null)
    files.push({
      id: `${subject} (its own tests)`,
      text: self.test,
      language,
      side: 'test',
      framework: frameworkOf(self.test),
      links: ASSERT_LINKS,
    });
  request.examples.forEach((text, index) => {
    const example = examples[index];
    if (example)
      files.push({
        id: `example: ${text.trim()}`,
        text: exampleTest(example),
        language: 'js',
        side: 'test',
        framework: 'assert',
        links: ASSERT_LINKS,
      });
  });
  return { project: { subject, files: files.flatMap(takenApart) }, root, tests, original };
};

/** What tests made by us, or cut out of the subject, may import. */
const ASSERT_LINKS = Object.fromEntries(
  ['assert', 'assert/strict', 'test']
    .flatMap((name) => [
      [`node:${name}`, `shim:node:${name}`],
      ...(name === 'test' ? [] : [[name, `shim:node:${name}`]]),
    ])
    .concat([
      ['vitest', 'shim:vitest'],
      ['@jest/globals', 'shim:@jest/globals'],
    ]),
) as Record<string, string>;

/** A script of several assertions becomes a test for each. */
const takenApart = (file: ProjectFile): ProjectFile[] => {
  if (file.side !== 'test' || file.framework !== 'assert' || file.language === 'json') return [file];
  const parts = splitAssertions(file.text, requireParse(file.id, file.text, file.language));
  return parts?.map(({ name, text }) => ({ ...file, id: `${file.id} > ${name}`, text })) ?? [file];
};
