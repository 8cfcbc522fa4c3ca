/** Calls already made in this run are not made again: same program, same inputs, same limits, same outcome. */
import { createHash } from 'node:crypto';
import type { Sandboxes } from '../../workers/sandbox.ts';

type Call = Sandboxes['call'];

/** The same sandboxes, but `call` remembers. Test runs are never remembered: repeating them is their point. */
export const rememberCalls = (sandboxes: Sandboxes): Sandboxes => {
  const known = new Map<string, ReturnType<Call>>();
  const call: Call = (program, calls, options) => {
    const { signal: _signal, ...fixed } = options;
    const key = createHash('sha256')
      .update(JSON.stringify([program.modules, calls, fixed]))
      .digest('hex');
    const before = known.get(key);
    if (before) return before;
    const result = sandboxes.call(program, calls, options);
    known.set(key, result);
    result.catch(() => known.delete(key));
    return result;
  };
  return { ...sandboxes, call };
};
