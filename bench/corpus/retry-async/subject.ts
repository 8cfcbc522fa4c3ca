export interface RetryOptions {
  attempts?: number;
  /** Errors for which trying again is useless. */
  fatal?: (error: unknown) => boolean;
  wait?: (attempt: number) => Promise<void>;
}

/** Runs a task until it succeeds, at most `attempts` times, waiting between attempts. */
export async function retry<T>(
  task: (attempt: number) => Promise<T>,
  options: RetryOptions = {},
): Promise<T> {
  const { attempts = 3, fatal = () => false, wait = async () => {} } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return await task(attempt);
    } catch (error) {
      if (attempt >= attempts || fatal(error)) throw error;
      await wait(attempt);
    }
  }
}
