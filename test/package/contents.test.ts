import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { test } from 'node:test';
import { LARGEST } from '../../scripts/package/target.ts';
import { requireVsix } from './vsix.ts';
import { readZip } from './zip.ts';

const entries = readZip(requireVsix());
const names = entries.map(({ name }) => name);
const runtime = names.filter((name) => name.startsWith('extension/dist/node_modules/'));

const required = [
  'package.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'dist/extension.cjs',
  'dist/webview.js',
  'dist/webview.css',
  'dist/service.mjs',
  'dist/guest.js',
  'dist/repair-guest.js',
  'dist/worker/sandbox.mjs',
  'dist/worker/repair.mjs',
  'dist/worker/models.mjs',
  'dist/worker/algebra.mjs',
  'dist/worker/types.mjs',
];
for (const name of required) {
  test(`the package has ${name}`, () => assert.ok(names.includes(`extension/${name}`)));
}

test('both models are inside', () => {
  assert.equal(names.filter((name) => /^extension\/models\/[^/]+\.gguf$/.test(name)).length, 2);
});

const foreign: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: 'binaries of other systems',
    pattern: /(darwin|win32|win-|mac-|android|freebsd)[^/]*\/|musl|\.(dll|dylib|exe)$/,
  },
  { what: 'binaries of other processors', pattern: /(arm64|armv7|riscv64|ia32|ppc64|s390x)/ },
  { what: 'variants for graphics cards', pattern: /cuda|vulkan|metal/i },
  { what: 'bundles of source or archives', pattern: /\.(bundle|tgz|tar\.gz|zip|vsix)$/ },
];
for (const { what, pattern } of foreign) {
  test(`the package has no ${what}`, () => {
    assert.deepEqual(
      runtime.filter((name) => pattern.test(name)),
      [],
    );
  });
}

test('our own sources, tests and maps stay at home', () => {
  const own = names.filter((name) => !runtime.includes(name) && !name.startsWith('extension/samples/'));
  assert.deepEqual(
    own.filter((name) => /\.(tsx?|map)$|\/(scripts|test|\.ci|docs)\//.test(name)),
    [],
  );
});

test('the manifest keeps nothing that only a clone needs', () => {
  const manifest = entries.find(({ name }) => name === 'extension/package.json');
  const keys = Object.keys(JSON.parse(manifest?.read().toString('utf8') ?? '{}'));
  assert.deepEqual(
    keys.filter((key) => /^(scripts|.*[dD]ependencies|overrides|files|bin)$/.test(key)),
    [],
  );
});

test('the package is no larger than it may be', () => {
  const { size } = statSync(requireVsix());
  assert.ok(size <= LARGEST, `${size} bytes`);
});
