import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../core/verdict/hunks.ts';
import type { SourceLanguage } from '../../../protocol/program.ts';
import { CandidateQueue } from '../search/queue.ts';
import { Context } from '../subject/context.ts';
import { lower } from '../subject/lower.ts';
import { operators } from './index.ts';

/** Texts one operator (or all) makes of a source. */
const texts = (source: string, id?: string, language: SourceLanguage = 'js'): Set<string> => {
  const chosen = operators.filter((operator) => id === undefined || operator.id === id);
  const queue = new CandidateQueue(new Context(lower(source, language)), {
    operators: chosen,
    suspicion: () => 1,
  });
  const made = new Set<string>();
  for (let planned = queue.take(); planned; planned = queue.take())
    made.add(applyEdits(source, planned.candidate.edits));
  return made;
};

const body = (text: string): string => `function f(a, b, list) { ${text} }`;

/** Buggy text → fixed text, both inside `function f(a, b, list)`. */
const fixes: [operator: string, buggy: string, fixed: string][] = [
  ['relational-operator', 'return a < b;', 'return a <= b;'],
  ['relational-operator', 'return a >= b;', 'return a <= b;'],
  ['equality-operator', 'return a === b;', 'return a !== b;'],
  ['equality-operator', 'return a == b;', 'return a === b;'],
  ['logical-operator', 'return a && b;', 'return a || b;'],
  ['logical-operator', 'return a || 5;', 'return a ?? 5;'],
  ['mixed-logic-parentheses', 'return a || b && list;', 'return (a || b) && list;'],
  ['drop-condition', 'return a > 1 && b;', 'return a > 1;'],
  ['nan-comparison', 'return a === NaN;', 'return Number.isNaN(a);'],
  ['undefined-comparison', 'if (a) return b;', 'if (a !== undefined) return b;'],
  ['undefined-comparison', 'return a === null;', 'return a == null;'],
  ['arithmetic-operator', 'return a - b;', 'return a + b;'],
  ['arithmetic-operator', 'return a & 1;', 'return a | 1;'],
  ['assignment-operator', 'a = b; return a;', 'a += b; return a;'],
  ['update-operator', 'a++; return a;', 'a--; return a;'],
  ['update-operator', 'return list[a++];', 'return list[++a];'],
  ['operand-swap', 'return a - b;', 'return b - a;'],
  ['excess-operand', 'return a * b + 1;', 'return a * b;'],
  ['precedence', 'return a + b / 2;', 'return (a + b) / 2;'],
  ['precedence', 'return a * b - 1;', 'return a * (b - 1);'],
  ['unary-sign', 'return -a;', 'return a;'],
  ['integer-division', 'return a / 2;', 'return Math.floor(a / 2);'],
  ['off-by-one', 'return list[a];', 'return list[a - 1];'],
  ['off-by-one', 'return list.slice(a, b);', 'return list.slice(a, b + 1);'],
  ['number-constant', 'return a * 3;', 'return a * 2;'],
  ['number-constant', 'let best = 0; return best;', 'let best = -Infinity; return best;'],
  ['literal-constant', 'return true;', 'return false;'],
  ['string-constant', "return list.join(',');", "return list.join('');"],
  ['wrong-variable', 'return a * a;', 'return a * b;'],
  ['name-swap', 'return Math.min(a, Math.max(2, b));', 'return Math.min(b, Math.max(2, a));'],
  ['element-order', 'return [a, b, 1];', 'return [1, b, a];'],
  ['precedence', 'return a - 1 / 2;', 'return a / 2 - 1;'],
  ['wrap-call', 'return list.map((x) => x);', 'return list.map((x) => x).slice(1);'],
  ['missing-statement', 'const r = []; r.push(a); return r;', 'const r = []; r.push(a); r.pop();\nreturn r;'],
  [
    'missing-statement',
    'const t = list[a]; list[b] = t;',
    'const t = list[a]; list[a] = list[b];\nlist[b] = t;',
  ],
  ['wrong-expression', 'let n = 0; list.push(1); return n;', 'let n = 0; list.push(1); return list[n];'],
  ['wrong-expression', 'list.x = 1; return a;', 'list.x = 1; return list.x;'],
  ['length-of', 'return list;', 'return list.length;'],
  [
    'wrong-property',
    'return list.width * list.width + list.height;',
    'return list.width * list.height + list.height;',
  ],
  ['wrong-key', 'return { min: a, max: b.min };', 'return { min: a, min: b.min };'],
  ['index-swap', 'return list[a][b];', 'return list[b][a];'],
  ['element-of', 'return list[a];', 'return a;'],
  ['element-of', 'return a;', 'return list[a];'],
  ['wrong-method', 'return list.some((x) => x > a);', 'return list.every((x) => x > a);'],
  ['wrong-method', 'return Math.floor(a);', 'return Math.ceil(a);'],
  ['wrong-method', 'list.push(a); return list;', 'list.unshift(a); return list;'],
  ['argument-swap', 'return Math.pow(a, b);', 'return Math.pow(b, a);'],
  ['argument-swap', 'return a.concat(b);', 'return b.concat(a);'],
  ['unwrap-call', 'return Math.abs(a - b);', 'return (a - b);'],
  ['unwrap-call', 'return list.reverse();', 'return list;'],
  ['wrap-call', 'return a - b;', 'return Math.abs(a - b);'],
  ['wrap-call', 'return list.map((x) => x);', 'return list.map((x) => x).reverse();'],
  ['wrong-arguments', 'return parseInt(a);', 'return parseInt(a, 10);'],
  ['wrong-arguments', 'return list.slice(1, a);', 'return list.slice(1);'],
  ['sort-comparator', 'return list.sort();', 'return list.sort((a, b) => a - b);'],
  ['sort-comparator', 'return list.sort((x, y) => y - x);', 'return list.sort((y, x) => y - x);'],
  ['negated-condition', 'if (list.includes(a)) return 1;', 'if (!list.includes(a)) return 1;'],
  ['negated-condition', 'if (!a) return 1;', 'if (a) return 1;'],
  ['constant-condition', 'if (a > b) return 1;', 'if (true) return 1;'],
  ['condition-guess', 'if (a > 1) return 0;', 'if (a > 1 && b !== 0) return 0;'],
  ['condition-replace', 'if (a) return 0;', 'if (a < b) return 0;'],
  ['branch-swap', 'return a ? 1 : 2;', 'return a ? 2 : 1;'],
  ['loop-form', 'if (a > 1) { a--; } return a;', 'while (a > 1) { a--; } return a;'],
  ['wrong-result', 'return a;', 'return b;'],
  ['missing-return', 'Math.max(a, b);', 'return Math.max(a, b);'],
  [
    'early-return',
    'for (const x of list) { if (x) a++; return a; }',
    'for (const x of list) { if (x) a++;  }\nreturn a;',
  ],
  ['guard-return', 'return a / b;', 'if (b === 0) return 0;\nreturn a / b;'],
  ['guard-throw', 'return a / b;', "if (b === 0) throw new Error('Invalid argument');\nreturn a / b;"],
  ['statement-delete', 'a++; return a;', '; return a;'],
  ['statement-move', 'a = 1; b = a; return b;', 'b = a; a = 1; return b;'],
  [
    'missing-break',
    'switch (a) { case 1: b = 2; case 2: b = 3; }',
    'switch (a) { case 1: b = 2;\nbreak; case 2: b = 3; }',
  ],
  [
    'missing-statement',
    'let n = 0; for (const x of list) { b = x; } return n;',
    'let n = 0; for (const x of list) { n++;\nb = x; } return n;',
  ],
  ['missing-if', 'a.x = b; return a;', 'if (b > 0) a.x = b; return a;'],
  ['else-branch', 'if (a) b = 1; b = 2; return b;', 'if (a) b = 1; else b = 2; return b;'],
  ['fallback-value', 'return list[a];', 'return list[a] ?? 0;'],
  ['wrong-fallback', 'return a || 1;', 'return a || 0;'],
  ['optional-chain', 'return a.b;', 'return a?.b;'],
  ['missing-copy', 'return list.sort();', 'return [...list].sort();'],
  ['spread', 'return Math.max(list);', 'return Math.max(...list);'],
  ['initial-value', 'let p = 0; return p * a;', 'let p = 1; return p * a;'],
  ['initial-value', 'let p; return p + a;', 'let p = 0; return p + a;'],
  ['initial-value', 'return list.reduce((x, y) => x + y);', 'return list.reduce((x, y) => x + y, 0);'],
  ['regex-flags', "return a.replace(/x/, '');", "return a.replace(/x/g, '');"],
  ['regex-pattern', 'return /\\d/.test(a);', 'return /\\d+/.test(a);'],
  ['replace-all', "return a.replace('x', '');", "return a.replace(/x/g, '');"],
  ['template-literal', 'return `${a}-${b}`;', 'return `${b}-${a}`;'],
  ['template-literal', "return 'x ${a}';", 'return `x ${a}`;'],
  ['text-or-number', 'return a + b;', 'return Number(a) + Number(b);'],
  ['ignore-case', 'return a === b;', 'return a.toLowerCase() === b.toLowerCase();'],
  ['loop-start', 'for (let i = 0; i < a; i++) b++;', 'for (let i = 1; i < a; i++) b++;'],
  ['loop-bound', 'for (let i = 0; i < 3; i++) b++;', 'for (let i = 0; i < a; i++) b++;'],
  ['loop-step', 'for (let i = 0; i < a; i++) b++;', 'for (let i = 0; i < a; i += 2) b++;'],
  ['loop-direction', 'for (let i = 0; i < a; i++) b++;', 'for (let i = a - 1; i >= 0; i--) b++;'],
  ['loop-in-of', 'for (const x in list) a += x;', 'for (const x of list) a += x;'],
  ['missing-term', 'return a;', 'return (a + b);'],
  ['small-expression', 'return a;', 'return a * b;'],
];

