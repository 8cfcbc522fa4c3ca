import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { files, read } from './tree.ts';

/** Floor → the floors it may import besides itself. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  core: ['protocol'],
  worker: ['protocol', 'core'],
  server: ['protocol', 'core'],
  webview: ['protocol', 'core'],
  extension: ['protocol'],
};
/** These also run where there is no Node. */
const BROWSER = ['protocol', 'core', 'webview'];

interface Import {
  readonly file: string;
  readonly to: string;
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const floorOf = (file: string): string => file.split('/')[0] ?? '';
const imports: readonly Import[] = files
  .filter((file) => /\.tsx?$/.test(file) && floorOf(file) in BELOW)
  .flatMap((file) => importsOf(file).map((to) => ({ file, to })));

/** Static imports, re-exports and dynamic imports of a constant. */
function importsOf(file: string): string[] {
  return ts.preProcessFile(read(file), true, true).importedFiles.map(({ fileName }) => fileName);
}

const show = ({ file, to }: Import): string => `${file} imports ${to}`;

test('an import only goes down', () => {
  const wrong = imports.filter(({ file, to }) => {
    if (!to.startsWith('.')) return false;
    const floor = floorOf(file);
    const target = floorOf(posix.join(posix.dirname(file), to));
    return target !== floor && !BELOW[floor]?.includes(target);
  });
  assert.deepEqual(wrong.map(show), []);
});

test('what runs in a browser imports nothing of Node', () => {
  const wrong = imports.filter(
    ({ file, to }) => BROWSER.includes(floorOf(file)) && !isTest(file) && /^node:/.test(to),
  );
  assert.deepEqual(wrong.map(show), []);
});

test('only the extension knows the editor', () => {
  const wrong = imports.filter(({ file, to }) => to === 'vscode' && floorOf(file) !== 'extension');
  assert.deepEqual(wrong.map(show), []);
});

test('an import of ours names its file in full', () => {
  const wrong = imports.filter(({ to }) => to.startsWith('.') && !/\.(tsx?|css|json)$/.test(to));
  assert.deepEqual(wrong.map(show), []);
});

test("Node's own modules are imported by their full name", () => {
  const bare = /^(fs|path|os|url|util|child_process|crypto|events|stream|http|net|assert)(\/|$)/;
  assert.deepEqual(imports.filter(({ to }) => bare.test(to)).map(show), []);
});
