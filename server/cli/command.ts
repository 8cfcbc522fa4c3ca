/** What a sub-command is, and what it is given. */
import type { ParseArgsConfig } from 'node:util';
import type { Terminal } from './terminal.ts';

/** 0 success · 1 the answer is "no" · 2 bad input. */
export type ExitCode = 0 | 1 | 2;

export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

export interface Invocation {
  readonly options: OptionValues;
  readonly positionals: readonly string[];
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

export interface Command {
  readonly name: string;
  /** One line for the overview. */
  readonly summary: string;
  /** After `colloquy `, e.g. `debug <file> [--function f]`. */
  readonly usage: string;
  /** Option → what it does, for `--help`. */
  readonly help: Readonly<Record<string, string>>;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Takes its arguments unparsed, options included, as positionals. */
  readonly raw?: true;
  /** @throws UserError for bad input; the caller prints it and exits 2. */
  run(invocation: Invocation): Promise<ExitCode>;
}

/** The value of a string option, or undefined. */
export const text = (options: OptionValues, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

/** The values of a repeatable string option. */
export const texts = (options: OptionValues, name: string): string[] => {
  const value = options[name];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
};

export const flag = (options: OptionValues, name: string): boolean => options[name] === true;
