/** The arguments of `test`, `it`, `describe` and `t.test` in node:test. */
import { type Callable, isCallable, isObject, unsupported } from './support.ts';
import type { TestMode } from './suite.ts';

export type Forced = 'skip' | 'todo' | 'only';

export interface TestCall {
  readonly name: string;
  readonly mode: TestMode;
  readonly fn: Callable;
  readonly plan: number | undefined;
}

const nothing: Callable = () => undefined;

/** Reads `([name], [options], [fn])`; a `todo` does not count, whatever it does, so it is skipped. */
export function readCall(args: readonly unknown[], forced?: Forced): TestCall {
  const rest = [...args];
  const name = typeof rest[0] === 'string' ? (rest.shift() as string) : undefined;
  const options = isObject(rest[0]) ? (rest.shift() as Record<string, unknown>) : {};
  const fn = isCallable(rest[0]) ? rest[0] : nothing;
  if (isGiven(options['expectFailure'])) unsupported('the option expectFailure of node:test');
  const skip = forced === 'skip' || forced === 'todo' || isGiven(options['skip']) || isGiven(options['todo']);
  const title = name ?? (fn !== nothing && fn.name !== '' ? fn.name : '<anonymous>');
  const plan = typeof options['plan'] === 'number' ? options['plan'] : undefined;
  return { name: title, mode: skip ? 'skip' : 'run', fn, plan };
}

/** An empty reason still means yes. */
const isGiven = (option: unknown): boolean => option !== undefined && option !== false && option !== null;
