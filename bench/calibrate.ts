/**
 * Calibration: seeded bugs of our own corpus through the real flow, judged by hidden tests. Prints right and
 * wrong fixes per label and stratum.
 *
 *   npm run bench -- calibrate [--mutants n] [--offset n] [--stride n] [--limit n] [--only name] [--rows file]
 *
 * `--mutants n` plants n mutants a function instead of the bugs written by hand; `fit` takes the recorded rows.
 */
import { appendFileSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isClosedFamily } from '../core/repair/families.ts';
import { stratum, wilsonLower } from '../core/verdict/calibration.ts';
import { applyEdits } from '../core/verdict/hunks.ts';
import { runDebug } from '../server/reasoning/debug/flow.ts';
import { FIRST_LIMITS } from '../server/reasoning/debug/prepare.ts';
import { recordStages } from '../server/reasoning/debug/progress.ts';
import { SEED } from '../server/reasoning/debug/seed.ts';
import { compileProject } from '../server/reasoning/project/compile.ts';
import { loadProject } from '../server/reasoning/project/load.ts';
import { allGreen } from '../server/reasoning/verify/tests.ts';
import { openRuntime } from '../server/runtime.ts';
import { plantBug, readCorpus, type CorpusEntry } from './mutate-corpus-read.ts';
import { quantile } from '../server/reasoning/eval/summary.ts';

interface Row {
  readonly id: string;
  readonly class: string;
  readonly label: string;
  readonly eligible: boolean;
  readonly right: boolean | null;
  readonly stratum: string | null;
  readonly reasons: readonly string[];
  readonly operator: string | null;
  readonly question: boolean;
  readonly ms: number;
}

const { values } = parseArgs({
  options: {
    offset: { type: 'string', default: '0' },
    limit: { type: 'string', default: '100000' },
    /** Take every n-th bug only. */
    stride: { type: 'string', default: '1' },
    only: { type: 'string' },
    mutants: { type: 'string' },
    rows: { type: 'string' },
    budget: { type: 'string', default: '15000' },
  },
});

const runtime = openRuntime();
const { debugTools: tools } = runtime;
const observer = { reproduced: () => undefined, searched: () => undefined };

interface SeededBug {
  readonly id: string;
  readonly class: string;
  readonly entry: CorpusEntry;
  /** The subject with the bug in it. */
  readonly text: string;
}

const writtenByHand = (): SeededBug[] =>
  readCorpus().flatMap((entry) =>
    entry.bugs.map((bug, index) => ({
      id: `${entry.name}#${index}`,
      class: bug.class,
      entry,
      text: plantBug(entry.subject, bug),
    })),
  );

/** `count` mutants a function, chosen by seeded sampling from all its lines. */
const mutants = async (count: number): Promise<SeededBug[]> => {
  const found: SeededBug[] = [];
  for (const entry of readCorpus()) {
    const lines = entry.subject.split('\n').map((_, index) => index + 1);
    const language = entry.language === 'typescript' ? 'ts' : 'js';
    const listed = await tools.repair.mutants({
      source: entry.subject,
      language,
      lines,
      max: count,
      seed: SEED,
    });
    listed.forEach((edits, index) =>
      found.push({
        id: `${entry.name}~${index}`,
        class: 'mutant',
        entry,
        text: applyEdits(entry.subject, edits),
      }),
    );
  }
  return found;
};

