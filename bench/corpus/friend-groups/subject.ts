/** Groups of people connected by friendship, directly or through others; largest first, names sorted. */
export function friendGroups(
  people: readonly string[],
  friendships: readonly [string, string][],
): string[][] {
  const leader = new Map(people.map((person) => [person, person]));
  const find = (person: string): string => {
    const next = leader.get(person) ?? person;
    return next === person ? person : find(next);
  };
  for (const [a, b] of friendships) leader.set(find(a), find(b));
  const groups = Map.groupBy(people, find);
  return [...groups.values()]
    .map((group) => group.toSorted())
    .sort((a, b) => b.length - a.length || a[0]!.localeCompare(b[0]!));
}
