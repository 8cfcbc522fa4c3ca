/** Compares dotted versions: negative, zero or positive. A pre-release ('1.2.0-beta') is before its release. */
export function compareVersions(a, b) {
  const [mainA, preA] = a.split('-');
  const [mainB, preB] = b.split('-');
  const partsA = mainA.split('.').map(Number);
  const partsB = mainB.split('.').map(Number);
  const length = Math.max(partsA.length, partsB.length);
  for (let i = 0; i < length; i++) {
    const difference = (partsA[i] ?? 0) - (partsB[i] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  if (preA === preB) return 0;
  if (preA === undefined) return 1;
  if (preB === undefined) return -1;
  return preA < preB ? -1 : 1;
}
