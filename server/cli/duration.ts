/** Durations people write: `30s`, `500ms`, `2m`; a bare number is seconds. */
import { UserError } from '../../protocol/errors.ts';

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, '': 1000 };
const MAX_MS = 600_000;

/** Milliseconds, 100 to 600,000. @throws UserError `bad-usage`. */
export const durationOf = (words: string): number => {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|)$/.exec(words.trim());
  const ms = match ? Math.round(Number(match[1]) * (UNITS[match[2] ?? ''] ?? 1000)) : NaN;
  if (!(ms >= 100 && ms <= MAX_MS))
    throw new UserError(
      'bad-usage',
      `${JSON.stringify(words)} is not a duration between 100ms and 10m.`,
      'Write it as 30s, 500ms or 2m.',
    );
  return ms;
};
