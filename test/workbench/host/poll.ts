/** The editor answers late: whatever crosses a process is asked for again until it is there. */
import { setTimeout as sleep } from 'node:timers/promises';

/** First result of `ask` that is neither undefined, null nor false; rejects with `what` after `deadlineMs`. */
export async function poll<T>(
  what: string,
  ask: () => T | Promise<T>,
  deadlineMs = 30_000,
): Promise<Exclude<T, undefined | null | false>> {
  const until = Date.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) {
      return answer as Exclude<T, undefined | null | false>;
    }
    if (Date.now() > until) throw new Error(`still waiting after ${deadlineMs / 1000} s: ${what}`);
    await sleep(100);
  }
}
