/** When a crashed service is started again. Pure: the clock comes in. */

/** Crashes older than this (ms) are forgiven. */
export const windowMs = 180_000;
const most = 5;
const firstMs = 250;

export type Restart = { readonly kind: 'after'; readonly ms: number } | { readonly kind: 'give-up' };

/** `crashes` are the times (ms) of all crashes so far, the one being decided on included. */
export const nextRestart = (crashes: readonly number[], now: number): Restart => {
  const recent = crashes.filter((at) => now - at < windowMs).length;
  return recent > most ? { kind: 'give-up' } : { kind: 'after', ms: firstMs * 2 ** Math.max(0, recent - 1) };
};
