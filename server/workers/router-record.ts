/** The record of what crossed from the test side to the candidate side, kept by the service in between. */
import type { Plain } from '../../protocol/plain.ts';
import type { Request, Result, Settled } from '../../protocol/sandbox-wire.ts';
import type { Outcome, RecordedCall } from '../../protocol/sandbox.ts';

/** A test that crosses more often is judged all the same; only the record ends. */
const MAX_CALLS = 5_000;

const isTagged = (value: Plain, tag: string): boolean =>
  typeof value === 'object' && value !== null && value.$ === tag;

/** Reading a method is part of calling it; reading a value is behaviour. */
const isWorthIt = (request: Request, result: Result): boolean => {
  switch (request.op) {
    case 'call':
    case 'construct':
    case 'method':
      return true;
    case 'get':
      if (request.path === '' || result.k !== 'value') return request.path !== '';
      return (
        !isTagged(result.value, 'function') &&
        !(isTagged(result.value, 'object') && 'handle' in (result.value as object))
      );
    default:
      return false;
  }
};

export const outcomeOf = (result: Result): Outcome => {
  const marks = result.k !== 'stopped' && result.marks ? { marks: result.marks } : {};
  switch (result.k) {
    case 'value': {
      const after = result.argsAfter ? { argsAfter: result.argsAfter } : {};
      return { kind: 'value', value: result.value, ...after, steps: result.steps, ...marks };
    }
    case 'error':
      return { kind: 'error', error: result.error, steps: result.steps, ...marks };
    case 'stopped':
      return result.why === 'steps' ? { kind: 'steps', steps: result.steps } : { kind: 'memory' };
  }
};

export class Recorder {
  readonly calls: RecordedCall[] = [];
  /** Steps of the candidate side so far. */
  steps = 0;
  readonly #promised = new Map<number, number>();

  add(request: Request, result: Result): void {
    this.steps += result.steps;
    if (!isWorthIt(request, result) || this.calls.length >= MAX_CALLS) return;
    if (result.k === 'value' && typeof result.value === 'object' && result.value?.$ === 'promise') {
      this.#promised.set(result.value.handle, this.calls.length);
    }
    this.calls.push({ path: request.path, args: request.args, outcome: outcomeOf(result) });
  }

  /** A call that never came back. */
  addLost(request: Request, outcome: Outcome): void {
    if (this.calls.length < MAX_CALLS) this.calls.push({ path: request.path, args: request.args, outcome });
  }

  /** Work between calls: its marks belong to the call that set it off, here the last one. */
  addIdle(steps: number, marks: readonly number[] | undefined): void {
    this.steps += steps;
    const last = this.calls.at(-1);
    if (!last || !marks || (last.outcome.kind !== 'value' && last.outcome.kind !== 'error')) return;
    const outcome = { ...last.outcome, marks: [...(last.outcome.marks ?? []), ...marks] };
    this.calls[this.calls.length - 1] = { ...last, outcome };
  }

  /** A promise in the record is replaced by what it became. */
  settle({ handle, ok, value }: Settled): void {
    const index = this.#promised.get(handle);
    const call = index === undefined ? undefined : this.calls[index];
    if (index === undefined || call?.outcome.kind !== 'value') return;
    const { value: _promise, argsAfter, ...rest } = call.outcome;
    const outcome: Outcome = ok
      ? { ...rest, value, ...(argsAfter ? { argsAfter } : {}) }
      : { ...rest, kind: 'error', error: value };
    this.calls[index] = { ...call, outcome };
  }
}
