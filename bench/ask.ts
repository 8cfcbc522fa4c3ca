/**
 * Accuracy, precision and coverage of `ask` per label.
 * npm run bench -- ask [stories.jsonl …] [--each 20] [--seed 1]
 * A stories file holds one {id, question, answer} a line; the exact battery is generated.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { sameAnswer } from '../core/vote/equality.ts';
import { wilson } from '../core/vote/wilson.ts';
import type { AskDraft } from '../server/reasoning/ask.ts';
import { createAsk } from '../server/reasoning/ask.ts';
import { createMaths } from '../server/workers/maths.ts';
import { createModels } from '../server/workers/models.ts';
import { embeddedPair } from '../server/workers/embedded.ts';
import { battery, type Task } from './ask-battery.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { each: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});

const Story = z.object({ id: z.string(), question: z.string(), answer: z.number() });
const stories = positionals.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Task => {
      const { id, question, answer } = Story.parse(JSON.parse(line));
      return { id, kind: 'foreign story', question, expected: String(answer) };
    }),
);

interface Row {
  readonly task: Task;
  readonly draft: AskDraft;
  readonly right: boolean;
}

const share = (right: number, n: number): string => {
  if (n === 0) return '–';
  const { low, high } = wilson(right, n);
  return `${right} of ${n} (${((100 * right) / n).toFixed(1)} %, 95 % interval ${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)})`;
};

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;

const report = (title: string, rows: readonly Row[]): void => {
  if (rows.length === 0) return;
  console.log(`\n${title}: right ${share(rows.filter((r) => r.right).length, rows.length)}`);
  for (const label of ['verified', 'strong agreement', 'weak agreement', 'disputed', 'no answer'] as const) {
    const some = rows.filter((r) => r.draft.label === label);
    if (some.length === 0) continue;
    const coverage = ((100 * some.length) / rows.length).toFixed(1);
    console.log(
      `  ${label.padEnd(16)} coverage ${coverage.padStart(5)} %  right ${share(some.filter((r) => r.right).length, some.length)}`,
    );
  }
  const ms = rows.map((r) => r.draft.ms).sort((a, b) => a - b);
  console.log(`  time: median ${quantile(ms, 0.5)} ms, p90 ${quantile(ms, 0.9)} ms`);
};

const pair = embeddedPair();
const models = createModels(pair);
const maths = createMaths();
const { ask } = createAsk({
  maths,
  models,
  voters: pair.map((spec) => spec.id),
  now: () => performance.now(),
});

const rows: Row[] = [];
try {
  await maths.evaluate('1');
  if (stories.length > 0) await models.ready();
  for (const task of [...battery(Number(values.each), Number(values.seed)), ...stories]) {
    const draft = await ask(task.question, { onStage: () => undefined });
    const { value } = draft.answer;
    const right =
      value !== null &&
      (task.kind === 'foreign story' ? sameAnswer(value, task.expected) : value === task.expected);
    rows.push({ task, draft, right });
    if (
      !right &&
      (task.kind !== 'foreign story' || draft.label === 'verified' || draft.label === 'strong agreement')
    )
      console.log(
        `wrong: ${task.question} → ${value ?? draft.answer.text} [${draft.label}], expected ${task.expected}`,
      );
  }
} finally {
  maths.dispose();
  models.dispose();
}

report(
  'exact battery',
  rows.filter((r) => r.task.kind !== 'foreign story'),
);
for (const kind of new Set(rows.map((r) => r.task.kind))) {
  const some = rows.filter((r) => r.task.kind === kind);
  if (kind !== 'foreign story')
    console.log(`  ${kind.padEnd(16)} ${share(some.filter((r) => r.right).length, some.length)}`);
}
report(
  'word problems from elsewhere',
  rows.filter((r) => r.task.kind === 'foreign story'),
);
