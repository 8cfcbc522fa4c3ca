/** `colloquy eval`: a suite of tasks through the product, judged by tests it never saw. */
import { UserError } from '../../protocol/errors.ts';
import { SUITES } from '../reasoning/eval/suites.ts';
import { summarise, type EvalRow, type Share } from '../reasoning/eval/summary.ts';
import { openRuntime } from '../runtime.ts';
import { text, type Command } from './command.ts';
import { durationOf } from './duration.ts';
import { timeText } from './print-debug.ts';

const whole = (name: string, words: string | undefined, otherwise: number): number => {
  if (words === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(words))
    throw new UserError(
      'bad-usage',
      `--${name} takes a whole number, not ${JSON.stringify(words)}.`,
      'See colloquy eval --help.',
    );
  return Number(words);
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const shareText = ({ right, of, low, high }: Share): string =>
  `${right} of ${of}${of > 0 ? ` (${percent(right / of)}, 95 % interval ${percent(low)} to ${percent(high)})` : ''}`;

export const evalCommand: Command = {
  name: 'eval',
  summary: 'run an evaluation suite and print counts with intervals',
  usage: `eval ${SUITES.map(({ name }) => name).join('|')} --data <file> [--offset n] [--limit n] [--budget 30s]`,
  help: {
    ...Object.fromEntries(SUITES.map(({ name, counts }) => [name, `counts: ${counts}`])),
    '--data <file>': 'the rows, one JSON object a line',
    '--offset n, --limit n': 'a slice of them',
    '--budget 30s': 'search time a task (default 30s)',
  },
  options: {
    data: { type: 'string' },
    offset: { type: 'string' },
    limit: { type: 'string' },
    budget: { type: 'string' },
  },
  run: async ({ options, positionals, terminal, signal }) => {
    const [name, ...others] = positionals;
    const suite = SUITES.find((one) => one.name === name);
    if (!suite || others.length > 0)
      throw new UserError(
        'bad-usage',
        `There is no suite ${JSON.stringify(name ?? '')}; there are ${SUITES.map((one) => one.name).join(', ')}.`,
        'See colloquy eval --help.',
      );
    const data = text(options, 'data');
    if (data === undefined)
      throw new UserError('bad-usage', 'eval needs --data <file>.', 'See colloquy eval --help.');
    const offset = whole('offset', text(options, 'offset'), 0);
    const tasks = suite.tasks(data).slice(offset, offset + whole('limit', text(options, 'limit'), Infinity));
    const budgetMs = durationOf(text(options, 'budget') ?? '30s');
    const runtime = openRuntime();
    const rows: EvalRow[] = [];
    try {
      for (const task of tasks) {
        if (signal.aborted) break;
        const row = await task.run({ runtime, budgetMs, signal }).catch((error: unknown): EvalRow => ({
          id: task.id,
          label: 'no answer',
          right: null,
          ms: 0,
          error: error instanceof Error ? error.message.slice(0, 300) : String(error),
        }));
        if (signal.aborted) break;
        rows.push(row);
        terminal.progress(`${rows.length} of ${tasks.length}: ${row.id} ${row.label}`);
      }
      terminal.settle();
      const summary = summarise(rows);
      terminal.print(
        `${suite.name}: right ${shareText(summary.right)}; ${summary.answered} answered${signal.aborted ? '; stopped early' : ''}`,
      );
      for (const [label, share] of Object.entries(summary.labels))
        terminal.print(`  ${label}: right ${shareText(share)}`);
      terminal.print(`  verified and wrong: ${summary.falseAccepts}`);
      terminal.print(
        `  time to a right answer: median ${timeText(summary.median)}, p90 ${timeText(summary.p90)}`,
      );
      terminal.document({ suite: suite.name, summary, rows });
      return summary.falseAccepts === 0 ? 0 : 1;
    } finally {
      await runtime.dispose();
    }
  },
};
