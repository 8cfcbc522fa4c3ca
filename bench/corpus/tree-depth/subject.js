/** How many levels a menu tree has; hidden entries and what is below them do not count. */
export function treeDepth(node) {
  if (!node || node.hidden) return 0;
  const children = node.children ?? [];
  let deepest = 0;
  for (const child of children) {
    deepest = Math.max(deepest, treeDepth(child));
  }
  return deepest + 1;
}
