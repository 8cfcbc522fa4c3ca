/** One text, its completion value awaited in virtual time. */
import type { Command, ScriptDone } from '../../../protocol/sandbox-wire.ts';
import { encode } from './encode.ts';
import { evaluate, PromiseOf, then } from './primordials.ts';
import { fireNext, nextDue } from './clock.ts';
import { isSpent, stepsUsed } from './steps.ts';

let outcome: { k: 'value' | 'error' | 'pending'; value?: unknown } = { k: 'pending' };

export const startScript = (command: Extract<Command, { cmd: 'script' }>): void => {
  try {
    const value = evaluate(command.code);
    if (value instanceof PromiseOf) {
      void then(
        value,
        (settled) => (outcome = { k: 'value', value: settled }),
        (error) => (outcome = { k: 'error', value: error }),
      );
    } else outcome = { k: 'value', value };
  } catch (error) {
    outcome = { k: 'error', value: error };
  }
};

/** The result once there is one; undefined while a promise may still settle. */
export const scriptTurn = (): ScriptDone | undefined => {
  const steps = stepsUsed();
  if (isSpent()) return { k: 'steps', steps };
  if (outcome.k === 'pending' && nextDue() !== null) {
    try {
      fireNext();
    } catch (error) {
      outcome = { k: 'error', value: error };
    }
    return undefined;
  }
  if (outcome.k === 'pending') return { k: 'pending', steps };
  const value = encode(outcome.value, 'look');
  const memory =
    typeof value === 'object' && value !== null && value.$ === 'error' && value.message === 'out of memory';
  return memory && outcome.k === 'error' ? { k: 'memory', steps } : { k: outcome.k, value, steps };
};
