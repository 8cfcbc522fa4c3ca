/** Remembers the results of a one-argument function for `ttl` milliseconds of the clock passed in. */
export function ttlMemo(compute, ttl, now) {
  const known = new Map();
  return (argument) => {
    const hit = known.get(argument);
    if (hit && now() - hit.at < ttl) return hit.value;
    const value = compute(argument);
    known.set(argument, { value, at: now() });
    return value;
  };
}
