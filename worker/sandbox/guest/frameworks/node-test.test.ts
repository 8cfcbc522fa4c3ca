import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { runAll, runHere } from './run-here.ts';

/** A test file, run by node itself and by the shim: the same tests have to pass, fail and be skipped. */
const FILE = `
const test = require('node:test');
const { describe, it, suite, before, beforeEach, afterEach, mock } = test;
const assert = require('node:assert/strict');
const log = [];
test('passes', () => assert.equal(1, 1));
test('fails', () => assert.equal(1, 2));
test('throws', () => { throw new Error('own'); });
test('rejects', async () => { await 1; assert.ok(false); });
test('callback', (t, done) => { setTimeout(done, 1); });
test('callback with an error', (t, done) => done(new Error('x')));
test('callback twice', (t, done) => { done(); done(); });
test('callback and promise', async (t, done) => { done(); });
test('without a body');
test(function named() {});
test.skip('skip', () => { throw new Error('x'); });
test('skip option', { skip: 'why' }, () => { throw new Error('x'); });
test.todo('todo', () => { throw new Error('x'); });
it('only is not a filter', { only: true }, () => {});
test('same name', () => {});
test('plan met', (t) => { t.plan(2); t.assert.ok(1); t.assert.equal(1, '1'); });
test('plan missed', (t) => { t.plan(2); t.assert.ok(1); });
test('plan option missed', { plan: 1 }, () => {});
test('subtests', async (t) => {
  t.beforeEach(() => log.push('before'));
  t.afterEach(() => log.push('after'));
  await t.test('one', () => log.push('one'));
  await t.test('two', (u) => { log.push(u.name); });
  assert.deepEqual(log.splice(0), ['before', 'one', 'after', 'before', 'two', 'after']);
});
test('failing subtest', async (t) => { await t.test('inner', () => { throw new Error('x'); }); });
test('skipped subtest', async (t) => { await t.test('inner', { skip: true }, () => { throw new Error('x'); }); });
test('subtest not awaited', (t) => { t.test('inner', () => new Promise((resolve) => setTimeout(resolve, 5))); });
test('failing subtest not awaited', (t) => { t.test('inner', async () => { await 1; throw new Error('x'); }); });
test('mock functions', (t) => {
  const fn = t.mock.fn((a) => a + 1);
  assert.equal(fn(1), 2);
  fn.mock.mockImplementationOnce(() => 9);
  assert.equal(fn(5), 9);
  assert.equal(fn(5), 6);
  assert.equal(fn.mock.callCount(), 3);
  assert.deepEqual(fn.mock.calls[0].arguments, [1]);
  const holder = { size: () => 1 };
  const method = mock.method(holder, 'size', () => 2);
  assert.equal(holder.size(), 2);
  method.mock.restore();
  assert.equal(holder.size(), 1);
});
describe('outer', () => {
  before(() => log.push('B'));
  beforeEach(() => log.push('b'));
  afterEach(() => log.push('a'));
  suite('inner', () => {
    beforeEach((t) => log.push('b2'));
    afterEach((t, done) => { log.push('a2'); done(); });
    it('first', () => assert.deepEqual(log.splice(0), ['B', 'b', 'b2']));
    it('second', () => assert.deepEqual(log.splice(0), ['a2', 'a', 'b', 'b2']));
  });
  it('third', () => assert.deepEqual(log.splice(0), ['a2', 'a', 'b']));
});
describe('broken hook', () => {
  beforeEach(() => { throw new Error('hook'); });
  it('does not run', () => {});
});
describe('broken teardown', () => {
  afterEach(() => { throw new Error('hook'); });
  it('runs', () => {});
});
describe.skip('skipped suite', () => { it('not run', () => { throw new Error('x'); }); });
describe('option', { skip: true }, () => { it('not run either', () => { throw new Error('x'); }); });
`;

/** Top-level tests and suites with node's own verdict, from its TAP output. */
async function byNode(folder: string): Promise<Map<string, string>> {
  const file = join(folder, 'sample.test.cjs');
  await writeFile(file, FILE);
  const env = { ...process.env };
  delete env['NODE_TEST_CONTEXT'];
  const run = promisify(execFile)(process.execPath, ['--test', '--test-reporter=tap', file], { env });
  const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
  const verdicts = new Map<string, string>();
  for (const line of stdout.split('\n')) {
    const [, spaces = '', not, name = '', directive] =
      /^( *)(not )?ok \d+ - (.*?)( # (?:SKIP|TODO).*)?$/.exec(line) ?? [];
    if (name !== '') verdicts.set(name, directive ? 'skipped' : not && spaces.length >= 0 ? 'fail' : 'pass');
  }
  return verdicts;
}

describe('node:test', () => {
  let folder = '';
  before(async () => void (folder = await mkdtemp(join(tmpdir(), 'colloquy-'))));
  after(() => rm(folder, { recursive: true }));

  it('every test ends as it does under node --test', async () => {
    const wanted = await byNode(folder);
    const run = runHere('node');
    const modules = run.shim.modules;
    new Function('require', FILE)((name: string) => modules[name]);
    const lines = await runAll(run);
    assert.ok(lines.length > 25, `${lines.length} tests`);
    for (const line of lines) {
      const [, path = '', verdict = ''] = /^(.*?): (pass|fail|skipped)/.exec(line) ?? [];
      const name = path.split(' > ').at(-1) ?? '';
      const suite = /^(skipped suite|option)/.exec(path)?.[0];
      assert.equal(verdict, wanted.get(suite ?? name), line);
    }
  });

  it('ids are the path, and a repeated one gets a number', () => {
    const run = runHere('node');
    const { describe, it } = run.shim.modules['node:test'] as Record<
      string,
      (name: string, fn?: () => void) => void
    >;
    describe?.('s', () => [1, 2, 3].forEach(() => it?.('t')));
    assert.deepEqual(
      run.tests.map((test) => test.id),
      ['a.test.js > s > t', 'a.test.js > s > t #2', 'a.test.js > s > t #3'],
    );
  });

  it('after t.skip() a failure does not count', async () => {
    const run = runHere('node');
    const test = run.shim.modules['node:test'] as (name: string, fn: (t: { skip(): void }) => void) => void;
    test('s', (t) => {
      t.skip();
      throw new Error('x');
    });
    assert.deepEqual(await runAll(run), ['s: pass']);
  });

  it('what it cannot do it says', () => {
    const module = runHere('node').shim.modules['node:test'] as Record<string, () => void>;
    assert.throws(() => module['run']?.(), /not supported in the sandbox: run of node:test/);
    assert.throws(() => module['snapshot'], /not supported in the sandbox: node:test\.snapshot/);
  });
});
