/** Page numbers of a print range such as '1-3,7'; sorted, without repeats, open ends reach to `last`. */
export function parsePages(text: string, last: number): number[] {
  const pages = new Set<number>();
  for (const part of text.split(',')) {
    const match = /^\s*(\d+)?\s*(-)?\s*(\d+)?\s*$/.exec(part);
    if (!match || (!match[1] && !match[3])) throw new Error(`not a page range: ${part}`);
    const from = Number(match[1] ?? 1);
    const to = match[2] ? Number(match[3] ?? last) : from;
    for (let page = Math.max(from, 1); page <= Math.min(to, last); page++) pages.add(page);
  }
  return [...pages].sort((a, b) => a - b);
}
