const alternatives = [
  ['<', '<=', '>', '>='],
  ['===', '!=='],
  ['&&', '||'],
  ['+', '-', '*', '/'],
  ['min', 'max'],
  ['floor', 'ceil', 'round'],
  ['push', 'unshift'],
  ['pop', 'shift'],
];

/** Edits of one line: each operator, number and name replaced by a near one, one at a time. */
export function rivalLines(line: string, names: readonly string[]): string[] {
  const rivals = new Set<string>();
  for (const match of line.matchAll(
    /(?<![\w$.'])\d+(?![\w.'])|[A-Za-z_$][\w$]*|[<>=!]==?|&&|\|\||[-+*/<>]/g,
  )) {
    const token = match[0];
    const put = (text: string): unknown =>
      rivals.add(line.slice(0, match.index) + text + line.slice(match.index + token.length));
    if (/^\d+$/.test(token)) for (const by of [-1, 1]) put(String(Number(token) + by));
    else if (names.includes(token)) names.forEach(put);
    for (const group of alternatives) if (group.includes(token)) group.forEach(put);
  }
  if (!/^\s*($|\/?\*|\/\/|import |export )/.test(line)) rivals.add('');
  rivals.delete(line);
  return [...rivals];
}
