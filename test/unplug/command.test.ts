/** What each working part is for, seen from the shell: one rule a part, through the real command. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const root = join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'colloquy-command-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
cpSync(join(root, 'test', 'workbench', 'workspace'), scratch, { recursive: true });
const buggy = readFileSync(join(scratch, 'mean.js'), 'utf8');
const correct = buggy.replace('index = 1', 'index = 0');

/** Runs the command line from source, with a home of its own; the deadline only stops a run that hangs. */
function colloquy(...args: string[]) {
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
  const flags = ['--disable-warning=ExperimentalWarning', join(root, 'server', 'main.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, ...args, '--json'], {
    cwd: scratch,
    encoding: 'utf8',
    timeout: 280_000,
    env: { ...env, COLLOQUY_HOME: join(scratch, 'home') },
  });
  return { status, stderr, said: stdout.startsWith('{') ? JSON.parse(stdout) : {} };
}

/** Writes a candidate beside the original and has it verified. */
function verify(name: string, text: string) {
  const file = join(scratch, name);
  writeFileSync(file, text);
  return colloquy('verify', 'mean.js', '--candidate', file, '--test', 'mean.test.js');
}

/** The folder's own test on a text of mean.js, run by Node itself and not by us. */
function greenInNode(text: string): boolean {
  const folder = mkdtempSync(join(scratch, 'node-'));
  cpSync(join(root, 'test', 'workbench', 'workspace'), folder, { recursive: true });
  writeFileSync(join(folder, 'mean.js'), text);
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
  return spawnSync(process.execPath, ['--test', 'mean.test.js'], { cwd: folder, env }).status === 0;
}

test('a fix makes the tests pass in Node too', () => {
  const { status, said, stderr } = colloquy('debug', 'mean.js');
  assert.equal(status, 0, stderr);
  assert.equal(greenInNode(buggy), false);
  assert.equal(greenInNode(said.code), true);
});

test('a right patch is accepted', () => {
  const { status, said, stderr } = verify('right.js', correct);
  assert.equal(status, 0, stderr);
  assert.equal(said.verdict, 'accepted');
});

const wrong = [
  { rule: 'a patch that changes nothing that matters', text: buggy.replace('total = 0', 'total = 0.0') },
  { rule: 'a patch that breaks what worked', text: correct.replace('return 0', 'return NaN') },
  {
    rule: 'a patch that returns what one test wants',
    text: correct.replace('return total', 'return 3; total'),
  },
];
for (const [index, { rule, text }] of wrong.entries()) {
  test(`rejected: ${rule}`, () => {
    const { status, said, stderr } = verify(`wrong-${index}.js`, text);
    assert.equal(status, 1, stderr);
    assert.equal(said.verdict, 'rejected');
    assert.equal(said.receipt, null);
  });
}

test('a change that no test needs is named', () => {
  const { said, stderr } = verify('more.js', correct.replace('let total = 0', 'let total = 0 + 0'));
  assert.match(JSON.stringify(said.reasons), /needed by no given test/, stderr);
});

test('the sandbox gives the value that the file computes', () => {
  writeFileSync(join(scratch, 'value.js'), '[1, 2, 3].map((n) => n * 7)');
  const { said, stderr } = colloquy('sandbox', 'value.js');
  assert.deepEqual(
    { outcome: said.outcome, value: said.value },
    { outcome: 'value', value: [7, 14, 21] },
    stderr,
  );
});

test('the models answer the question that was asked', () => {
  const raw = (question: string): string[] => {
    const { said, stderr } = colloquy('ask', question);
    assert.equal(said.votes?.length, 2, stderr);
    return said.votes.map((vote: { raw: string }) => vote.raw);
  };
  const one = raw('Tom has 3 boxes of 12 pens and gives away 5. How many are left?');
  const other = raw('Ann has 40 apples and buys 17 more. How many apples does she have now?');
  for (const [index, text] of one.entries()) assert.notEqual(text, other[index]);
});

test('what was answered is in the log when the next command looks', () => {
  const { said, stderr } = colloquy('ask', '15% of 240 + 309');
  assert.equal(said.answer?.value, '345', stderr);
  const shown = colloquy('receipt', said.receipt);
  assert.equal(shown.status, 0, shown.stderr);
  assert.match(JSON.stringify(shown.said), new RegExp(said.receipt));
});
