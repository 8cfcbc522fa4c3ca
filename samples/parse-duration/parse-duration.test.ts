import { describe, expect, it } from 'vitest';
import { parseDuration } from './parse-duration';

describe('parseDuration', () => {
  it('reads milliseconds and seconds', () => {
    expect(parseDuration('250ms')).toBe(250);
    expect(parseDuration('90s')).toBe(90_000);
  });

  it('reads hours and days', () => {
    expect(parseDuration('2h')).toBe(7_200_000);
    expect(parseDuration('1d')).toBe(86_400_000);
  });

  it('reads fractions', () => {
    expect(parseDuration('1.5h')).toBe(5_400_000);
  });

  it('adds hours and minutes', () => {
    expect(parseDuration('1h 30m')).toBe(5_400_000);
  });

  it('adds three parts without spaces', () => {
    expect(parseDuration('2d3h500ms')).toBe(183_600_500);
  });

  it('allows space around a part', () => {
    expect(parseDuration(' 10 m ')).toBe(600_000);
  });

  it('refuses words', () => {
    expect(() => parseDuration('soon')).toThrow('not a duration');
  });

  it('refuses an empty text', () => {
    expect(() => parseDuration('  ')).toThrow('missing');
  });
});
