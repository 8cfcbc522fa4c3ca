/** Allows at most `limit` calls per key in any `windowMs`; the clock is passed in. */
export class RateLimiter {
  private readonly calls = new Map<string, number[]>();
  private readonly limit: number;
  private readonly windowMs: number;
  private readonly now: () => number;

  constructor(limit: number, windowMs: number, now: () => number) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.now = now;
  }

  allow(key: string): boolean {
    const time = this.now();
    const recent = (this.calls.get(key) ?? []).filter((at) => time - at < this.windowMs);
    const allowed = recent.length < this.limit;
    if (allowed) recent.push(time);
    this.calls.set(key, recent);
    return allowed;
  }
}
