/** `colloquy verify`: check somebody's patch as if it were our own. */
import { resolve } from 'node:path';
import { UserError } from '../../protocol/errors.ts';
import { openRuntime } from '../runtime.ts';
import { text, texts, type Command } from './command.ts';
import { paintLabel, printReceipt, timeText } from './print-debug.ts';

export const verifyCommand: Command = {
  name: 'verify',
  summary: "check somebody's patch: accepted or rejected, with the reasons",
  usage: 'verify <file> --candidate <file> [--test <file>]… [--example "f(1) === 2"]…',
  help: {
    '<file>': 'the original',
    '--candidate <file>': 'the patched version of the whole file',
    '--test <file>': 'a test file; repeatable; found beside the original when left out',
    '--example "f(1) === 2"': 'a call and what it should give; repeatable',
    '--function f': 'the function the patch is about',
  },
  options: {
    candidate: { type: 'string' },
    test: { type: 'string', multiple: true },
    example: { type: 'string', multiple: true },
    function: { type: 'string' },
  },
  run: async ({ options, positionals, terminal, signal }) => {
    const [name, ...others] = positionals;
    const candidate = text(options, 'candidate');
    if (name === undefined || others.length > 0 || candidate === undefined)
      throw new UserError(
        'bad-usage',
        'verify takes one file and --candidate <file>.',
        'See colloquy verify --help.',
      );
    const target = text(options, 'function');
    const runtime = openRuntime();
    try {
      const result = await runtime.verify(
        {
          file: resolve(name),
          candidate: resolve(candidate),
          tests: texts(options, 'test').map((path) => resolve(path)),
          examples: texts(options, 'example'),
          ...(target === undefined ? {} : { function: target }),
        },
        { onStage: ({ stage, detail }) => terminal.progress(`${stage}: ${detail}`), signal },
      );
      terminal.settle();
      terminal.print(
        `${terminal.paint(result.verdict === 'accepted' ? ['green', 'bold'] : ['red', 'bold'], result.verdict)}  ${paintLabel(terminal, result.label)}`,
      );
      for (const reason of result.reasons) terminal.print(`  ${reason}`);
      if (result.receipt !== null) printReceipt(terminal, runtime.store, result.receipt);
      terminal.print(terminal.paint('dim', timeText(result.ms)));
      terminal.document(result);
      return result.verdict === 'accepted' ? 0 : 1;
    } finally {
      await runtime.dispose();
    }
  },
};
