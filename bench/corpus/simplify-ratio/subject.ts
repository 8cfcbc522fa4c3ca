function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Screen sizes as a ratio in lowest terms: 1920 × 1080 is '16:9'. Either side may be zero, not both. */
export function simplifyRatio(width: number, height: number): string {
  if (width < 0 || height < 0) throw new RangeError('sizes are not negative');
  const divisor = commonDivisor(width, height);
  if (divisor === 0) throw new RangeError('both sizes are zero');
  return `${width / divisor}:${height / divisor}`;
}
