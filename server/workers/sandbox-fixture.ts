/** Small programs for the sandbox's tests: one subject, one test file. */
import assert from 'node:assert/strict';
import type { Framework, Program } from '../../protocol/program.ts';
import type { EngineName, Limits, TestOutcome } from '../../protocol/sandbox.ts';
import type { Sandboxes } from './sandbox.ts';

export const ENGINES: readonly EngineName[] = ['isolated-vm', 'quickjs'];

/** The deadline is generous: tests must not depend on how busy the machine is. */
export const LIMITS: Limits = { steps: 200_000, deadlineMs: 20_000, memoryMb: 64 };
/** For programs that only a clock can stop. */
export const SHORT: Limits = { ...LIMITS, deadlineMs: 700 };

export interface Sample {
  readonly subject: string;
  readonly test: string;
  readonly topLevel?: readonly string[];
  readonly framework?: Framework;
  /** The test file does not import the subject. */
  readonly script?: boolean;
}

/** A `node:test` file gets `test`, `assert` and the subject as `m`; `test` may also be a single body. */
export const programOf = (sample: Sample): Program => {
  const head = sample.script
    ? ''
    : "const { test, mock } = require('node:test'); const assert = require('node:assert/strict'); const m = require('./m');\n";
  const links = {
    'node:test': 'shim:node:test',
    'node:assert/strict': 'shim:node:assert/strict',
    'node:assert': 'shim:node:assert',
  };
  return {
    subject: 'm.js',
    topLevel: [...(sample.topLevel ?? [])],
    modules: [{ id: 'm.js', code: sample.subject, links: {} }],
    helpers: [],
    tests: [
      {
        id: 'm.test.js',
        framework: sample.framework ?? 'node',
        code: head + sample.test,
        links: sample.script ? links : { ...links, './m': 'subject:m.js' },
      },
    ],
  };
};

/** The outcome of a program with a single test whose body is `sample.test`. */
export const runBody = async (
  sandboxes: Sandboxes,
  sample: Sample,
  limits: Limits = LIMITS,
): Promise<TestOutcome> => {
  const test = `test('t', async () => { ${sample.test} });`;
  const report = await sandboxes.runTests(programOf({ ...sample, test }), { limits, seed: 1 });
  assert.equal(report.outcomes.length, 1);
  return report.outcomes[0] as TestOutcome;
};

/** Whatever happened before: a right program passes, a wrong one fails. */
export const stillJudges = async (sandboxes: Sandboxes): Promise<void> => {
  const test = 'assert.equal(m.add(2, 2), 4); assert.deepEqual([1, 2].map((x) => x + 1), [2, 3]);';
  const right = await runBody(sandboxes, { subject: 'exports.add = (a, b) => a + b;', test });
  assert.equal(right.status, 'pass', right.message);
  const wrong = await runBody(sandboxes, { subject: 'exports.add = (a, b) => a - b;', test });
  assert.equal(wrong.status, 'fail', wrong.message);
};
