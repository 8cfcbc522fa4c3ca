/**
 * The repair search on HumanEvalFix rows (JSON lines; path on the command line): what is fixed when only the
 * example tests are seen and the hidden test decides. npm run bench -- repair <file> [--hidden] [--verbose]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseSource, topLevelNames } from '../core/program/names.ts';
import { applyEdits } from '../core/verdict/hunks.ts';
import type { Candidate } from '../protocol/repair.ts';
import { createRepair } from '../server/workers/repair.ts';

interface Row {
  readonly task_id: string;
  readonly entry_point: string;
  readonly buggy: string;
  readonly test: string;
  readonly example_test: string;
  readonly has_example_test: boolean;
  readonly bug_type: string;
}

const [path, ...flags] = process.argv.slice(2);
if (path === undefined) {
  console.error('usage: node bench/repair.ts <humanevalfix_js.jsonl> [--hidden] [--verbose]');
  process.exit(2);
}
/** Shows the hidden test to the search: an upper bound of what the operators reach. */
const hidden = flags.includes('--hidden');
const verbose = flags.includes('--verbose');

/** Runs in a process of its own without permissions: reads programs, tells which of them end without an error. */
const JUDGE = `
const vm = require('node:vm');
let text = '';
process.stdin.on('data', (chunk) => { text += chunk; }).on('end', () => {
  const verdicts = JSON.parse(text).map((code) => {
    const console = { log() {}, assert(condition) { if (!condition) throw new Error('assertion failed'); } };
    try { vm.runInNewContext(code, { console }, { timeout: 2000 }); return true; } catch { return false; }
  });
  process.stdout.write(JSON.stringify(verdicts));
});`;

const judge = (programs: readonly string[]): boolean[] => {
  if (programs.length === 0) return [];
  const { stdout } = spawnSync(process.execPath, ['--permission', '-e', JUDGE], {
    input: JSON.stringify(programs),
    encoding: 'utf8',
    timeout: 60_000,
    env: {},
  });
  return stdout ? (JSON.parse(stdout) as boolean[]) : programs.map(() => false);
};

/** Every `console.assert(…)` line of a test function as a test of its own. */
const split = (test: string): string[] => {
  const calls = [...test.matchAll(/console\.assert\(/g)].map(({ index }) => index);
  return calls.map((start) => {
    let depth = 0;
    let end = start + 'console.assert'.length;
    for (let quote = ''; end < test.length; end++) {
      const char = test[end] ?? '';
      if (quote) {
        if (char === '\\') end++;
        else if (char === quote) quote = '';
      } else if (/['"`]/.test(char)) quote = char;
      else if (char === '(') depth++;
      else if (char === ')' && --depth === 0) break;
    }
    return `${test.slice(start, end + 1)};\n`;
  });
};

const rows = readFileSync(path, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Row);
const repair = createRepair();
const times: number[] = [];
let [tasks, plausible, first, any, tried, spent] = [0, 0, 0, 0, 0, 0];
for (const row of rows) {
  const shown = hidden ? row.test : row.example_test;
  if (!hidden && !row.has_example_test) continue;
  tasks++;
  const found: Candidate[] = [];
  let firstMs = 0;
  const started = performance.now();
  const tests = split(shown).map((code, index) => ({
    id: `example${index + 1}.js`,
    code,
    links: {},
    framework: 'assert' as const,
  }));
  let topLevel: string[];
  try {
    topLevel = topLevelNames(parseSource(row.buggy, 'js'));
  } catch {
    // A few rows do not parse: there is no program to search.
    continue;
  }
  const summary = await repair
    .search(
      {
        program: {
          subject: 'subject.js',
          topLevel,
          modules: [{ id: 'subject.js', code: row.buggy, links: {} }],
          helpers: [],
          tests,
        },
        source: row.buggy,
        language: 'js',
        frames: [],
        memoryMb: 128,
        budgetMs: 9000,
        rivalTries: 3_000,
        rivalMs: 800,
        maxPlausible: 30,
      },
      {
        onCandidate: (candidate) => {
          firstMs ||= performance.now() - started;
          found.push(candidate);
        },
        onProgress: () => undefined,
        deadlineMs: 12_000,
      },
    )
    .catch((error: unknown) => {
      if (verbose) console.log(`  ${row.task_id}: ${String(error)}`);
      return null;
    });
  const right = judge(found.map((candidate) => `${applyEdits(row.buggy, candidate.edits)}\n${row.test}`));
  if (found.length > 0) {
    plausible++;
    times.push(firstMs);
  }
  if (right[0]) first++;
  if (right.includes(true)) any++;
  tried += summary?.tried ?? 0;
  spent += summary?.ms ?? 0;
  if (verbose) {
    const mark = right[0]
      ? 'first'
      : right.includes(true)
        ? `#${right.indexOf(true) + 1}`
        : found.length > 0
          ? 'wrong'
          : '-';
    const shownOperator = found[Math.max(0, right.indexOf(true))]?.operator ?? '';
    console.log(
      `${mark.padEnd(6)} ${row.task_id.padEnd(16)} ${row.bug_type.padEnd(18)} plausible ${String(found.length).padStart(2)} tried ${String(summary?.tried ?? 0).padStart(6)} ${(firstMs / 1000).toFixed(2).padStart(6)} s  ${shownOperator}`,
    );
  }
}
repair.dispose();
const median = times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
console.log(`tasks ${tasks} · plausible ${plausible} · first right ${first} · one of them right ${any}`);
console.log(
  `first plausible: median ${Math.round(median)} ms, worst ${Math.round(times.at(-1) ?? 0)} ms · ${Math.round((1000 * tried) / Math.max(1, spent))} candidates/s`,
);
