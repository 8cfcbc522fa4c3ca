import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { applyEdits } from '../../core/verdict/hunks.ts';
import { parseSource, topLevelNames } from '../../core/program/names.ts';
import type { Framework, Program, SourceLanguage } from '../../protocol/program.ts';
import type { SearchRequest } from '../../protocol/repair.ts';
import { createRepair } from './repair.ts';

const repair = createRepair();
after(() => repair.dispose());

const programOf = (
  source: string,
  language: SourceLanguage,
  framework: Framework,
  test: string,
  links = true,
): Program => ({
  subject: 'src/subject.ts',
  topLevel: topLevelNames(parseSource(source, language)),
  modules: [
    { id: 'src/subject.ts', code: source, links: { './other.js': 'src/other.js' } },
    { id: 'src/other.js', code: 'exports.limit = 3;', links: {} },
  ],
  helpers: [],
  tests: [{ id: 'test.js', code: test, links: links ? { s: 'subject:src/subject.ts' } : {}, framework }],
});

const requestOf = (
  program: Program,
  source: string,
  language: SourceLanguage,
  more: Partial<SearchRequest> = {},
): SearchRequest => ({
  program,
  source,
  language,
  frames: [],
  memoryMb: 64,
  budgetMs: 30_000,
  rivalTries: 3_000,
  rivalMs: 200,
  maxPlausible: 40,
  ...more,
});

const searchFor = async (request: SearchRequest): Promise<string[]> => {
  const found: string[] = [];
  await repair.search(request, {
    onCandidate: ({ edits }) => void found.push(applyEdits(request.source, edits)),
    onProgress: () => undefined,
    deadlineMs: 60_000,
  });
  return found;
};

/** Plain-assert script of examples. */
const examples = (name: string, ...lines: string[]): string =>
  `const assert = require('node:assert/strict'); const { ${name} } = require('s');\n${lines.join('\n')}`;

