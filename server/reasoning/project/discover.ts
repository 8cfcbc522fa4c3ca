/** Finding the tests of a file by the conventions people use, nearest first. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { languageOf, readSource } from './source.ts';

const ROOT_MARKERS = ['package.json', '.git', 'tsconfig.json'];
const TEST_FOLDERS = ['', '__tests__', 'test', 'tests', 'spec', 'specs', join('test', 'unit')];
const MAX_LEVELS = 8;
const MAX_ENTRIES = 2000;

/** Nearest folder above `file` that holds a package.json, a repository or a tsconfig; else its own folder. */
export const projectRoot = (file: string): string => {
  let folder = dirname(file);
  for (let level = 0; level < MAX_LEVELS; level++) {
    if (ROOT_MARKERS.some((name) => existsSync(join(folder, name)))) return folder;
    const parent = dirname(folder);
    if (parent === folder) break;
    folder = parent;
  }
  return dirname(file);
};

const stem = (file: string): string => basename(file, extname(file));

/** `foo.test`, `foo.spec`, `foo_test`, `foo-test`, `test-foo`, `test_foo` for the stem `foo`. */
const namesTestOf = (candidate: string, subject: string): boolean => {
  const name = stem(candidate);
  return [
    `${subject}.test`,
    `${subject}.spec`,
    `${subject}_test`,
    `${subject}-test`,
    `${subject}Test`,
    `test-${subject}`,
    `test_${subject}`,
  ].includes(name);
};

/** Whether a path looks like a test by its name or folder. */
export const looksLikeTest = (path: string): boolean =>
  /(^|[/\\])(__tests__|tests?|specs?)[/\\]|[._-](test|spec)\.[cm]?[jt]sx?$|(^|[/\\])test[-_][^/\\]*$/i.test(
    path,
  );

const mentions = (file: string, subject: string): boolean => {
  try {
    return new RegExp(
      `['"\`][^'"\`]*\\b${subject.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\.[cm]?[jt]sx?)?['"\`]`,
    ).test(readSource(file));
  } catch {
    return false;
  }
};

const list = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .slice(0, MAX_ENTRIES)
      .map((entry) => join(folder, entry.name));
  } catch {
    return [];
  }
};

/**
 * Test files of `file`: by name in its folder and in the usual test folders up to the project root; when
 * none has the right name, test-like files there that import it.
 */
export const discoverTests = (file: string): string[] => {
  const root = projectRoot(file);
  const subject = stem(file);
  const folders: string[] = [];
  for (let folder = dirname(file), level = 0; level < MAX_LEVELS; level++, folder = dirname(folder)) {
    folders.push(...TEST_FOLDERS.map((name) => join(folder, name)));
    if (folder === root) break;
  }
  const inside = relative(root, dirname(file));
  if (inside.startsWith(`src${sep}`))
    folders.push(join(root, 'test', inside.slice(4)), join(root, 'tests', inside.slice(4)));
  const sources = [...new Set(folders)]
    .flatMap(list)
    .filter((path) => path !== file && languageOf(path) !== null);
  const named = sources.filter((path) => namesTestOf(path, subject));
  if (named.length > 0) return named;
  return sources.filter((path) => looksLikeTest(path) && mentions(path, subject)).slice(0, 20);
};
