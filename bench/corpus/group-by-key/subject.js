/** Groups rows by a property or a key function; keys keep the order in which they first appear. */
export function groupByKey(rows, key) {
  const keyOf = typeof key === 'function' ? key : (row) => row[key];
  return rows.reduce((groups, row) => {
    const k = keyOf(row);
    if (!groups.has(k)) groups.set(k, []);
    groups.get(k).push(row);
    return groups;
  }, new Map());
}
