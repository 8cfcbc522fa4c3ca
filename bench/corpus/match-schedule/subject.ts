/**
 * A round-robin schedule: each round is a list of pairs, and everyone meets everyone once.
 * With an odd number one team rests in each round.
 */
export function schedule(teams: readonly string[]): [string, string][][] {
  const ring: (string | null)[] = [...teams];
  if (ring.length % 2 === 1) ring.push(null);
  const rounds: [string, string][][] = [];
  for (let round = 0; round < ring.length - 1; round++) {
    const pairs: [string, string][] = [];
    for (let i = 0; i < ring.length / 2; i++) {
      const home = ring[i];
      const away = ring[ring.length - 1 - i];
      if (home && away) pairs.push([home, away]);
    }
    rounds.push(pairs);
    ring.splice(1, 0, ring.pop()!);
  }
  return rounds;
}
