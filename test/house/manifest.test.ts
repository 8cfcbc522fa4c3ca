import assert from 'node:assert/strict';
import { test } from 'node:test';
import { files, manifest, read } from './tree.ts';

const extension = files
  .filter((file) => /^extension\/.*(?<!\.test)\.tsx?$/.test(file))
  .map((file) => read(file));
const source = extension.join('\n');
const inManifest = read('package.json');
const contributed = (manifest.contributes?.commands ?? []).map(({ command }) => command);
const all = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const registered = all(/\bid: '(colloquy\.\w+)'/g, source);
/** Everything that may start a command: the extension's own code, and menus and keys of the manifest. */
const started = [
  ...all(/executeCommand\('(colloquy\.\w+)'/g, source),
  ...all(/\bcommand: '(colloquy\.\w+)'/g, source),
  ...all(/"command": "(colloquy\.\w+)"/g, inManifest),
];

test('every contributed command is registered by the extension', () => {
  assert.notEqual(contributed.length, 0);
  const missing = contributed.filter((command) => !registered.includes(command));
  assert.deepEqual(missing, []);
});

test('every command that something starts is registered', () => {
  // A view brings a command of its own that focuses it.
  const missing = started.filter((command) => !registered.includes(command) && command !== 'colloquy.panel');
  assert.deepEqual(missing, []);
});

test('every registered command is contributed, or started by the extension itself', () => {
  const unused = registered.filter((command) => source.split(`'${command}'`).length <= 2);
  assert.deepEqual(
    unused.filter((command) => !contributed.includes(command)),
    [],
  );
});

test('every text of the manifest has an English default', () => {
  const keys = [...inManifest.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1] ?? '');
  const texts: Record<string, unknown> = JSON.parse(read('package.nls.json'));
  assert.deepEqual(
    keys.filter((key) => !(key in texts)),
    [],
  );
  assert.deepEqual(
    Object.keys(texts).filter((key) => !keys.includes(key)),
    [],
  );
});

test('every npm script starts through the guard that knows which Node is needed', () => {
  for (const [name, script] of Object.entries(manifest.scripts))
    assert.equal(script, `node scripts/run.cjs ${name}`);
});
