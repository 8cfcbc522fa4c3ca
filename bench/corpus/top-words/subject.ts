/** The most frequent words with their counts, most frequent first, alphabetical on a tie. */
export function topWords(text: string, count: number, ignore: readonly string[] = []): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+(?:'\p{L}+)*/gu) ?? []) {
    if (ignore.includes(word)) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, count);
}
