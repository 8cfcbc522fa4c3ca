/** Every string the user reads can be translated, and every name in the manifest exists. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const json = (file: string): Record<string, unknown> => JSON.parse(read(file)) as Record<string, unknown>;

const sources = globSync('extension/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'));

test('the bundle lists exactly the strings of the sources', () => {
  const used = new Set<string>();
  for (const file of sources) {
    for (const match of read(file).matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g))
      used.add(match[1]!.replace(/\\'/g, "'"));
  }
  const listed = Object.entries(json('l10n/bundle.l10n.json'));
  assert.deepEqual(listed.map(([key]) => key).sort(), [...used].sort());
  for (const [key, text] of listed) assert.equal(text, key, 'the base bundle is the English text');
});

test('every %key% of the manifest has its text, and none is left over', () => {
  const keys = new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]!));
  assert.deepEqual(Object.keys(json('package.nls.json')).sort(), [...keys].sort());
});

test('every command that is contributed is registered, and every file named is there', () => {
  const main = read('extension/main.ts');
  const { contributes, icon } = json('package.json') as {
    contributes: { commands: { command: string }[]; viewsContainers: { activitybar: { icon: string }[] } };
    icon: string;
  };
  for (const { command } of contributes.commands) assert.ok(main.includes(`'${command}'`), command);
  for (const file of [icon, ...contributes.viewsContainers.activitybar.map((container) => container.icon)]) {
    assert.ok(read(file).length > 0, file);
  }
});
