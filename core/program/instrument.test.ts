import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instrument } from './instrument.ts';

const T = '__clq_t();';
const cases: [name: string, source: string, expected: string][] = [
  ['function body', 'function f() { return 1 }', `function f() { ${T} return 1 }`],
  [
    'keeps directives first',
    'function f() { "use strict"; return 1 }',
    `function f() { "use strict"; ${T} return 1 }`,
  ],
  ['loop with block', 'while (x) { y() }', `while (x) { ${T} y() }`],
  ['loop without block', 'for (;;) y();', `for (;;) { ${T} y(); }`],
  ['empty loop body', 'while (x);', `while (x){ ${T} ; }`],
  ['arrow expression', 'const f = x => x + 1', 'const f = x => (__clq_t(), x + 1)'],
  ['arrow object literal', 'const f = () => ({a: 1})', 'const f = () => (__clq_t(), ({a: 1}))'],
  ['arrow twice parenthesised', 'const f = () => ((1))', 'const f = () => (__clq_t(), ((1)))'],
  ['curried arrows', 'const f = a => b => a', 'const f = a => (__clq_t(), b => (__clq_t(), a))'],
  ['methods', 'class A { m() { } }', `class A { m() { ${T} } }`],
  ['do while', 'do x(); while (y)', `do { ${T} x(); } while (y)`],
  ['nested loops without blocks', 'for (;;) for (;;) x();', `for (;;) { ${T} for (;;) { ${T} x(); } }`],
];

for (const [name, source, expected] of cases)
  test(`instrument: ${name}`, () => {
    assert.equal(instrument(source).replace(/\s+/g, ' '), expected.replace(/\s+/g, ' '));
    assert.doesNotThrow(() => new Function('__clq_t', instrument(source)));
  });

const marked: [name: string, source: string, touch: string, expected: string][] = [
  [
    'a return',
    'function f(a) { const b = a; return b; }',
    'b;',
    'function f(a) { __clq_t(); const b = a; __clq_m(7); return b; }',
  ],
  ['a branch without a block', 'if (a) b(); c();', 'b()', 'if (a) { __clq_m(7); b(); } c();'],
  ['a condition is reached with its statement', 'if (a) b();', 'a)', '__clq_m(7); if (a) b();'],
  ['inside a loop, not the loop', 'for (;;) { x(y); }', 'y', 'for (;;) { __clq_t(); __clq_m(7); x(y); }'],
  ['an arrow body', 'const f = a => a + 1;', '+ 1', 'const f = a => (__clq_t(), __clq_m(7), a + 1);'],
];
for (const [name, source, touch, expected] of marked)
  test(`instrument: marks ${name}`, () => {
    const start = source.lastIndexOf(touch);
    const code = instrument(source, { marks: [{ start, end: start + 1, mark: 7 }] });
    assert.equal(code.replace(/\s+/g, ' '), expected);
  });
