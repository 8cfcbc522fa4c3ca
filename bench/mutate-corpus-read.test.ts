import test from 'node:test';
import assert from 'node:assert/strict';
import { bugClasses, plantBug, readCorpus } from './mutate-corpus-read.ts';
import { rivalLines } from './mutate-corpus-lines.ts';

const bug = (find: string, replace: string) => ({ find, replace, class: 'operator misuse' as const });

test('a bug is planted where it matches', () => {
  assert.equal(plantBug('a < b', bug('<', '>')), 'a > b');
  assert.equal(plantBug('f(); g();', bug(' g();', '')), 'f();');
});

const refused: [string, string, string, string, RegExp][] = [
  ['absent', 'a < b', '>', '<', /not in the source/],
  ['twice', 'a < b < c', '<', '>', /more than once/],
  ['over two lines', 'a\nb', 'a\nb', 'c', /one line/],
  ['adding a line', 'a', 'a', 'a\nb', /one line/],
];
for (const [name, source, find, replace, message] of refused) {
  test(`a bug is refused when it is ${name}`, () => {
    assert.throws(() => plantBug(source, bug(find, replace)), message);
  });
}

test('every bug of the corpus changes its source, and every class and language has its share', () => {
  const entries = readCorpus();
  const bugs = entries.flatMap((entry) => entry.bugs);
  for (const entry of entries) {
    for (const one of entry.bugs) assert.notEqual(plantBug(entry.subject, one), entry.subject, entry.name);
  }
  assert.ok(entries.length >= 72);
  for (const language of ['javascript', 'typescript']) {
    assert.ok(entries.filter((entry) => entry.language === language).length >= entries.length / 3, language);
  }
  for (const name of bugClasses) {
    assert.ok(bugs.filter((one) => one.class === name).length >= bugs.length / 12, name);
  }
});

test('an unknown folder is refused', () => {
  assert.throws(() => readCorpus(['no-such-function']), /no such corpus folder/);
});

test('rivals are near edits and never the line itself', () => {
  const line = '  if (a < 3) return b;';
  const rivals = rivalLines(line, ['a', 'b']);
  for (const near of ['  if (a <= 3) return b;', '  if (a < 4) return b;', '  if (b < 3) return b;', '']) {
    assert.ok(rivals.includes(near), near);
  }
  assert.ok(!rivals.includes(line));
  assert.deepEqual(rivalLines('/** a < b */', []).includes(''), false);
});
