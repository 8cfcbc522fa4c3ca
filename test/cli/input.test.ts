import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { workplace } from './colloquy.ts';

const place = workplace();
after(() => place.remove());

const good = 'export const f = (n) => n;\n';
const wrong: [name: string, files: Record<string, string | Buffer>, args: string[], says: RegExp][] = [
  ['no command', {}, [], /./],
  ['unknown command', {}, ['frobnicate'], /no command/],
  ['a command of the contract that is not built', {}, ['relay'], /not built yet/],
  ['unknown option', {}, ['debug', 'f.js', '--frob'], /frob/],
  ['missing file', {}, ['debug', 'gone.js'], /no file/],
  ['a folder', { 'dir.js/x': '' }, ['debug', 'dir.js'], /folder/],
  ['binary', { 'b.js': Buffer.from([1, 0, 2]) }, ['debug', 'b.js'], /not text/],
  ['50 MB', { 'big.js': Buffer.alloc(50 * 1024 * 1024, 'a') }, ['debug', 'big.js'], /50 MiB/],
  ['syntax error', { 's.js': 'const = 1' }, ['debug', 's.js', '--example', 'f() === 1'], /s\.js:1:/],
  ['no tests', { 'f.js': good }, ['debug', 'f.js'], /No test/],
  [
    'unknown function',
    { 'f.js': good },
    ['debug', 'f.js', '--function', 'g', '--example', 'f(1) === 2'],
    /no function g/,
  ],
  ['test file missing', { 'f.js': good }, ['debug', 'f.js', '--test', 'gone.test.js'], /no file/],
  ['bad budget', { 'f.js': good }, ['debug', 'f.js', '--budget', 'long'], /duration/],
  ['unknown receipt', {}, ['receipt', 'abcdef123456'], /no receipt/],
  ['not a receipt file', { 'r.json': '{}' }, ['receipt', 'r.json'], /not a receipt/],
  ['empty question', {}, ['ask', ''], /question/],
  ['no candidate', { 'f.js': good }, ['verify', 'f.js'], /--candidate/],
  ['unknown engine', { 'f.js': good }, ['sandbox', 'f.js', '--engine', 'v9'], /no engine/],
];
for (const [name, files, args, says] of wrong)
  test(`bad input, one line, exit 2: ${name}`, async () => {
    place.write({ 'marker.txt': '', ...files });
    const run = await place.run(...args);
    assert.equal(run.code, 2, run.stdout + run.stderr);
    if (args.length === 0) return;
    assert.match(run.stderr, says);
    assert.equal(run.stderr.trim().split('\n').length, 1, run.stderr);
    assert.equal(run.stdout, '');
  });

test('bad input with --json: the error is a document too', async () => {
  const run = await place.run('debug', 'gone.js', '--json');
  assert.equal(run.code, 2);
  assert.equal(run.json().error.code, 'file-not-found');
});

test('every command explains itself', async () => {
  for (const name of [
    'start',
    'debug',
    'ask',
    'verify',
    'receipt',
    'sandbox',
    'doctor',
    'rebuild',
    'serve',
  ]) {
    const run = await place.run(name, '--help');
    assert.equal(run.code, 0);
    assert.match(run.stdout, new RegExp(`Usage: colloquy ${name}`));
  }
});

const sandboxed: [name: string, file: string, text: string, outcome: string, value?: unknown][] = [
  ['completion value', 'a.js', 'const a = 6; a * 7;', 'value', 42],
  ['Python', 'a.py', 'def f(n):\n    return [n, n / 2]\nf(21)\n', 'value', [21, 10.5]],
  ['Python that looks for a way out', 'a.py', 'import os\nos.system("id")\n', 'error'],
  ['TypeScript', 'a.ts', 'const a: number[] = [1, 2]; a.map((n: number) => n * 2);', 'value', [2, 4]],
  ['thrown', 'a.js', 'throw new TypeError("no")', 'error'],
  ['endless', 'a.js', 'for (;;);', 'timeout'],
  ['memory', 'a.js', 'const a = []; while (true) a.push(new Array(1e6).fill(1));', 'memory'],
];
for (const [name, file, text, outcome, value] of sandboxed)
  test(`sandbox: ${name} → ${outcome}`, async () => {
    const run = await place.run('sandbox', place.write({ [file]: text }), '--json');
    const result = run.json();
    assert.equal(result.outcome, outcome, run.stdout);
    assert.equal(run.code, outcome === 'value' ? 0 : 1);
    if (value !== undefined) assert.deepEqual(result.value, value);
    assert.ok([1, 2, 3].includes(result.tier));
  });

test(
  'nothing is left running after any of this',
  { skip: process.platform !== 'linux' && 'reads /proc' },
  async () => {
    const left = (): string[] =>
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((pid) => {
          try {
            const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
            return environment.includes(place.folder.replace(/project$/, '')) ? [pid] : [];
          } catch {
            return [];
          }
        });
    for (let tries = 0; tries < 50 && left().length > 0; tries++) await sleep(100);
    assert.deepEqual(left(), []);
  },
);