const bugs: [
  name: string,
  language: SourceLanguage,
  framework: Framework,
  bug: string,
  fix: string,
  test: string,
][] = [
  [
    'off by one in a loop bound',
    'js',
    'assert',
    'function total(xs) { let t = 0; for (let i = 0; i < xs.length - 1; i++) t += xs[i]; return t; }\nexports.total = total;',
    'function total(xs) { let t = 0; for (let i = 0; i < xs.length; i++) t += xs[i]; return t; }\nexports.total = total;',
    examples(
      'total',
      'assert.equal(total([]), 0);',
      'assert.equal(total([4]), 4);',
      'assert.equal(total([1, 2, 3]), 6);',
    ),
  ],
  [
    'TypeScript keeps its types',
    'ts',
    'vitest',
    'export const clampTo = (value: number, low: number, high: number): number => Math.min(low, Math.max(value, high));',
    'export const clampTo = (value: number, low: number, high: number): number => Math.min(high, Math.max(value, low));',
    "const { expect, it } = require('vitest'); const { clampTo } = require('s'); it('in', () => expect(clampTo(5, 1, 9)).toBe(5)); it('below', () => expect(clampTo(0, 1, 9)).toBe(1)); it('above', () => expect(clampTo(12, 1, 9)).toBe(9));",
  ],
  [
    'ES module with an import',
    'js',
    'node',
    "import { limit } from './other.js';\nexport function over(xs) {\n  return xs.filter((x) => x >= limit);\n}\n",
    "import { limit } from './other.js';\nexport function over(xs) {\n  return xs.filter((x) => x > limit);\n}\n",
    "const test = require('node:test'); const assert = require('node:assert'); const { over } = require('s'); test('a', () => assert.deepEqual(over([2, 3, 4]), [4])); test('b', () => assert.deepEqual(over([9]), [9]));",
  ],
  [
    'missing await',
    'js',
    'node',
    'async function load(get) { const data = get(); return data.value; }\nmodule.exports = { load };',
    'async function load(get) { const data = await get(); return data.value; }\nmodule.exports = { load };',
    "const { test } = require('node:test'); const assert = require('node:assert'); const { load } = require('s'); test('waits', async () => { assert.equal(await load(async () => ({ value: 7 })), 7); }); test('timer', async () => { assert.equal(await load(() => new Promise((r) => setTimeout(() => r({ value: 1 }), 50))), 1); });",
  ],
  [
    'a method of a class',
    'js',
    'jest',
    'class Queue { constructor() { this.items = []; } add(x) { this.items.push(x); return this; } next() { return this.items.pop(); } }\nmodule.exports = Queue;',
    'class Queue { constructor() { this.items = []; } add(x) { this.items.push(x); return this; } next() { return this.items.shift(); } }\nmodule.exports = Queue;',
    "const Queue = require('s'); describe('queue', () => { let q; beforeEach(() => { q = new Queue(); }); it('is fair', () => { q.add(1).add(2); expect(q.next()).toBe(1); expect(q.next()).toBe(2); }); it('ends', () => { expect(q.next()).toBeUndefined(); }); });",
  ],
  [
    'numbers sorted as text',
    'js',
    'assert',
    'exports.median = (xs) => { const s = [...xs].sort(); return s[Math.floor(s.length / 2)]; };',
    'exports.median = (xs) => { const s = [...xs].sort((a, b) => a - b); return s[Math.floor(s.length / 2)]; };',
    examples(
      'median',
      'assert.equal(median([1, 2, 3]), 2);',
      'assert.equal(median([10, 9, 2]), 9);',
      'assert.equal(median([100, 20, 3, 1, 50]), 20);',
    ),
  ],
  [
    'endless loop',
    'js',
    'assert',
    'exports.digits = (n) => { let count = 1; while (n >= 10) { n = n * 10; count++; } return count; };',
    'exports.digits = (n) => { let count = 1; while (n >= 10) { n = n / 10; count++; } return count; };',
    examples(
      'digits',
      'assert.equal(digits(7), 1);',
      'assert.equal(digits(10), 2);',
      'assert.equal(digits(999), 3);',
    ),
  ],
  [
    'missing base case',
    'js',
    'assert',
    'function fact(n) {\n  return n * fact(n - 1);\n}\nexports.fact = fact;',
    'function fact(n) {\n  if (n === 0) return 1;\n  return n * fact(n - 1);\n}\nexports.fact = fact;',
    examples('fact', 'assert.equal(fact(0), 1);', 'assert.equal(fact(1), 1);', 'assert.equal(fact(5), 120);'),
  ],
  [
    "changed the caller's list",
    'ts',
    'assert',
    'export function largest(xs: number[], n: number): number[] {\n  return xs.sort((a, b) => b - a).slice(0, n);\n}',
    'export function largest(xs: number[], n: number): number[] {\n  return [...xs].sort((a, b) => b - a).slice(0, n);\n}',
    examples(
      'largest',
      'const xs = [1, 3, 2]; assert.deepEqual(largest(xs, 2), [3, 2]); assert.deepEqual(xs, [1, 3, 2]);',
    ),
  ],
  [
    'only the first occurrence',
    'js',
    'assert',
    "exports.slug = (text) => text.toLowerCase().replace(/ /, '-');",
    "exports.slug = (text) => text.toLowerCase().replace(/ /g, '-');",
    examples('slug', "assert.equal(slug('A B'), 'a-b');", "assert.equal(slug('a b c'), 'a-b-c');"),
  ],
  [
    'wrong variable in a nested loop',
    'js',
    'assert',
    'exports.pairs = (xs) => { const out = []; for (let i = 0; i < xs.length; i++) for (let j = i + 1; j < xs.length; j++) out.push([xs[i], xs[i]]); return out; };',
    'exports.pairs = (xs) => { const out = []; for (let i = 0; i < xs.length; i++) for (let j = i + 1; j < xs.length; j++) out.push([xs[i], xs[j]]); return out; };',
    examples(
      'pairs',
      'assert.deepEqual(pairs([1]), []);',
      'assert.deepEqual(pairs([1, 2, 3]), [[1, 2], [1, 3], [2, 3]]);',
    ),
  ],
  [
    'a subject that extends a prototype',
    'js',
    'assert',
    "Array.prototype.last = function () { return this[this.length]; };\nclass Failure extends Error { constructor(m) { super(m); this.name = 'Failure'; } }\nexports.end = (xs) => { if (!xs.length) throw new Failure('empty'); return xs.last(); };",
    "Array.prototype.last = function () { return this[this.length - 1]; };\nclass Failure extends Error { constructor(m) { super(m); this.name = 'Failure'; } }\nexports.end = (xs) => { if (!xs.length) throw new Failure('empty'); return xs.last(); };",
    examples(
      'end',
      'assert.equal(end([1]), 1);',
      'assert.equal(end([1, 2]), 2);',
      "assert.throws(() => end([]), { name: 'Failure' });",
    ),
  ],
  [
    'condition too weak',
    'js',
    'assert',
    'exports.leap = (y) => y % 4 === 0 && y % 100 !== 0 && y % 400 === 0;',
    'exports.leap = (y) => y % 4 === 0 && y % 100 !== 0 || y % 400 === 0;',
    examples(
      'leap',
      'assert.equal(leap(2024), true);',
      'assert.equal(leap(1900), false);',
      'assert.equal(leap(2000), true);',
      'assert.equal(leap(2023), false);',
    ),
  ],
];

