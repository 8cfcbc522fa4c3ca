type Unit = 'ms' | 's' | 'm' | 'h' | 'd';

const MILLISECONDS: Record<Unit, number> = {
  ms: 1,
  s: 1000,
  m: 60 * 1000,
  h: 60 * 60 * 1000,
  d: 24 * 60 * 60 * 1000,
};

/**
 * Reads durations as people write them in settings: '250ms', '90s', '1h 30m', '2d12h', '1.5h'.
 * @returns the duration in milliseconds
 */
export function parseDuration(text: string): number {
  const part = /\s*(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)\s*/y;
  let total = 0;
  if (text.trim() === '') {
    throw new Error('a duration is missing');
  }
  while (part.lastIndex < text.length) {
    const match = part.exec(text);
    if (match === null) {
      throw new Error(`not a duration: '${text}'`);
    }
    const amount = Number(match[1]);
    const unit = match[2] as Unit;
    total = amount * MILLISECONDS[unit];
  }
  return total;
}
