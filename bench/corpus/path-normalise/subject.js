/** Resolves '.', '..' and repeated slashes; an absolute path never climbs above its root. */
export function normalisePath(path) {
  const absolute = path.startsWith('/');
  const kept = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') {
      kept.push(part);
    } else if (kept.length > 0 && kept.at(-1) !== '..') {
      kept.pop();
    } else if (!absolute) {
      kept.push(part);
    }
  }
  const joined = kept.join('/');
  return absolute ? '/' + joined : joined || '.';
}
