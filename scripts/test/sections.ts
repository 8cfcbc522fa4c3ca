/** The sections of `npm test`, in the order in which they fail cheapest. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../process.ts';
import { check, nothing, readTally, root, type Outcome, type Section } from './section.ts';
import { missingParts } from './workbench-parts.ts';

/** Those run in sections of their own, after what they need has been built. */
const ELSEWHERE = ['node_modules/**', 'dist/**', 'samples/**', '.cache/**', 'test/package/**'];

async function nodeTests(files: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  if (files.length === 0) return { ...nothing, failed: 1, detail: 'no test file found' };
  const reporter = join(root, 'scripts', 'test', 'reporter.ts');
  const flags = ['--test', '--test-concurrency=2', `--test-reporter=${reporter}`, '--test-timeout=300000'];
  const { code, output } = await node([...flags, ...files], env);
  return readTally(output, code);
}

const node = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runProgram(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    // NODE_OPTIONS or a test context of our own caller would leak into every child.
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, ...env },
  });

const script = async (file: string): Promise<Outcome> => {
  const { code, output } = await node([file]);
  return readTally(output, code);
};

const find = (pattern: string, exclude: readonly string[] = []): string[] =>
  globSync(pattern, { cwd: root, exclude: [...exclude] }).sort();

/** Tests of the packaged product start by making the package. */
async function packaged(): Promise<Outcome> {
  const made = await node(['scripts/package.ts']);
  if (made.code !== 0) return { ...nothing, failed: 1, detail: made.output.trim() };
  const result = await nodeTests(find('test/package/*.test.ts'));
  return { ...result, detail: `${made.output.trim()}\n${result.detail}`.trim() };
}

/** A missing workbench is a failure where it could be installed, and elsewhere one skipped test. */
const inWorkbench = (file: string) => async (): Promise<Outcome> => {
  const { missing, installable } = missingParts();
  if (missing.length === 0) return await script(file);
  const detail = `the workbench needs ${missing.join(', ')}`;
  return installable
    ? { ...nothing, failed: 1, detail }
    : { ...nothing, skipped: 1, detail: `skipped: ${detail}` };
};

export const sections: readonly Section[] = [
  { name: 'format', run: () => check('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']) },
  { name: 'types', run: () => check('typescript/bin/tsc', ['--noEmit', '--pretty', 'false', '-p', '.']) },
  { name: 'lint', run: () => check('eslint/bin/eslint.js', ['.', '--max-warnings=0', '--no-color']) },
  { name: 'dead-code', run: () => check('knip/bin/knip.js', ['--no-progress']) },
  { name: 'unit', run: () => nodeTests(find('**/*.test.ts', ELSEWHERE)) },
  { name: 'package', run: packaged },
  { name: 'host', run: inWorkbench('test/workbench/run-host.ts') },
  { name: 'walk', run: inWorkbench('test/workbench/walk.ts') },
];
