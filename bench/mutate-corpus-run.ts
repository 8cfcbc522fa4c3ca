import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CorpusEntry } from './mutate-corpus-read.ts';

export type TestFile = 'visible.test.js' | 'hidden.test.js';

export interface Outcome {
  pass: number;
  fail: number;
  /** The process was killed at the deadline; the counts are then unknown and zero. */
  timedOut: boolean;
}

const deadlineMs = 10_000;

/** Stands in for node:assert/strict in plain-assert files, where the first failure would end the count. */
const countingAssert = `import assert from 'node:assert/strict';
let pass = 0, fail = 0;
export default new Proxy(assert, { get: (target, name) => (...args) => {
  try { target[name](...args); pass++; } catch { fail++; }
} });
process.on('exit', (code) => {
  if (code !== 0) fail++;
  console.log('# pass ' + pass + '\\n# fail ' + fail);
});
`;

/** Makes a folder for temporary copies; `remove` deletes it with everything in it. */
export function scratch(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'mutate-corpus-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'counting-assert.js'), countingAssert);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Copies an entry with `source` as its subject into `parent/label`. */
export function copyEntry(entry: CorpusEntry, source: string, parent: string, label: string): string {
  const folder = join(parent, `${entry.name}-${label}`);
  mkdirSync(folder);
  writeFileSync(join(folder, entry.subjectFile), source);
  copyFileSync(join(entry.folder, 'hidden.test.js'), join(folder, 'hidden.test.js'));
  const visible = readFileSync(join(entry.folder, 'visible.test.js'), 'utf8');
  const plain = !visible.includes("from 'node:test'");
  writeFileSync(
    join(folder, 'visible.test.js'),
    plain ? visible.replace("from 'node:assert/strict'", "from '../counting-assert.js'") : visible,
  );
  return folder;
}

/** Runs one test file in a child process and counts passing and failing tests. */
export function runTests(folder: string, file: TestFile): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--test-reporter=tap', file], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, deadlineMs);
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      resolve({ pass: count(output, 'pass'), fail: count(output, 'fail'), timedOut });
    });
  });
}

function count(output: string, word: 'pass' | 'fail'): number {
  return Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
}