for (const [name, language, framework, bug, fix, code] of bugs)
  test(`search: ${name}`, async () => {
    const found = await searchFor(requestOf(programOf(bug, language, framework, code), bug, language));
    assert.ok(found.includes(fix), `not among:\n${found.join('\n---\n')}`);
  });

test('search: two edits that each mend some tests', async () => {
  const bug =
    'exports.span = (xs) => { let low = 0; let high = 0; for (const x of xs) { if (x < low) low = x; if (x > high) high = x; } return { low, high }; };';
  const code = `const { test } = require('node:test'); const assert = require('node:assert'); const { span } = require('s');
    const is = (xs, low, high) => test(String(xs), () => assert.deepEqual(span(xs), { low, high }));
    is([-1, 1], -1, 1); is([3, 5], 3, 5); is([-4, -2], -4, -2); is([7, 8, 6, 9], 6, 9); is([-7, -6, -8], -8, -6); is([9, 3, 5], 3, 9); is([-1, -9, -5], -9, -1);`;
  const found = await searchFor(requestOf(programOf(bug, 'js', 'node', code), bug, 'js'));
  const fixed =
    /let low = (Infinity|xs\[0\]); let high = (-Infinity|xs\[0\]); for \(const x of xs\) \{ if \(x < low\) low = x; if \(x > high\) high = x;/;
  assert.ok(
    found.some((text) => fixed.test(text)),
    found.join('\n'),
  );
});

test('search: a script without exports is tested by its names', async () => {
  const bug = 'function twice(x) { return x + 2; }';
  const found = await searchFor(
    requestOf(
      programOf(
        bug,
        'js',
        'assert',
        "console.assert(twice(1) === 2); console.assert(twice(4) === 8, 'twice');",
        false,
      ),
      bug,
      'js',
    ),
  );
  assert.ok(found.includes('function twice(x) { return x * 2; }'));
});

test('search: the target is not left', async () => {
  const bug =
    'function one(x) { return x + 1; }\nfunction two(x) { return one(x) + 1; }\nmodule.exports = { two };';
  const code = examples('two', 'assert.equal(two(1), 4);', 'assert.equal(two(2), 5);');
  const start = bug.indexOf('\n');
  const found = await searchFor(
    requestOf(programOf(bug, 'js', 'assert', code), bug, 'js', { target: 'two' }),
  );
  assert.ok(found.length > 0);
  for (const text of found) assert.equal(text.slice(0, start), bug.slice(0, start));
});

test('search: mutants that hang or blow up memory do not end the search', async () => {
  // Nearly every change of the constants makes one of the lines below endless or huge where no counter looks.
  const bug =
    "exports.fill = (n) => { const size = n > 3 ? 2 : 1; const xs = new Array(size * 1).fill('x'); /(a+)+$/.test('a'.repeat(size) + 'b'); return xs.join('').repeat(n); };";
  const fix = bug.replace('n > 3', 'n >= 3');
  const code = examples(
    'fill',
    "assert.equal(fill(1), 'x');",
    "assert.equal(fill(3), 'xxxxxx');",
    "assert.equal(fill(4), 'xxxxxxxx');",
  );
  const hostile = bug.replace('size * 1', 'size * 1e9 / 1e9');
  const found = await searchFor(
    requestOf(programOf(hostile, 'js', 'assert', code), hostile, 'js', {
      rivalTries: 3_000,
      rivalMs: 2000,
      maxPlausible: 400,
      budgetMs: 6000,
    }),
  );
  assert.ok(found.includes(fix.replace('size * 1', 'size * 1e9 / 1e9')), found.join('\n'));
});

test('search: candidates come best first and progress is told', async () => {
  const bug = 'exports.max = (a, b) => (a < b ? a : b);';
  const scores: number[] = [];
  let told = 0;
  const request = requestOf(
    programOf(
      bug,
      'js',
      'assert',
      examples('max', 'assert.equal(max(1, 2), 2);', 'assert.equal(max(4, 3), 4);'),
    ),
    bug,
    'js',
  );
  const summary = await repair.search(request, {
    onCandidate: ({ score }) => void scores.push(score),
    onProgress: () => void told++,
    deadlineMs: 60_000,
  });
  assert.ok(scores.length > 1 && told > 0);
  assert.deepEqual(
    scores,
    scores.toSorted((a, b) => b - a),
  );
  assert.equal(summary.plausible, scores.length);
  assert.deepEqual(
    summary.suspicions.map(({ line }) => line),
    [1],
  );
});

test('search: nothing to do when every test passes', async () => {
  const source = 'exports.id = (x) => x;';
  const request = requestOf(
    programOf(source, 'js', 'assert', examples('id', 'assert.equal(id(1), 1);')),
    source,
    'js',
  );
  assert.deepEqual(await searchFor(request), []);
});

test('search: a text that cannot be searched fails with its reason', async () => {
  const source = 'enum E { A }';
  const request = requestOf(programOf('1', 'js', 'assert', ''), source, 'ts');
  await assert.rejects(searchFor(request), /erasable types/);
});

test('search: cancelling kills the child', async () => {
  const bug =
    'exports.f = (a, b, c, d) => { const e = a + b; const g = c * d; const h = e - g; return h / a; };';
  const request = requestOf(
    programOf(bug, 'js', 'assert', examples('f', 'assert.equal(f(1, 2, 3, 4), "never");')),
    bug,
    'js',
  );
  const own = createRepair();
  const controller = new AbortController();
  const search = own.search(request, {
    onCandidate: () => undefined,
    onProgress: () => controller.abort(),
    deadlineMs: 60_000,
    signal: controller.signal,
  });
  await assert.rejects(search, { reason: 'cancelled' });
  assert.equal(own.pid, undefined);
  own.dispose();
});

test('mutate: weak tests leave survivors, strong ones do not', async () => {
  const source = 'exports.sum = (a, b) => {\n  return a + b;\n};';
  const run = (...lines: string[]) =>
    repair.mutate(
      {
        ...requestOf(programOf(source, 'js', 'assert', examples('sum', ...lines)), source, 'js'),
        lines: [2],
        max: 50,
        seed: 1,
      },
      { deadlineMs: 60_000 },
    );
  const weak = await run('assert.equal(sum(0, 0), 0);');
  const strong = await run(
    'assert.equal(sum(2, 3), 5);',
    'assert.equal(sum(-7, 4), -3);',
    'assert.equal(sum(1, 10), 11);',
  );
  assert.ok(weak.survivors.length > 0 && weak.total > 5);
  assert.equal(strong.killed, strong.total);
});

test('mutants: within the lines, and the same for the same seed', async () => {
  const source = 'const a = 1;\nconst b = (x) => x + a;\nconst c = 2;';
  const ask = { source, language: 'js' as const, lines: [2], max: 5, seed: 3 };
  const edits = await repair.mutants(ask);
  assert.equal(edits.length, 5);
  assert.deepEqual(edits, await repair.mutants(ask));
  for (const [edit] of edits) assert.ok(edit && edit.start >= 13 && edit.end <= 37);
});
