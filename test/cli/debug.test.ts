import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { clamp, clampFixed, words } from './bugs.ts';
import { workplace } from './colloquy.ts';

const place = workplace();
after(() => place.remove());

describe('debug', () => {
  test('mends a comparison, shows the evidence, and the receipt re-runs the same', async () => {
    const file = place.write(clamp);
    const run = await place.run('debug', file, '--json');
    assert.equal(run.code, 0, run.stderr);
    const result = run.json();
    assert.equal(result.code, clampFixed);
    assert.ok(['verified', 'passes your tests'].includes(result.label), result.label);
    assert.deepEqual(
      ['analyse', 'reproduce', 'localise', 'propose', 'discriminate', 'minimise', 'verify'].filter(
        (name) => !result.stages.some((stage: { name: string }) => stage.name === name),
      ),
      [],
    );
    const receipt = (await place.run('receipt', result.receipt, '--json')).json();
    assert.equal(receipt.state, 'not applied');
    assert.equal(receipt.verdict.given.length, 6);
    assert.ok(
      receipt.verdict.given.some(
        ({ before }: { before: string[] }) => before.length === 2 && before.every((line) => line !== 'pass'),
      ),
    );
    assert.ok(
      receipt.verdict.given.every(
        ({ after: lines }: { after: string[] }) =>
          lines.length >= 3 && lines.every((line) => line === 'pass'),
      ),
    );
    const again = await place.run('receipt', result.receipt, '--rerun', '--json');
    assert.deepEqual(again.json().rerun.differences, []);
    assert.equal(again.code, 0);
  });

  test('a receipt travels: exported here, re-run in an empty data folder', async () => {
    const file = place.write(clamp);
    const { receipt } = (await place.run('debug', file, '--json')).json();
    const carried = join(place.folder, 'carried.json');
    assert.equal((await place.run('receipt', receipt, '--export', carried)).code, 0);
    const away = place.elsewhere();
    const rerun = await away.run('receipt', carried, '--rerun', '--json');
    assert.equal(rerun.code, 0, rerun.stdout + rerun.stderr);
    assert.equal(rerun.json().mine, false);
    writeFileSync(carried, readFileSync(carried, 'utf8').replace('clamp(', 'clamp ('));
    const forged = await away.run('receipt', carried, '--rerun');
    assert.equal(forged.code, 2);
    assert.match(forged.stderr, /another bundle|signature/);
  });

  test('--apply writes the fix, and an edit after it makes the receipt stale', async () => {
    const file = place.write(clamp);
    const { receipt } = (await place.run('debug', file, '--apply', '--json')).json();
    assert.equal(readFileSync(file, 'utf8'), clampFixed);
    assert.equal((await place.run('receipt', receipt, '--json')).json().state, 'fresh');
    writeFileSync(file, `${clampFixed}// more\n`);
    assert.equal((await place.run('receipt', receipt, '--json')).json().state, 'stale');
  });

  test('mends TypeScript with vitest tests, types kept', async () => {
    const file = place.write(words);
    const result = (await place.run('debug', file, '--json')).json();
    assert.notEqual(result.code, null, result.summary);
    assert.match(result.code, /\(text: string\): number/);
    for (const [text, count] of [
      ['a b', 2],
      ['', 0],
      [' a ', 1],
    ] as const) {
      const example = `countWords(${JSON.stringify(text)}) === ${count}`;
      writeFileSync(join(place.folder, 'fixed.ts'), result.code);
      const check = await place.run(
        'verify',
        join(place.folder, 'fixed.ts'),
        '--candidate',
        join(place.folder, 'fixed.ts'),
        '--example',
        example,
        '--json',
      );
      if (text !== ' a ') assert.equal(check.json().verdict, 'accepted', example);
    }
  });

  test('the function that shows the bug is named, another one has it', async () => {
    const file = place.write({
      'leap.js':
        'const check = (y) => y % 4 === 0 && y % 100 !== 0 && y % 400 === 0;\nexport const isLeap = (year) => check(year);\n',
    });
    const examples = [2024, 2023, 1900, 2000].map(
      (year) => `isLeap(${year}) === ${year === 2024 || year === 2000}`,
    );
    const given = examples.flatMap((one) => ['--example', one]);
    const run = await place.run('debug', file, '--function', 'isLeap', ...given, '--json', '--budget', '10s');
    assert.equal(run.code, 0, run.stdout);
    assert.match(run.json().code, /y % 100 !== 0 \|\| y % 400/);
    assert.equal(run.json().stages.filter((stage: { name: string }) => stage.name === 'propose').length, 2);
  });

  test('nothing to reproduce: it says so and abstains', async () => {
    const file = place.write({ 'fine.js': 'export const twice = (n) => n * 2;\n' });
    const run = await place.run('debug', file, '--example', 'twice(2) === 4', '--json');
    assert.equal(run.code, 1);
    assert.equal(run.json().label, 'no answer');
    assert.match(run.json().summary, /pass; there is no failure/);
  });

  test('no repair found: no answer, and what would help', async () => {
    const file = place.write({ 'hash.js': 'export const magic = (n) => n;\n' });
    const run = await place.run(
      'debug',
      file,
      '--example',
      'magic(1) === 7919',
      '--example',
      'magic(2) === 104729',
      '--example',
      'magic(3) === 1299709',
      '--budget',
      '2s',
      '--json',
    );
    assert.equal(run.code, 1);
    assert.equal(run.json().label, 'no answer');
    assert.ok(run.json().advice.length > 10);
  });

  test('a test that never ends is a failing test, and the fix ends', async () => {
    const file = place.write({
      'count.js':
        'function countDown(n) {\n  const seen = [];\n  while (n > 0) {\n    seen.push(n);\n    n++;\n  }\n  return seen;\n}\nmodule.exports = { countDown };\n',
    });
    const run = await place.run(
      'debug',
      file,
      '--example',
      'countDown(3) === [3, 2, 1]',
      '--example',
      'countDown(0) === []',
      '--example',
      'countDown(1) === [1]',
      '--json',
    );
    assert.equal(run.code, 0, run.stdout);
    assert.match(run.json().code, /n--/);
  });
});
