/** Dispatch: find the command, parse its options, run it, turn every end into one exit code. */
import { parseArgs } from 'node:util';
import { UserError } from '../../protocol/errors.ts';
import { ChildFailure } from '../workers/child.ts';
import type { Command, ExitCode, OptionValues } from './command.ts';
import { COMMANDS, NOT_BUILT } from './commands.ts';
import { createTerminal } from './terminal.ts';

const overview = (): string => {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    'Colloquy: verified debugging and maths help. It never says "verified" without a receipt anyone can re-run.',
    '',
    'Usage: colloquy <command> [options]      every command takes --json and --help',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Exit code: 0 success, 1 the answer is "no", 2 bad input.',
  ].join('\n');
};

const helpOf = (command: Command): string => {
  const rows = Object.entries({
    ...command.help,
    '--json': 'one JSON document on stdout',
    '--help': 'this text',
  });
  const width = Math.max(...rows.map(([option]) => option.length));
  return [
    `Usage: colloquy ${command.usage}`,
    '',
    command.summary,
    '',
    ...rows.map(([option, words]) => `  ${option.padEnd(width)}  ${words}`),
  ].join('\n');
};

const fail = (error: UserError, json: boolean): ExitCode => {
  if (json) process.stdout.write(`${JSON.stringify({ error: error.toData() })}\n`);
  process.stderr.write(`colloquy: ${error.message} ${error.action}\n`);
  return 2;
};

/** Anything that is not the user's to mend is still told in one line; the stack is there for whoever asks. */
const asUserError = (error: unknown): UserError => {
  if (error instanceof UserError) return error;
  if (process.env['COLLOQUY_DEBUG'])
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const [sentence, action] =
    error instanceof ChildFailure
      ? [
          `A part of Colloquy stopped: ${first.slice(0, 200)}.`,
          'Run it again; colloquy doctor says what works.',
        ]
      : [
          `Something went wrong inside Colloquy: ${first.slice(0, 200)}.`,
          'Run it again with COLLOQUY_DEBUG=1 and report what it prints.',
        ];
  return new UserError('worker-unavailable', sentence, action, { cause: error });
};

const parse = (
  command: Command,
  args: readonly string[],
): { options: OptionValues; positionals: string[] } => {
  if (command.raw && !args.includes('--help'))
    return { options: {}, positionals: args.filter((word) => word !== '--json') };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return { options: values as OptionValues, positionals };
  } catch (cause) {
    const [sentence = 'These options do not fit.'] = (cause as Error).message.split('. ');
    throw new UserError(
      'bad-usage',
      `${sentence.replace(/\.$/, '')}.`,
      `See colloquy ${command.name} --help.`,
      { cause },
    );
  }
};

/** Runs one command line. Resolves with its exit code; never rejects for anything a user can mend. */
export const runCommandLine = async (args: readonly string[]): Promise<ExitCode> => {
  const [name, ...rest] = args;
  const json = args.includes('--json');
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${overview()}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    const later = NOT_BUILT[name];
    return fail(
      later === undefined
        ? new UserError(
            'bad-usage',
            `There is no command ${JSON.stringify(name.slice(0, 40))}.`,
            'See colloquy --help.',
          )
        : new UserError(
            'not-built',
            `"${name}" (${later}) is not built yet.`,
            'See colloquy --help for what is.',
          ),
      json,
    );
  }
  const terminal = createTerminal(json);
  const controller = new AbortController();
  const interrupt = (): void =>
    controller.abort(new UserError('cancelled', 'Stopped.', 'Run it again when you like.'));
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    const { options, positionals } = parse(command, rest);
    if (options['help'] === true) {
      process.stdout.write(`${helpOf(command)}\n`);
      return 0;
    }
    return await command.run({ options, positionals, terminal, signal: controller.signal });
  } catch (error) {
    terminal.settle();
    if (controller.signal.aborted) return fail(controller.signal.reason as UserError, json);
    return fail(asUserError(error), json);
  } finally {
    terminal.settle();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
};
