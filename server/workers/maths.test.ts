import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { UserError } from '../../protocol/errors.ts';
import { createMaths } from './maths.ts';

const maths = createMaths();
const folder = mkdtempSync(join(tmpdir(), 'maths-'));
after(() => {
  maths.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const child = (code: string): string => {
  const file = join(
    folder,
    `${Math.abs(code.split('').reduce((h, c) => (h * 31 + c.charCodeAt(0)) | 0, 7))}.mjs`,
  );
  writeFileSync(file, code);
  return file;
};

/** Starts well, then loops for ever on a question. */
const HANGS_ON_SOLVE =
  'process.on("message", (m) => { if (m.do === "solve") for (;;); process.send({ is: "evaluated", id: m.id, value: "1" }); });';

const unavailable = (error: unknown): boolean =>
  error instanceof UserError && error.code === 'worker-unavailable';

describe('the maths child', () => {
  it('solves, evaluates and reads', async () => {
    const outcome = await maths.solve('What is 15 × 23?');
    assert.equal(outcome.is === 'solved' && outcome.answer.value, '345');
    assert.equal(await maths.evaluate('3*12-7'), '29');
    assert.equal(await maths.evaluate('3*/'), null);
    assert.equal((await maths.read('hello')).kind, 'other');
  });

  const hostile: readonly string[] = [
    '10000000!',
    'ones(20000,20000)',
    '9^9^9',
    'sum(1:1e9)',
    '('.repeat(1_000_000),
    '(('.repeat(1000) + '1',
    '-'.repeat(4000) + '1',
    '1+'.repeat(2000) + '1',
    'import({a:1})',
    'config({number:"BigNumber"})',
    'constructor.constructor("return process")()',
    '__proto__ = 1',
    'x.__proto__',
    'toString()',
    'process.exit(1)',
    '2^99999999999999999999',
    '(x+1)^1000000000 = 0',
    '1e9999999',
    '9'.repeat(4000) + '!',
    '((x+1)^20)*((x+2)^20) = 0',
    'sqrt('.repeat(50) + '2' + ')'.repeat(50),
    'x = '.repeat(500),
    'what is '.repeat(600),
    'a '.repeat(2400) + '?',
    '1 '.repeat(2400),
    '½'.repeat(300),
    '%'.repeat(1000),
    '\u0000'.repeat(100),
    '🙂+🙂',
    'of '.repeat(500),
    `average of ${'1, '.repeat(1500)}1`,
    `${'add 1 and then '.repeat(300)}2`,
    '5 km '.repeat(60),
    `how many ${'m '.repeat(100)}in 5 km`,
    '(2^30000)*(2^30000)',
    `remainder when ${'1 divided by '.repeat(300)}2`,
    `${'3 percent of '.repeat(350)}3`,
    `${'square root of '.repeat(300)}3`,
  ];
  for (const [i, question] of hostile.entries()) {
    it(`hostile ${i}: ${JSON.stringify(question.slice(0, 40))} ends with an answer or a clear line`, async () => {
      const outcome = await maths.solve(question);
      if (outcome.is === 'declined') {
        assert.match(outcome.reason, /\S{3,}/);
        assert.ok(outcome.reason.length < 500);
        assert.doesNotMatch(outcome.reason, /\bat .*\.ts:\d|undefined|TypeError|RangeError/);
      }
      assert.equal(await maths.evaluate('6*7'), '42');
    });
  }

  it('none of that cost a restart', () => assert.equal(maths.starts, 1));

  it('killed in between, it answers the next question', async () => {
    process.kill(maths.pid ?? 0, 'SIGKILL');
    assert.equal(await maths.evaluate('6*7'), '42');
  });
});

describe('a shelf of broken children', () => {
  it('one that never answers is stopped at the deadline with a sentence', async () => {
    const hanging = createMaths({ entry: child(HANGS_ON_SOLVE), deadlineMs: 300 });
    const outcome = await hanging.solve('1+1');
    assert.ok(outcome.is === 'declined');
    assert.match(outcome.reason, /stopped after 0.3 seconds/);
    assert.equal(hanging.pid, undefined);
    hanging.dispose();
  });

  it('one that never starts is an unavailable worker', async () => {
    const hanging = createMaths({
      entry: child('process.on("message", () => { for (;;); });'),
      startMs: 200,
    });
    await assert.rejects(hanging.solve('1+1'), unavailable);
    assert.equal(hanging.pid, undefined);
    hanging.dispose();
  });

  for (const [name, code] of [
    ['crashes at once', 'process.exit(7);'],
    ['crashes on a question', 'process.on("message", () => process.abort());'],
    [
      'breaks the protocol',
      'process.on("message", (m) => process.send({ is: "solved", id: m.id, answer: 42 }));',
    ],
    [
      'answers something else',
      'process.on("message", (m) => process.send({ is: "evaluated", id: m.id, value: "1" }));',
    ],
    [
      'reports a failure',
      'process.on("message", (m) => process.send({ is: "failed", id: m.id, reason: "no" }));',
    ],
  ] as const) {
    it(`one that ${name} is an unavailable worker`, async () => {
      const broken = createMaths({ entry: child(code) });
      await assert.rejects(broken.solve('1+1'), unavailable);
      broken.dispose();
    });
  }

  it('a cancelled question ends as cancelled and leaves nothing running', async () => {
    const hanging = createMaths({ entry: child('process.on("message", () => { for (;;); });') });
    const cancel = new AbortController();
    const failed = assert.rejects(
      hanging.solve('1+1', { signal: cancel.signal }),
      (e) => e instanceof UserError && e.code === 'cancelled',
    );
    cancel.abort();
    await failed;
    assert.equal(hanging.pid, undefined);
    hanging.dispose();
  });
});