for (const [operator, buggy, fixed] of fixes)
  test(`${operator}: ${buggy} → ${fixed}`, () =>
    assert.ok(texts(body(buggy), operator).has(body(fixed)), [...texts(body(buggy), operator)].join('\n')));

const whole: [operator: string, language: SourceLanguage, buggy: string, fixed: string][] = [
  [
    'missing-await',
    'js',
    'async function f(g) { const x = g(); return x.y; }',
    'async function f(g) { const x = await g(); return x.y; }',
  ],
  ['default-parameter', 'js', 'function f(a) { return a; }', 'function f(a = 0) { return a; }'],
  [
    'default-parameter',
    'ts',
    'function f(a: number) { return a; }',
    'function f(a: number = 0) { return a; }',
  ],
  [
    'relational-operator',
    'ts',
    'const f = (a: number, b: number): boolean => a < b;',
    'const f = (a: number, b: number): boolean => a <= b;',
  ],
  [
    'operand-swap',
    'ts',
    'const f = (a: unknown, b: number) => (a as number) - b;',
    'const f = (a: unknown, b: number) => b - (a as number);',
  ],
  ['unwrap-call', 'ts', 'const f = <T>(a: T): T => id<T>(a as T);', 'const f = <T>(a: T): T => a;'],
  [
    'guard-return',
    'js',
    'function f(n) {\n  return n * f(n - 1);\n}',
    'function f(n) {\n  if (n === 0) return 1;\n  return n * f(n - 1);\n}',
  ],
];
for (const [operator, language, buggy, fixed] of whole)
  test(`${operator} (${language}): ${buggy.split('\n')[0]}`, () => {
    const made = texts(buggy, operator, language);
    assert.ok(made.has(fixed), [...made].join('\n'));
  });

