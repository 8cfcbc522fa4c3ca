/** Keeps the first entry per key, in order. Text keys are compared without regard to case. */
export function dedupeBy(list, keyOf = (entry) => entry) {
  const seen = new Set();
  return list.filter((entry) => {
    let key = keyOf(entry);
    if (typeof key === 'string') key = key.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
