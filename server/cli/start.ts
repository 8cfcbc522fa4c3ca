/** `colloquy start`: the main job on shipped samples, offline, in a minute. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../protocol/errors.ts';
import { openRuntime, type Runtime } from '../runtime.ts';
import { productRoot } from '../workers/entry.ts';
import { printAsk } from './ask.ts';
import type { Command } from './command.ts';
import { printDebug, timeText } from './print-debug.ts';
import type { Terminal } from './terminal.ts';

/** Sample folder → the file with the bug. */
const SAMPLES: [folder: string, file: string, symptom: string][] = [
  ['moving-average', 'moving-average.js', 'the averages come out wrong'],
  ['parse-duration', 'parse-duration.ts', 'some durations are read wrongly'],
  ['invoice-total', 'invoice.js', 'some invoices do not add up'],
];

const QUESTIONS = [
  'What is 10% of 1,000 plus 15 × 23?',
  'Sara has 14 pencils and buys 6 more. How many pencils does she have?',
];

const BUDGET_MS = 30_000;

const heading = (terminal: Terminal, words: string): void => {
  terminal.print();
  terminal.print(terminal.paint(['bold', 'underline'], words));
};

const debugSample = async (
  runtime: Runtime,
  terminal: Terminal,
  signal: AbortSignal,
  file: string,
): Promise<boolean> => {
  const result = await runtime.debug(
    { file, tests: [], examples: [], answers: [], budgetMs: BUDGET_MS },
    { onStage: ({ stage, detail }) => terminal.progress(`${stage}: ${detail}`), signal },
  );
  terminal.settle();
  printDebug(terminal, result, runtime.store, false);
  return result.code !== null;
};

export const startCommand: Command = {
  name: 'start',
  summary: 'see it work: three sample bugs and two sums, offline',
  usage: 'start',
  help: {},
  options: {},
  run: async ({ positionals, terminal, signal }) => {
    if (positionals.length > 0)
      throw new UserError('bad-usage', 'start takes no arguments.', 'See colloquy start --help.');
    const begin = performance.now();
    const folder = join(productRoot, 'samples');
    if (!existsSync(folder) || readdirSync(folder).length === 0)
      throw new UserError('file-not-found', 'The samples are missing.', 'Install Colloquy again.');
    const runtime = openRuntime();
    const outcomes: { name: string; ok: boolean }[] = [];
    try {
      terminal.print('Colloquy on this machine, offline: three bugs and two sums.');
      for (const [name, file, symptom] of SAMPLES) {
        heading(terminal, `samples/${name}/${file}: ${symptom}`);
        outcomes.push({ name, ok: await debugSample(runtime, terminal, signal, join(folder, name, file)) });
      }
      for (const question of QUESTIONS) {
        heading(terminal, question);
        const result = await runtime.ask(question, {
          onStage: ({ detail }) => terminal.progress(detail),
          signal,
        });
        terminal.settle();
        printAsk(terminal, result, runtime.store);
        outcomes.push({ name: question, ok: result.label !== 'no answer' });
      }
      heading(terminal, 'What to try next');
      terminal.print(
        '  npm run -s colloquy -- debug <your file> --example "f(1) === 2"    your own bug; tests beside the file are found',
      );
      terminal.print(
        '  npm run -s colloquy -- ask "solve x^2 - 5x + 6 = 0"                 a sum of your own',
      );
      terminal.print(
        '  npm run -s colloquy -- doctor                                       what works on this machine',
      );
      terminal.print(
        '  npm run package                                                     the VS Code extension as a .vsix',
      );
      const ms = Math.round(performance.now() - begin);
      terminal.print();
      terminal.print(
        terminal.paint(
          'dim',
          `${outcomes.filter(({ ok }) => ok).length} of ${outcomes.length} answered in ${timeText(ms)}.`,
        ),
      );
      terminal.document({ outcomes, ms });
      return outcomes.every(({ ok }) => ok) ? 0 : 1;
    } finally {
      await runtime.dispose();
    }
  },
};