test('every operator has a case', () => {
  const covered = new Set([...fixes, ...whole].map(([operator]) => operator));
  assert.deepEqual(
    operators.map(({ id }) => id).filter((id) => !covered.has(id)),
    [],
  );
});

test('operators have different ids and priors in (0, 1]', () => {
  assert.equal(new Set(operators.map(({ id }) => id)).size, operators.length);
  for (const { prior } of operators) assert.ok(prior > 0 && prior <= 1);
});

/** Texts that must not be made of a source: they cannot be what was meant, or cannot run. */
const absent: [rule: string, source: string, text: string][] = [
  ['the source itself is no candidate', body('return a < b;'), body('return a < b;')],
  [
    'constants are not assigned',
    'function f(a) { const k = 1; a = 2; return a + k; }',
    'function f(a) { const k = 1; k = 2; return a + k; }',
  ],
  [
    'variables are not read before their declaration',
    'function f(a) { const x = a; const y = 1; return x; }',
    'function f(a) { const x = y; const y = 1; return x; }',
  ],
  [
    'names of another function are not used',
    'function f(a) { return a; }\nfunction g(z) { return z; }',
    'function f(a) { return z; }\nfunction g(z) { return z; }',
  ],
  [
    'imports are not touched',
    "import { a } from './a.js';\nexport const f = (x) => a(x);",
    "import { a } from '';\nexport const f = (x) => a(x);",
  ],
];
for (const [rule, source, text] of absent) test(`absent: ${rule}`, () => assert.ok(!texts(source).has(text)));
