import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../core/verdict/hunks.ts';
import type { SourceLanguage } from '../../../protocol/program.ts';
import { operators } from '../operators/index.ts';
import { CandidateQueue } from '../search/queue.ts';
import { Context } from './context.ts';
import { lower, Unsupported } from './lower.ts';

const run = (code: string, required: Record<string, unknown> = {}): Record<string, unknown> => {
  const module = { exports: {} as Record<string, unknown> };
  // The texts are this file's own.
  new Function('module', 'exports', 'require', '__clq_t', '__clq_m', code)(
    module,
    module.exports,
    (name: string) => required[name],
    () => undefined,
    () => undefined,
  );
  return module.exports;
};

const modules: [
  name: string,
  source: string,
  required: Record<string, unknown>,
  expected: Record<string, unknown>,
][] = [
  [
    'named exports',
    'export const a = 1; export function b() { return a } export const c = b();',
    {},
    { a: 1, c: 1 },
  ],
  ['default function', 'export default function f() { return 3 }\nexport const x = f();', {}, { x: 3 }],
  ['default expression', 'export default 4;', {}, { default: 4 }],
  ['renamed export', 'const a = 2; export { a as b };', {}, { b: 2 }],
  ['live export', 'export let n = 1; n = 2;', {}, { n: 2 }],
  [
    'imports',
    "import d, { x as y } from 'm'; import * as all from 'm'; export const r = [d.x, y, all.x];",
    { m: { x: 5 } },
    { r: [5, 5, 5] },
  ],
  [
    'default of an ES module',
    "import d from 'm'; export const r = d;",
    { m: { __esModule: true, default: 6 } },
    { r: 6 },
  ],
  [
    're-exports',
    "export { x as y } from 'm'; export * from 'm';",
    { m: { x: 7, z: 8 } },
    { y: 7, x: 7, z: 8 },
  ],
  ['CommonJS stays', 'exports.a = 1;', {}, { a: 1 }],
];
for (const [name, source, required, expected] of modules)
  test(`modules: ${name}`, () => {
    const made = run(lower(source, 'js').runnable(), required);
    for (const [key, value] of Object.entries(expected)) assert.deepEqual(made[key], value);
  });

const refused: [source: string, language: SourceLanguage][] = [
  ['enum E { A }', 'ts'],
  ['const a = <p/>;', 'jsx'],
  ['const a = ;', 'js'],
];
for (const [source, language] of refused)
  test(`refused: ${source}`, () => {
    assert.throws(() => lower(source, language), Unsupported);
  });

const SAMPLES: [SourceLanguage, string][] = [
  [
    'js',
    'function f(a, b) { let r = 0; for (let i = 0; i < a.length; i++) if (a[i] > b) r += a[i]; else r -= 1; while (r > 9) r -= 2; return r ? r : -r; }',
  ],
  [
    'js',
    'export const f = (xs) => xs.map((x) => x + 1).filter((x) => x > 2 && x < 9).reduce((s, x) => s + x, 0);',
  ],
  [
    'js',
    "import { g } from 'g';\nexport default class S { #n = 1; get n() { return this.#n; } add(x = 1) { this.#n += x; for (const k of [x]) { if (k) break; } return [...g(x)].sort(); } }",
  ],
  [
    'ts',
    'interface P { x: number }\nexport function f(p: P, xs?: readonly number[]): number {\n  const best = new Map<string, number>();\n  for (const x of xs ?? []) best.set(`k${x}`, (best.get(`k${x}`) as number) + p!.x);\n  return [...best.values()].length;\n}',
  ],
  [
    'js',
    "async function f(u) { do { u--; } while (u > 0); const r = await Promise.all([u, 1].map(async (x) => { await null; return x; })); switch (r.length) { case 1: return 'a'; default: u = 2; } return /x+/.test('x') || r; }",
  ],
];

for (const [language, source] of SAMPLES)
  test(`what runs is what the user would get: ${source.slice(0, 50)}`, () => {
    const subject = lower(source, language);
    const queue = new CandidateQueue(new Context(subject), { operators, suspicion: () => 1 });
    let compared = 0;
    for (let planned = queue.take(); planned; planned = queue.take()) {
      const text = applyEdits(source, planned.candidate.edits);
      let edited: string;
      try {
        edited = lower(text, language).runnable();
      } catch {
        continue;
      }
      compared++;
      // Lowering the patched text from scratch and changing the lowered text must agree, counters included.
      assert.equal(subject.runnable(planned.changes).replace(/\s+/g, ''), edited.replace(/\s+/g, ''), text);
    }
    assert.ok(compared > 100);
  });
