/**
 * Checks the bug corpus itself: every reference passes all its tests, and every planted bug fails at least
 * one visible and one hidden test. npm run bench -- mutate-corpus [folder name ...]
 */
import { availableParallelism } from 'node:os';
import { bugClasses, plantBug, readCorpus } from './mutate-corpus-read.ts';
import type { CorpusBug, CorpusEntry } from './mutate-corpus-read.ts';
import { copyEntry, runTests, scratch } from './mutate-corpus-run.ts';
import type { Outcome } from './mutate-corpus-run.ts';

interface CheckedBug {
  entry: CorpusEntry;
  bug: CorpusBug;
  visible: Outcome;
}

const problems: string[] = [];
const checked: CheckedBug[] = [];

async function checkReference(entry: CorpusEntry, parent: string): Promise<void> {
  const folder = copyEntry(entry, entry.subject, parent, 'reference');
  const visible = await runTests(folder, 'visible.test.js');
  const hidden = await runTests(folder, 'hidden.test.js');
  for (const [name, outcome] of Object.entries({ visible, hidden })) {
    if (outcome.fail > 0 || outcome.timedOut) problems.push(`${entry.name}: reference fails ${name} tests`);
  }
  if (visible.pass < 5 || visible.pass > 8)
    problems.push(`${entry.name}: ${visible.pass} visible tests, not 5–8`);
  if (hidden.pass < 12) problems.push(`${entry.name}: ${hidden.pass} hidden tests, fewer than 12`);
}

async function checkBug(entry: CorpusEntry, index: number, bug: CorpusBug, parent: string): Promise<void> {
  const label = `${entry.name} bug ${index + 1} (${bug.find} → ${bug.replace})`;
  let source: string;
  try {
    source = plantBug(entry.subject, bug);
  } catch (error) {
    problems.push(`${label}: ${String(error)}`);
    return;
  }
  const folder = copyEntry(entry, source, parent, `bug-${index}`);
  const visible = await runTests(folder, 'visible.test.js');
  checked.push({ entry, bug, visible });
  if (visible.timedOut) return;
  if (visible.fail === 0) problems.push(`${label}: no visible test fails`);
  if (visible.pass + visible.fail < 2) problems.push(`${label}: the source does not load`);
  const hidden = await runTests(folder, 'hidden.test.js');
  if (hidden.fail === 0 && !hidden.timedOut) problems.push(`${label}: no hidden test fails`);
}

async function drain(jobs: (() => Promise<void>)[]): Promise<void> {
  const queue = jobs.values();
  const lane = async (): Promise<void> => {
    for (const job of queue) await job();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
}

function report(entries: readonly CorpusEntry[]): void {
  const perLanguage = Map.groupBy(entries, (entry) => entry.language);
  for (const [language, members] of perLanguage) {
    const bugs = members.reduce((sum, entry) => sum + entry.bugs.length, 0);
    console.log(`${language}: ${members.length} functions, ${bugs} bugs`);
  }
  for (const name of bugClasses) {
    console.log(`${name}: ${checked.filter(({ bug }) => bug.class === name).length}`);
  }
  const endless = checked.filter(({ visible }) => visible.timedOut).length;
  const once = checked.filter(({ visible }) => visible.fail === 1).length;
  const never = checked.filter(({ visible }) => !visible.timedOut && visible.pass === 0);
  console.log(`bugs: ${checked.length}, ${once} pinned by one visible test, ${endless} never end`);
  console.log(`bugs without a passing visible test: ${never.length}`);
  for (const { entry, bug } of never) console.log(`  ${entry.name}: ${bug.find} → ${bug.replace}`);
  for (const problem of problems) console.log(`problem: ${problem}`);
}

const entries = readCorpus(process.argv.slice(2));
const { folder: parent, remove } = scratch();
try {
  await drain(
    entries.flatMap((entry) => [
      () => checkReference(entry, parent),
      ...entry.bugs.map((bug, index) => () => checkBug(entry, index, bug, parent)),
    ]),
  );
} finally {
  remove();
}
report(entries);
if (problems.length > 0) process.exitCode = 1;
