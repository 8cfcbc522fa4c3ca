/** The ids from the root to the entry with `id`, or null when the tree does not have it. */
export function pathTo(tree, id) {
  if (tree.id === id) return [tree.id];
  for (const child of tree.children ?? []) {
    const rest = pathTo(child, id);
    if (rest) return [tree.id, ...rest];
  }
  return null;
}
