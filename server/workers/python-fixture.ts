/** Small Python programs for the sandbox's tests: one subject `m.py`, one test file. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { PythonProgram } from '../../protocol/python.ts';
import type { Limits, TestOutcome } from '../../protocol/sandbox.ts';
import { productRoot } from './entry.ts';
import { createPythonSandboxes, type PythonSandboxes } from './python.ts';

/** The deadline is generous: tests must not depend on how busy the machine is. */
export const LIMITS: Limits = { steps: 300_000, deadlineMs: 30_000, memoryMb: 64 };
/** For programs that only a clock can stop. */
export const SHORT: Limits = { ...LIMITS, deadlineMs: 1_500 };

/** Sandboxes whose snapshot stays in the clone. */
export const pythonSandboxes = (): PythonSandboxes =>
  createPythonSandboxes({ cache: join(productRoot, '.cache') });

export interface PythonSample {
  readonly subject: string;
  readonly test: string;
  readonly topLevel?: readonly string[];
  readonly style?: 'python' | 'doctest';
  readonly helpers?: PythonProgram['helpers'];
  readonly lines?: readonly number[];
  readonly standardNames?: boolean;
  readonly entry?: string;
}

export const pythonProgram = (sample: PythonSample): PythonProgram => ({
  subject: 'm.py',
  topLevel: [...(sample.topLevel ?? [])],
  modules: [{ id: 'm.py', code: sample.subject, ...(sample.lines ? { lines: [...sample.lines] } : {}) }],
  helpers: sample.helpers ?? [],
  tests: [{ id: 'test_m.py', style: sample.style ?? 'python', code: sample.test }],
  ...(sample.standardNames ? { standardNames: true } : {}),
  ...(sample.entry === undefined ? {} : { entry: sample.entry }),
});

/** Statements as the body of one test function, `m` imported. */
export const inTest = (body: string): string =>
  `import m\ndef test_it():\n${body
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n`;

/** The outcome of a program with a single test whose body is `sample.test`. */
export const runPython = async (
  sandboxes: PythonSandboxes,
  sample: PythonSample,
  limits: Limits = LIMITS,
): Promise<TestOutcome> => {
  const program = pythonProgram({ ...sample, test: inTest(sample.test) });
  const report = await sandboxes.runTests(program, { limits, seed: 1 });
  assert.equal(report.outcomes.length, 1, JSON.stringify(report.outcomes));
  return report.outcomes[0] as TestOutcome;
};

/** Whatever happened before: a right program passes, a wrong one fails. */
export const stillJudgesPython = async (sandboxes: PythonSandboxes): Promise<void> => {
  const test = 'assert m.add(2, 2) == 4\nassert [x + 1 for x in (1, 2)] == [2, 3]';
  const right = await runPython(sandboxes, { subject: 'def add(a, b): return a + b', test });
  assert.equal(right.status, 'pass', right.message);
  const wrong = await runPython(sandboxes, { subject: 'def add(a, b): return a - b', test });
  assert.equal(wrong.status, 'fail', wrong.message);
};
