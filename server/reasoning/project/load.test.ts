import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { stop } from 'esbuild';
import { UserError } from '../../../protocol/errors.ts';
import { compileProject } from './compile.ts';
import { loadProject, type LoadRequest } from './load.ts';

const root = mkdtempSync(join(tmpdir(), 'project-'));
after(async () => {
  rmSync(root, { recursive: true, force: true });
  await stop();
});

let number = 0;
const folder = (files: Record<string, string | Buffer>): string => {
  const base = join(root, String(number++));
  for (const [path, content] of Object.entries({ 'package.json': '{}', ...files })) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), content);
  }
  return base;
};

const load = (base: string, file: string, more: Partial<LoadRequest> = {}) =>
  loadProject({ file: join(base, file), tests: [], examples: [], ...more });

test('a test beside the file is found, and the cut puts it on the other side', async () => {
  const base = folder({
    'src/sum.js': "import { add } from './add.js';\nexport const sum = (xs) => xs.reduce(add, 0);\n",
    'src/add.js': 'export const add = (a, b) => a - b;\n',
    'src/sum.test.js':
      "import test from 'node:test';\nimport assert from 'node:assert';\nimport { sum } from './sum.js';\nimport { cases } from './cases.js';\ntest('sums', () => assert.equal(sum(cases), 3));\n",
    'src/cases.js': 'export const cases = [1, 2];\n',
  });
  const { project } = await load(base, 'src/sum.js');
  const sides = Object.fromEntries(project.files.map(({ id, side }) => [id, side]));
  assert.deepEqual(sides, {
    'src/sum.js': 'candidate',
    'src/add.js': 'candidate',
    'src/sum.test.js': 'test',
    'src/cases.js': 'helper',
  });
  const program = await compileProject(project);
  assert.deepEqual(program.topLevel, ['sum']);
  assert.equal(program.tests[0]?.framework, 'node');
  assert.deepEqual(program.tests[0]?.links['./sum.js'], 'subject:src/sum.js');
  assert.match(program.modules.find(({ id }) => id === 'src/add.js')?.code ?? '', /__clq_t\(\)/);
  assert.doesNotMatch(program.tests[0]?.code ?? '', /__clq_t/, 'tests are not counted');
});

const conventions: [test: string, content: string][] = [
  [
    'test/dates.test.ts',
    "import { it } from 'vitest'; import { f } from '../src/dates'; it('x', () => f());",
  ],
  ['src/__tests__/dates.spec.ts', "import { f } from '../dates'; test('x', () => { f(); });"],
  [
    'tests/test_dates.js',
    "const assert = require('assert'); const { f } = require('../src/dates'); assert(f());",
  ],
  ['test/other.test.js', "import { f } from '../src/dates.ts'; f();"],
];
for (const [path, content] of conventions)
  test(`tests are found by convention: ${path}`, async () => {
    const base = folder({ 'src/dates.ts': 'export const f = (): number => 1;\n', [path]: content });
    const { tests } = await load(base, 'src/dates.ts');
    assert.deepEqual(
      tests.map((found) => found.slice(base.length + 1)),
      [path],
    );
  });

test('a file that tests itself is cut in two, lines kept', async () => {
  const base = folder({
    'f.js':
      "const assert = require('assert');\nfunction f(a) {\n  return a;\n}\nassert.equal(f(1), 2);\nmodule.exports = { f };\n",
  });
  const { project, original } = await load(base, 'f.js');
  const subject = project.files.find(({ id }) => id === 'f.js');
  assert.equal(subject?.text.length, original.length);
  assert.doesNotMatch(subject?.text ?? '', /assert/);
  assert.match(project.files.find(({ side }) => side === 'test')?.text ?? '', /assert\.equal\(f\(1\), 2\)/);
});

test('examples become tests of their own', async () => {
  const base = folder({ 'f.js': 'function f(a) { return a; }\n' });
  const { project } = await load(base, 'f.js', { examples: ['f(1) === 2', 'f(0) throws', 'f(3) -> [1]'] });
  assert.deepEqual(
    project.files.filter(({ side }) => side === 'test').map(({ id }) => id),
    ['example: f(1) === 2', 'example: f(0) throws', 'example: f(3) -> [1]'],
  );
});

const good = { 'f.js': 'function f(a) { return a; }\n' };
const wrong: [
  name: string,
  files: Record<string, string | Buffer>,
  file: string,
  more: Partial<LoadRequest>,
  code: string,
  says: RegExp,
][] = [
  ['missing file', {}, 'no.js', {}, 'file-not-found', /no file/],
  ['a folder', { 'a.js/x': '' }, 'a.js', {}, 'not-a-file', /folder/],
  ['binary', { 'a.js': Buffer.from([0, 1, 2]) }, 'a.js', {}, 'file-binary', /not text/],
  ['not UTF-8', { 'a.js': Buffer.from([0x61, 0xff, 0xfe]) }, 'a.js', {}, 'file-binary', /UTF-8/],
  ['50 MB', { 'a.js': Buffer.alloc(50 * 1024 * 1024, 'a') }, 'a.js', {}, 'file-too-large', /50 MiB/],
  ['another language', { 'a.rb': 'x' }, 'a.rb', {}, 'language-unsupported', /neither/],
  [
    'syntax error',
    { 'a.js': 'function f( {' },
    'a.js',
    { examples: ['f() === 1'] },
    'syntax-error',
    /a\.js:1:\d+/,
  ],
  [
    'unknown function',
    good,
    'f.js',
    { function: 'g', examples: ['f() === 1'] },
    'function-unknown',
    /it has f/,
  ],
  ['no tests', good, 'f.js', {}, 'no-tests', /No test of f\.js/],
  ['bad example', good, 'f.js', { examples: ['f(1)'] }, 'bad-usage', /form/],
  ['unparsable example', good, 'f.js', { examples: ['f(1 === '] }, 'bad-usage', /parse/],
  [
    'missing import',
    { 'f.js': "import './gone.js'; export const f = () => 1;" },
    'f.js',
    { examples: ['f() === 1'] },
    'import-unresolved',
    /gone/,
  ],
];
for (const [name, files, file, more, code, says] of wrong)
  test(`one clear line: ${name}`, async () => {
    const base = folder(files);
    await assert.rejects(load(base, file, more), (error: unknown) => {
      assert.ok(error instanceof UserError, String(error));
      assert.equal(error.code, code);
      assert.match(error.message, says);
      assert.doesNotMatch(error.message, /\n/);
      return true;
    });
  });
