/** `colloquy serve`: the language-server-style service on stdio. */
import { UserError } from '../../protocol/errors.ts';
import { openRuntime } from '../runtime.ts';
import { serve } from '../service/serve.ts';
import { serviceDeps } from '../service-deps.ts';
import { flag, type Command } from './command.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'the service for editors: LSP on standard input and output',
  usage: 'serve',
  help: { '--stdio': 'accepted, since many editors add it' },
  options: { stdio: { type: 'boolean' }, openai: { type: 'boolean' } },
  run: async ({ options, positionals }) => {
    if (positionals.length > 0)
      throw new UserError('bad-usage', 'serve takes no arguments.', 'See colloquy serve --help.');
    if (flag(options, 'openai'))
      throw new UserError(
        'not-built',
        'The OpenAI-compatible endpoint is not built yet.',
        'Use serve without --openai.',
      );
    const runtime = openRuntime();
    try {
      return (await serve(serviceDeps(runtime), { input: process.stdin, output: process.stdout })) === 0
        ? 0
        : 1;
    } finally {
      await runtime.dispose();
    }
  },
};
