/** The deepest folder that holds all the files, '' when they share none. Paths use '/'. */
export function sharedFolder(files: readonly string[]): string {
  const [first, ...others] = files.map((file) => file.split('/').slice(0, -1));
  if (!first) return '';
  let depth = first.length;
  for (const folders of others) {
    let same = 0;
    while (same < depth && folders[same] === first[same]) same++;
    depth = same;
  }
  return first.slice(0, depth).join('/');
}
