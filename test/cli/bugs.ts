/** Two small programs with a bug each, and their tests, for everything that goes through the command. */

/** Clamps, but compares the wrong way round at the top. */
export const clamp = {
  'clamp.js': `export function clamp(value, low, high) {
  if (value < low) return low;
  if (value < high) return high;
  return value;
}
`,
  'clamp.test.js': `import test from 'node:test';
import assert from 'node:assert/strict';
import { clamp } from './clamp.js';
test('below', () => assert.equal(clamp(-5, 0, 10), 0));
test('inside', () => assert.equal(clamp(5, 0, 10), 5));
test('above', () => assert.equal(clamp(15, 0, 10), 10));
test('at the bottom', () => assert.equal(clamp(0, 0, 10), 0));
test('at the top', () => assert.equal(clamp(10, 0, 10), 10));
test('negative range', () => assert.equal(clamp(-7, -10, -5), -7));
`,
};

export const clampFixed = clamp['clamp.js'].replace('value < high', 'value > high');

/** Counts words, but an empty text has one. */
export const words = {
  'words.ts': `export const countWords = (text: string): number => {
  const parts: string[] = text.split(' ');
  return parts.length;
};
`,
  'words.test.ts': `import { describe, expect, it } from 'vitest';
import { countWords } from './words';
describe('countWords', () => {
  it('counts one', () => expect(countWords('one')).toBe(1));
  it('counts three', () => expect(countWords('one two three')).toBe(3));
  it('does not count spaces', () => expect(countWords('one  two')).toBe(2));
  it('has none in an empty text', () => expect(countWords('')).toBe(0));
  it('has none in spaces', () => expect(countWords('   ')).toBe(0));
});
`,
};
