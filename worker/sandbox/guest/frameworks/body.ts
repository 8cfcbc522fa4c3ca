/** Running a function that may return a promise or take a `done` callback. */
import type { Callable } from './support.ts';
import { define, isThenable } from './support.ts';

const asError = (reason: unknown): unknown =>
  reason instanceof Error ? reason : new Error(`done(${String(reason)})`);

/**
 * Calls `fn` with the arguments and a `done` after them; settles when `done` is called. What the function
 * throws, `done(error)` and a second `done()` reject; so does returning a promise as well.
 */
export function withDone(fn: Callable, self: unknown, args: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let called = false;
    const done = (reason?: unknown): void => {
      if (called) return reject(new Error('done() was called twice'));
      called = true;
      if (reason === undefined || reason === null) {
        // Leaves room for a second call in the same turn, which must fail the test.
        void Promise.resolve().then(resolve);
      } else reject(asError(reason));
    };
    define(done, { fail: (reason?: unknown) => reject(asError(reason ?? 'failed')) });
    try {
      if (isThenable(fn.call(self, ...args, done)))
        reject(new Error('a test takes a callback or returns a promise, not both'));
    } catch (error) {
      reject(error as Error);
    }
  });
}
