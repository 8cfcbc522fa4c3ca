import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './tree.ts';

/** Runs a script as an older Node would see it: the version is what the guard looks at. */
function runOn(version: string, args: readonly string[]) {
  const pretend = `Object.defineProperty(process.versions,'node',{value:${JSON.stringify(version)}});
    process.argv[1]=${JSON.stringify(join(root, 'scripts', 'run.cjs'))};
    require(process.argv[1])(process.argv[2],process.argv.slice(3))`;
  return spawnSync(process.execPath, ['-e', pretend, 'run.cjs', ...args], { encoding: 'utf8' });
}

const rows = [
  { args: ['test'], command: 'npx -y -p node@24 -c "npm test"' },
  { args: ['start'], command: 'npx -y -p node@24 -c "npm start"' },
  { args: ['build'], command: 'npx -y -p node@24 -c "npm run -s build"' },
  {
    args: ['colloquy', 'debug', 'a.js', '--example', 'f("x") === 2'],
    command: `npx -y -p node@24 -c "npm run -s colloquy -- debug a.js --example 'f(\\"x\\") === 2'"`,
  },
];

for (const { args, command } of rows) {
  test(`an older Node is told in one line how to run: ${args.join(' ')}`, () => {
    const { status, stdout, stderr } = runOn('18.20.0', args);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.equal(stderr, `Colloquy needs Node 24 (this is 18.20.0). Use: ${command}\n`);
  });
}

test('an unknown script is named, with those that are known', () => {
  const { status, stderr } = runOn(process.versions.node, ['tset']);
  assert.equal(status, 2);
  assert.match(stderr, /^unknown script "tset"; known: start, .*\n$/);
});
