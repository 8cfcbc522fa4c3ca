/** `colloquy debug`: find, check and show a fix; `--apply` writes it. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DebugResult } from '../../protocol/answer.ts';
import { UserError } from '../../protocol/errors.ts';
import { openRuntime } from '../runtime.ts';
import { readSource } from '../reasoning/project/source.ts';
import type { Store } from '../store/store.ts';
import { flag, text, texts, type Command } from './command.ts';
import { durationOf } from './duration.ts';
import { printDebug } from './print-debug.ts';

/** `--answer` may be a whole example or just the value; the value answers the last question about this file. */
const answersOf = (
  store: Store,
  file: string,
  given: string | undefined,
): { examples: string[]; answers: { call: string; value: string }[] } => {
  if (given === undefined) return { examples: [], answers: [] };
  if (/\)\s*(===|==|->|=>)|\)\s+throws$/.test(given)) return { examples: [given], answers: [] };
  for (const { outcome } of store.sessions(50))
    if (outcome?.kind === 'debug' && outcome.result.file === file && outcome.result.question)
      return { examples: [], answers: [{ call: outcome.result.question.call, value: given }] };
  throw new UserError(
    'bad-usage',
    'There is no open question about this file to answer.',
    'Give the whole example: --answer "f(1) === 2".',
  );
};

/** Writes the fix, unless the file changed since it was read. */
const apply = (file: string, before: string, { code }: DebugResult): void => {
  if (code === null) return;
  if (readSource(file) !== before)
    throw new UserError(
      'cancelled',
      `${file} changed while the fix was being made; nothing was written.`,
      'Run it again.',
    );
  writeFileSync(file, code);
};

export const debugCommand: Command = {
  name: 'debug',
  summary: 'find a fix for a failing test, check it, and show the evidence',
  usage:
    'debug <file> [--function f] [--test <file>]… [--example "f(1) === 2"]… [--answer "…"] [--apply] [--budget 30s]',
  help: {
    '<file>': 'JavaScript or TypeScript file with the bug',
    '--function f': 'only look at this function (Class#method for a method)',
    '--test <file>': 'a test file; repeatable; found beside the file when left out',
    '--example "f(1) === 2"': 'a call and what it should give ("f(0) throws"); repeatable',
    '--hint text': 'your own words about the bug; kept with the question',
    '--answer "…"': 'answer to the question asked last about this file',
    '--apply': 'write the fix into the file',
    '--budget 30s': 'how long to search (default 30s, at most 10m)',
  },
  options: {
    function: { type: 'string' },
    test: { type: 'string', multiple: true },
    example: { type: 'string', multiple: true },
    hint: { type: 'string' },
    answer: { type: 'string' },
    apply: { type: 'boolean' },
    budget: { type: 'string' },
  },
  run: async ({ options, positionals, terminal, signal }) => {
    const [name, ...others] = positionals;
    if (name === undefined || others.length > 0)
      throw new UserError('bad-usage', 'debug takes one file.', 'See colloquy debug --help.');
    const file = resolve(name);
    const budgetMs = durationOf(text(options, 'budget') ?? '30s');
    const before = readSource(file);
    const runtime = openRuntime();
    try {
      const { examples, answers } = answersOf(runtime.store, file, text(options, 'answer'));
      const hint = text(options, 'hint');
      const target = text(options, 'function');
      const result = await runtime.debug(
        {
          file,
          ...(target === undefined ? {} : { function: target }),
          tests: texts(options, 'test').map((path) => resolve(path)),
          examples: [...texts(options, 'example'), ...examples],
          ...(hint === undefined ? {} : { hint }),
          answers,
          budgetMs,
        },
        { onStage: ({ stage, detail }) => terminal.progress(`${stage}: ${detail}`), signal },
      );
      terminal.settle();
      if (flag(options, 'apply')) apply(file, before, result);
      printDebug(terminal, result, runtime.store, flag(options, 'apply'));
      terminal.document(result);
      return result.code === null ? 1 : 0;
    } finally {
      await runtime.dispose();
    }
  },
};