/** One seeded bug: what the flow says of it, and whether hidden tests agree with the fix. */
const attempt = async (bug: SeededBug): Promise<Row> => {
  const { entry } = bug;
  const folder = mkdtempSync(join(tmpdir(), 'calibrate-'));
  const begin = performance.now();
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const file = join(folder, entry.subjectFile);
    writeFileSync(file, bug.text);
    for (const name of ['visible.test.js', 'hidden.test.js'])
      copyFileSync(join(entry.folder, name), join(folder, name));
    const loaded = await loadProject({ file, tests: [join(folder, 'visible.test.js')], examples: [] });
    const stages = recordStages(
      () => undefined,
      () => performance.now(),
    );
    const end = await runDebug(
      loaded,
      tools,
      { target: undefined, budgetMs: Number(values.budget), seed: SEED, signal: undefined },
      stages,
      observer,
    );
    const ms = Math.round(performance.now() - begin);
    const base = { id: bug.id, class: bug.class, ms };
    if (end.end !== 'fixed')
      return {
        ...base,
        label: 'no answer',
        eligible: false,
        right: null,
        stratum: null,
        reasons: [end.end],
        operator: null,
        question: false,
      };
    const text = applyEdits(loaded.original, end.edits);
    writeFileSync(file, text);
    const hidden = await loadProject({ file, tests: [join(folder, 'hidden.test.js')], examples: [] });
    const right = allGreen(
      await runtime.sandboxes.runTests(await compileProject(hidden.project), {
        limits: FIRST_LIMITS,
        seed: SEED,
      }),
    );
    const { label, eligible, reasons } = end.assessment;
    const searched = end.searched;
    return {
      ...base,
      label,
      eligible,
      right,
      stratum: stratum({
        verdict: end.judgement.verdict,
        green: end.judgement.green,
        flaky: 0,
        searched,
        closed: isClosedFamily(end.chosen.candidate.operator),
      }),
      reasons,
      operator: end.chosen.candidate.operator,
      question: end.question !== null,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const failed = ({ id }: SeededBug, error: unknown): Row => ({
  id,
  class: '',
  label: 'error',
  eligible: false,
  right: null,
  stratum: null,
  reasons: [String(error).slice(0, 200)],
  operator: null,
  question: false,
  ms: 0,
});

const rows: Row[] = [];
const all = values.mutants === undefined ? writtenByHand() : await mutants(Number(values.mutants));
const chosen = all
  .filter(({ id }) => values.only === undefined || id.includes(values.only))
  .slice(Number(values.offset))
  .filter((_, index) => index % Number(values.stride) === 0)
  .slice(0, Number(values.limit));
for (const bug of chosen) {
  const row = await attempt(bug).catch((error: unknown): Row => failed(bug, error));
  rows.push(row);
  if (values.rows) appendFileSync(values.rows, `${JSON.stringify(row)}\n`);
  process.stderr.write(
    `${row.id} ${row.label} ${row.right === null ? '' : row.right ? 'right' : 'WRONG'} ${row.eligible ? 'eligible' : ''} ${row.ms} ms ${row.operator ?? ''} ${row.reasons.join(' ').slice(0, 120)}\n`,
  );
}
await runtime.dispose();

const fixes = rows.filter(({ right }) => right !== null);
const rightOf = (some: readonly Row[]): string => {
  const right = some.filter((row) => row.right === true).length;
  return `${right} of ${some.length} right${some.length > 0 ? ` (${((100 * right) / some.length).toFixed(1)} %, at least ${(100 * wilsonLower(right, some.length)).toFixed(1)} %)` : ''}`;
};
const times = fixes.filter(({ right }) => right === true).map(({ ms }) => ms);
console.log(`bugs: ${rows.length}; fixed: ${fixes.length}; ${rightOf(fixes)}`);
console.log(
  `of all bugs, right: ${((100 * fixes.filter(({ right }) => right).length) / Math.max(1, rows.length)).toFixed(1)} %`,
);
console.log(`strong enough for verified: ${rightOf(fixes.filter(({ eligible }) => eligible))}`);
console.log(`labelled verified: ${rightOf(fixes.filter(({ label }) => label === 'verified'))}`);
console.log(
  `time to a right fix: median ${quantile(times, 0.5)} ms, p90 ${quantile(times, 0.9)} ms, worst ${quantile(times, 1)} ms (n = ${times.length})`,
);
const strata: Record<string, { n: number; right: number }> = {};
for (const row of fixes.filter(({ eligible }) => eligible)) {
  const cell = (strata[row.stratum ?? ''] ??= { n: 0, right: 0 });
  cell.n++;
  if (row.right) cell.right++;
}
for (const [name, { n, right }] of Object.entries(strata))
  console.log(`  ${name}: ${right} of ${n}, lower bound ${wilsonLower(right, n).toFixed(3)}`);
for (const name of [...new Set(rows.map((row) => row.class))].sort()) {
  const of = rows.filter((row) => row.class === name);
  console.log(`  ${name || 'error'}: ${of.filter(({ right }) => right).length} of ${of.length} right`);
}
