interface BucketOptions {
  capacity: number;
  /** Tokens that come back per second. */
  refill: number;
  now: () => number;
}

/** A bucket of tokens that refills with time up to its capacity; taking more than it has is refused. */
export class TokenBucket {
  private readonly options: BucketOptions;
  private tokens: number;
  private updatedAt: number;

  constructor(options: BucketOptions) {
    this.options = options;
    this.tokens = options.capacity;
    this.updatedAt = options.now();
  }

  available(): number {
    const { capacity, refill, now } = this.options;
    const time = now();
    const earned = ((time - this.updatedAt) / 1000) * refill;
    this.tokens = Math.min(capacity, this.tokens + earned);
    this.updatedAt = time;
    return this.tokens;
  }

  take(count = 1): boolean {
    if (this.available() < count) return false;
    this.tokens -= count;
    return true;
  }
}
