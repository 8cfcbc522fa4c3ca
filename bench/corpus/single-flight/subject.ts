/** Wraps a loader so that calls for a key that is being loaded share one load; failures are forgotten. */
export function singleFlight<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const flying = new Map<string, Promise<T>>();
  return (key) => {
    const current = flying.get(key);
    if (current) return current;
    const started = load(key).finally(() => flying.delete(key));
    flying.set(key, started);
    return started;
  };
}
