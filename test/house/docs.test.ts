import assert from 'node:assert/strict';
import { test } from 'node:test';
import { files, manifest, read } from './tree.ts';

const dependencies = {
  ...manifest.dependencies,
  ...manifest.optionalDependencies,
  ...manifest.devDependencies,
};

test('every dependency has its reason, at the version in use', () => {
  const decisions = read('docs/decisions.md');
  const wanted = Object.entries(dependencies).map(
    ([name, version]) => `${name} ${version.replace(/^\^/, '')}`,
  );
  assert.deepEqual(
    wanted.filter((entry) => !decisions.includes(`**${entry}**`)),
    [],
  );
});

test('the continuous build runs exactly what the README tells a newcomer to run', () => {
  const command = /^exec (npx .*)$/m.exec(read('.ci/run'))?.[1];
  assert.ok(command && read('README.md').includes(command), `${command} is not in README.md`);
});

test('every relative link in a document leads somewhere', () => {
  const broken = files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...read(file).matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map((match) => {
        const base = file.split('/').slice(0, -1);
        return {
          file,
          link: match[1] ?? '',
          path: new URL(match[1] ?? '', `file:///${[...base, ''].join('/')}`).pathname,
        };
      }),
    )
    .filter(
      ({ path }) =>
        !files.some((file) => `/${file}` === path || `/${file}`.startsWith(`${path.replace(/\/$/, '')}/`)),
    )
    .map(({ file, link }) => `${file}: ${link}`);
  assert.deepEqual(broken, []);
});

test('every npm script that a document mentions exists', () => {
  const mentioned = files
    .filter((file) => /^(README|CONTRIBUTING|SECURITY)\.md$|^docs\//.test(file))
    .flatMap((file) => [...read(file).matchAll(/npm run (?:-s )?(\w+)/g)].map((match) => match[1] ?? ''));
  assert.deepEqual(
    mentioned.filter((name) => !(name in manifest.scripts)),
    [],
  );
});
