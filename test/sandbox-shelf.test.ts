/** The service with a broken child on either side: a plain outcome, nothing left running, work goes on. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { TestStatus } from '../protocol/sandbox.ts';
import { programOf, SHORT, stillJudges } from '../server/workers/sandbox-fixture.ts';
import { createSandboxes, type Sandboxes } from '../server/workers/sandbox.ts';
import { UserError } from '../protocol/errors.ts';

const shelf = (name: string): string => join(import.meta.dirname, 'shelf', `${name}.ts`);

const program = programOf({
  subject: 'exports.f = () => 42;',
  test: 'test("t", () => { assert.equal(m.f(), 42); });',
});

/** As candidate: how a test of it ends. */
const rows: [string, ...TestStatus[]][] = [
  ['crash-in-run', 'error'],
  ['hang-at-open', 'timeout'],
  ['hang-in-run', 'timeout'],
  ['flood-frames', 'error'],
  ['flood-length', 'error'],
  ['flood-stderr', 'timeout'],
  ['lie-garbage', 'error'],
  ['lie-deep', 'error'],
  ['lie-done', 'error'],
  ['lie-compare', 'error'],
  // Its first lie is a value like any other.
  ['lie-result', 'error', 'fail'],
];

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

describe('broken sandbox children', () => {
  const healthy = createSandboxes({ engine: 'quickjs' });
  after(() => healthy.dispose());

  const using = async (
    entries: { test?: string; candidate?: string },
    act: (s: Sandboxes) => Promise<void>,
  ) => {
    const broken = createSandboxes({ engine: 'quickjs', entries });
    try {
      await act(broken);
    } finally {
      await broken.dispose();
    }
    await stillJudges(healthy);
  };

  for (const [name, ...expected] of rows) {
    test(`candidate: ${name} ends as ${expected.join(' or ')}`, () =>
      using({ candidate: shelf(name) }, async (broken) => {
        const { outcomes } = await broken.runTests(program, { limits: SHORT, seed: 1 });
        assert.equal(outcomes.length, 1);
        assert.ok(expected.includes(outcomes[0]?.status as TestStatus), JSON.stringify(outcomes));
        assert.ok(broken.counters.kills > 0);
      }));
  }

  for (const name of ['crash-in-run', 'hang-in-run', 'flood-frames', 'lie-garbage', 'lie-deep']) {
    test(`test side: ${name} never passes`, () =>
      using({ test: shelf(name) }, async (broken) => {
        const { outcomes } = await broken.runTests(program, { limits: SHORT, seed: 1 });
        assert.deepEqual(
          outcomes.map(({ status }) => status === 'pass'),
          [false],
        );
      }));
  }

  for (const name of ['crash-in-run', 'hang-at-open', 'lie-garbage', 'lie-done', 'lie-compare']) {
    test(`call: ${name} is no value`, () =>
      using({ candidate: shelf(name) }, async (broken) => {
        const { outcomes } = await broken.call(program, [{ path: 'f', args: [] }], {
          limits: SHORT,
          seed: 1,
        });
        assert.ok(['timeout', 'memory', 'crash'].includes(outcomes[0]?.kind ?? ''), JSON.stringify(outcomes));
      }));
  }

  test('a child that does not start is an unavailable engine', () =>
    using({ candidate: shelf('crash-at-start') }, async (broken) => {
      await assert.rejects(
        broken.call(program, [{ path: 'f', args: [] }], { limits: SHORT, seed: 1 }),
        (error) => error instanceof UserError && error.code === 'worker-unavailable',
      );
      assert.deepEqual(await broken.engines(), []);
    }));

  test('forged handles open nothing', () =>
    using({ candidate: shelf('lie-handles') }, async (broken) => {
      const secret = 'assert.deepEqual(secret, [41, 1]);';
      const text = `test("t", () => { const secret = [41, 1]; ${secret} assert.equal(m(), 0); ${secret} });`;
      const limits = { ...SHORT, deadlineMs: 60_000, steps: 1e6 };
      const { outcomes } = await broken.runTests(programOf({ subject: '', test: text }), { limits, seed: 1 });
      assert.deepEqual(
        outcomes.map(({ status, message }) => [status, message]),
        [['pass', undefined]],
      );
    }));

  test('cancelling kills both children and says so', async () => {
    const sandboxes = createSandboxes({ engine: 'quickjs' });
    const controller = new AbortController();
    const endless = programOf({
      subject: 'exports.f = () => { for (;;); };',
      test: 'test("t", () => m.f());',
    });
    const limits = { ...SHORT, deadlineMs: 60_000 };
    const running = sandboxes.runTests(endless, { limits, seed: 1, signal: controller.signal });
    setTimeout(() => controller.abort(), 300);
    await assert.rejects(running, (error) => error instanceof UserError && error.code === 'cancelled');
    await stillJudges(sandboxes);
    await sandboxes.dispose();
  });

  test('nothing is left running after dispose', async () => {
    const sandboxes = createSandboxes({ engine: 'quickjs' });
    await stillJudges(sandboxes);
    const pids = sandboxes.pids();
    assert.equal(pids.length, 2);
    await sandboxes.dispose();
    const deadline = Date.now() + 20_000;
    while (!pids.every(isGone) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok(pids.every(isGone));
  });
});
