import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose } from './diagnose.ts';

const cases: [name: string, files: Record<string, string>, text: string, codes: string[]][] = [
  ['clean file', {}, 'export const f = (a: number): number => a + 1;', []],
  ['wrong return type', {}, 'export const f = (a: number): string => a + 1;', ['TS2322']],
  [
    'imported type',
    { 'b.ts': 'export type B = number;' },
    "import type { B } from './b.ts'; export const f = (b: B): B => b.length;",
    ['TS2339'],
  ],
  ['does not parse', {}, 'export const f = (;', ['TS1109']],
];
for (const [name, files, text, codes] of cases)
  test(`diagnose: ${name}`, () => {
    assert.deepEqual(
      diagnose({ ...files, 'a.ts': '' }, 'a.ts', text)
        .map((line) => line.split(':')[0])
        .slice(0, codes.length || 1),
      codes,
    );
  });
