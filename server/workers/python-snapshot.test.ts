/** The snapshot is made once, mended when it is broken, and broken children are plain outcomes. */
import assert from 'node:assert/strict';
import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { productRoot } from './entry.ts';
import { inTest, pythonProgram, pythonSandboxes, SHORT, stillJudgesPython } from './python-fixture.ts';
import { cacheFolder, snapshotFile } from './python-snapshot.ts';
import { createPythonSandboxes } from './python.ts';

const folders: [NodeJS.ProcessEnv, NodeJS.Platform, string][] = [
  [{}, 'linux', '/u/.cache/colloquy'],
  [{ XDG_CACHE_HOME: '/c' }, 'linux', '/c/colloquy'],
  [{ XDG_CACHE_HOME: 'relative' }, 'linux', '/u/.cache/colloquy'],
  [{}, 'darwin', '/u/Library/Caches/Colloquy'],
  [{ LOCALAPPDATA: 'C:\\L' }, 'win32', 'C:\\L\\Colloquy\\Cache'],
];
for (const [env, platform, folder] of folders) {
  test(`cache of ${platform} with ${JSON.stringify(env)}`, () =>
    assert.equal(cacheFolder(env, platform, '/u'), folder));
}

describe('snapshot', () => {
  let cache = '';
  before(async () => {
    cache = await mkdtemp(join(tmpdir(), 'colloquy-snapshot-'));
  });
  after(() => rm(cache, { recursive: true, force: true }));

  test('a broken file is made again; nothing else is left behind', async () => {
    const good = await snapshotFile(join(productRoot, '.cache'));
    const bytes = await readFile(good);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 255;
    const name = good.slice(good.lastIndexOf('/') + 1);
    await writeFile(join(cache, name), bytes);
    const sandboxes = createPythonSandboxes({ cache });
    await stillJudgesPython(sandboxes);
    await sandboxes.dispose();
    assert.deepEqual(await readdir(cache), [name]);
    assert.notDeepEqual(await readFile(join(cache, name)), bytes);
  });

  test('a file that went away is made again', async () => {
    const path = await snapshotFile(cache);
    await rm(path);
    assert.equal(await snapshotFile(cache), path);
    await (await open(path)).close();
  });
});

describe('broken Python children', () => {
  const shelf = (name: string): string => join(productRoot, 'test', 'shelf', `${name}.ts`);
  const healthy = pythonSandboxes();
  after(() => healthy.dispose());
  const program = pythonProgram({ subject: 'def f(): return 42', test: inTest('assert m.f() == 42') });

  for (const name of [
    'crash-in-run',
    'hang-at-open',
    'flood-frames',
    'flood-length',
    'lie-garbage',
    'lie-done',
    'lie-compare',
  ]) {
    test(`candidate: ${name} never passes`, async () => {
      const broken = createPythonSandboxes({
        cache: join(productRoot, '.cache'),
        entries: { candidate: shelf(name) },
      });
      const { outcomes } = await broken.runTests(program, { limits: SHORT, seed: 1 });
      assert.deepEqual(
        outcomes.map(({ status }) => status === 'pass'),
        [false],
        JSON.stringify(outcomes),
      );
      await broken.dispose();
      await stillJudgesPython(healthy);
    });
  }

  test('a child that does not start is an unavailable engine', async () => {
    const broken = createPythonSandboxes({
      cache: join(productRoot, '.cache'),
      entries: { candidate: shelf('crash-at-start') },
    });
    assert.equal(await broken.info(), undefined);
    await assert.rejects(broken.script('1', { limits: SHORT, seed: 1 }), { code: 'worker-unavailable' });
    await broken.dispose();
  });
});
