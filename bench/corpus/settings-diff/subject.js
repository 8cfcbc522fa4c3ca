/** What changed between two flat settings objects, as lists of names in alphabetical order. */
export function settingsDiff(before, after) {
  const added = [];
  const removed = [];
  const changed = [];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const name of [...names].sort()) {
    if (!(name in before)) added.push(name);
    else if (!(name in after)) removed.push(name);
    else if (!Object.is(before[name], after[name])) changed.push(name);
  }
  return { added, removed, changed };
}
