function sharedPairs(a: string, b: string): number {
  const pairs = new Set<string>();
  for (let i = 0; i < a.length - 1; i++) pairs.add(a.slice(i, i + 2));
  let shared = 0;
  for (let i = 0; i < b.length - 1; i++) {
    if (pairs.has(b.slice(i, i + 2))) shared++;
  }
  return shared;
}

/** The known command most like a mistyped one (most letter pairs in common), or null when none is. */
export function suggestCommand(typed: string, known: readonly string[]): string | null {
  const word = typed.toLowerCase();
  let best: string | null = null;
  let most = 0;
  for (const candidate of known) {
    const score = sharedPairs(word, candidate);
    if (score > most) {
      most = score;
      best = candidate;
    }
  }
  return best;
}
