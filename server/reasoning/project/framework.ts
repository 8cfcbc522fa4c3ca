/** Which test framework a test file is written for. */
import type { Framework } from '../../../protocol/program.ts';

const IMPORTS: [RegExp, Framework][] = [
  [/['"]vitest['"]/, 'vitest'],
  [/['"]@jest\/globals['"]/, 'jest'],
  [/['"]bun:test['"]/, 'jest'],
  [/['"]node:test['"]/, 'node'],
];

/** By import first; globals without an import mean jest; anything else is a plain script of assertions. */
export const frameworkOf = (text: string): Framework =>
  IMPORTS.find(([pattern]) => pattern.test(text))?.[1] ??
  (/^\s*(describe|it|test|suite)(\.\w+)*\s*\(/m.test(text) ? 'jest' : 'assert');
