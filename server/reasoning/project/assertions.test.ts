import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSource } from '../../../core/program/names.ts';
import { splitAssertions } from './assertions.ts';

const split = (source: string) => splitAssertions(source, parseSource(source, 'js'));

/** Runs a script against real assertions and says whether it ends well. */
const passes = (script: string, subject: string): boolean => {
  const strict = Object.assign((value: unknown) => assert.ok(value), assert);
  try {
    new Function('assert', 'console', `${subject}\n${script}`)(strict, {
      assert: (value: unknown) => assert.ok(value),
    });
    return true;
  } catch {
    return false;
  }
};

const f = 'const f = (n) => n * 2;';
const cases: [name: string, subject: string, script: string, expected: boolean[]][] = [
  [
    'each assertion judges alone',
    f,
    'assert.equal(f(1), 2);\nassert.equal(f(2), 5);\nassert(f(3) === 6);',
    [true, false, true],
  ],
  [
    'console.assert inside a function',
    f,
    'const t = () => { console.assert(f(1) === 3); console.assert(f(0) === 0); }; t();',
    [false, true],
  ],
  [
    'state moves on in every part',
    'const q = [1, 2, 3];',
    'assert.equal(q.shift(), 1);\nassert.equal(q.shift(), 2);\nassert.equal(q.length, 1);',
    [true, true, true],
  ],
  [
    'functions that must throw are still run',
    'let n = 0; const g = () => { n++; throw new Error("x"); };',
    'assert.throws(() => g());\nassert.equal(n, 1);',
    [true, true],
  ],
  [
    'an exception elsewhere is not this part’s failure',
    'const h = (n) => { if (n > 1) throw new Error("big"); return n; };',
    'assert.equal(h(2), 2);\nassert.equal(h(1), 1);',
    [false, true],
  ],
];
for (const [name, subject, script, expected] of cases)
  test(`assertions: ${name}`, () => {
    assert.deepEqual(
      split(script)?.map(({ text }) => passes(text, subject)),
      expected,
    );
  });

test('assertions: named by line and words', () => {
  assert.deepEqual(
    split('assert(a);\nassert.equal(f(1),\n  2);')?.map(({ name }) => name),
    ['line 1: assert(a)', 'line 2: assert.equal(f(1), 2)'],
  );
});

test('assertions: one alone is left as it is', () => {
  assert.equal(split('assert(a);'), null);
});

test('assertions: very many are judged in groups, none lost', () => {
  const script = Array.from({ length: 500 }, (_, n) => `assert(x !== ${n});`).join('\n');
  const parts = split(script) ?? [];
  assert.ok(parts.length <= 48);
  for (const wrong of [0, 250, 499])
    assert.equal(parts.filter(({ text }) => !passes(text, `const x = ${wrong};`)).length, 1);
});
