import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blank } from './blank.ts';
import { functionAt, functionsIn } from './functions.ts';

/** `|` is the cursor. */
const cases: [rule: string, text: string, name: string | undefined][] = [
  ['a declaration', 'function sum(a, b) { return a |- b; }', 'sum'],
  ['the name itself', 'function s|um(a, b) { return a - b; }', 'sum'],
  ['an exported async generator', 'export async function* walk(t) {\n  yield |t;\n}', 'walk'],
  ['an arrow with a block', 'export const f = (a: number): number => {\n  return a|;\n};', 'f'],
  ['an arrow with an expression', 'const f = (a) => a |+ 1;\nconst g = 2;', 'f'],
  ['an arrow with one bare parameter', 'const f = a => a |+ 1;', 'f'],
  ['a function expression', 'const f = function (a) { return |a; };', 'f'],
  ['a CommonJS export', 'exports.f = (a) => { return |a; };', 'f'],
  ['a method', 'class Stack {\n  push(x) { this.items.push(x|); }\n  pop() {}\n}', 'Stack#push'],
  [
    'a typed static method',
    'export class A<T> {\n  static make<U>(u: U): A<U> { return |new A(u); }\n}',
    'A#make',
  ],
  ['a constructor', 'class A { constructor(x) { this.x = |x; } }', 'A#constructor'],
  ['the outer function of a nested one', 'function f() {\n  const g = () => { |1; };\n  return g;\n}', 'f'],
  ['an object type as result', 'function f(): { a: number } { return { a: |1 }; }', 'f'],
  ['a default value that is an object', 'function f(o = { a: 1 }) { return |o.a; }', 'f'],
  ['brackets in strings', "function f() { return '}'; |}\nfunction g() {}", 'f'],
  ['brackets in templates', 'function f(a) { return `}${a + `{`}}`; |}', 'f'],
  ['brackets in regular expressions', 'function f(a) { return a.replace(/[}/]}/g, ""); |}', 'f'],
  ['brackets in comments', 'function f() { // }\n /* } */ return |1; }', 'f'],
  [
    'a division is no regular expression',
    'function f(a) { return a / 2; } function g(b) { return |b / 2; }',
    'g',
  ],
  ['its comment', '/** Adds| two. */\nexport function f(a) { return a; }', 'f'],
  ['its first keyword', 'const x = 1;\nex|port default async function f(a) { return a; }', 'f'],
  ['a modifier of a method', 'class A {\n  sta|tic make() { return 1; }\n}', 'A#make'],
  ['a comment apart from it is not its own', '// licence|\n\nfunction f() {}', undefined],
  ['a statement before it is not part of it', 'run(|);\nfunction f() {}', undefined],
  ['between functions there is none', 'function f() {}\n|\nfunction g() {}', undefined],
  ['a plain value is none', 'const x = (1 + |2);', undefined],
  ['a call in a field is no method', 'class A { x = make(|1); }', undefined],
];

for (const [rule, marked, name] of cases) {
  test(`function at the cursor: ${rule}`, () => {
    const offset = marked.indexOf('|');
    assert.equal(functionAt(marked.replace('|', ''), offset)?.name, name);
  });
}

test('blanked text keeps length and lines, even of unclosed literals', () => {
  for (const text of ['"abc', '`a${b', '/* x', "f('\\", '/[', 'a\n`b\n${`c`}\nd`', '}}}${`']) {
    const out = blank(text);
    assert.equal(out.length, text.length, text);
    assert.equal(out.split('\n').length, text.split('\n').length, text);
    functionsIn(text);
  }
});
