/**
 * Measures how weakly the visible tests pin each bug down: for every planted bug, small edits anywhere in
 * the buggy source ("rivals") that pass all visible tests yet fail a hidden one. Such a bug can lure a
 * repairer into a wrong patch. Async subjects are left out: an endless await cannot be interrupted here.
 * npm run bench -- mutate-corpus-rivals [folder name ...]
 */
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { rivalLines } from './mutate-corpus-lines.ts';
import { plantBug, readCorpus } from './mutate-corpus-read.ts';
import type { CorpusEntry } from './mutate-corpus-read.ts';

const limitMs = 100;

Object.assign(globalThis, { rivalAssert: assert, rivalTest: (_title: string, body: () => void) => body() });

/** Runs tests against a source inside this process; true when all pass in time. */
function passes(source: string, tests: string): boolean {
  const call = `((test, assert) => { ${source}\n${tests}\n})(rivalTest, rivalAssert)`;
  try {
    new Script(call).runInThisContext({ timeout: limitMs });
    return true;
  } catch {
    return false;
  }
}

function testCode(entry: CorpusEntry, file: string): string {
  return readFileSync(join(entry.folder, file), 'utf8').replace(/^import .*$/gm, '');
}

function runnable(entry: CorpusEntry, source: string): string | null {
  try {
    const plain = entry.language === 'typescript' ? stripTypeScriptTypes(source) : source;
    return plain.replace(/^export /gm, '');
  } catch {
    return null;
  }
}

function wrongButGreen(entry: CorpusEntry): number[] {
  const visible = testCode(entry, 'visible.test.js');
  const hidden = testCode(entry, 'hidden.test.js');
  const words = entry.subject.matchAll(/(?:const|let|for \(const|[(,]) ?\[?([a-z]\w*)(?=[ ,:)\]=])/g);
  const names = [...new Set([...words].map((match) => match[1]!))];
  const counts: number[] = [];
  for (const bug of entry.bugs) {
    const lines = plantBug(entry.subject, bug).split('\n');
    let count = 0;
    for (const [at, line] of lines.entries()) {
      for (const rival of rivalLines(line, names)) {
        const source = runnable(entry, lines.with(at, rival).join('\n'));
        if (source === null || !passes(source, visible)) continue;
        if (!passes(source, hidden)) count += 1;
      }
    }
    counts.push(count);
  }
  return counts;
}

let bugs = 0;
let weak = 0;
for (const entry of readCorpus(process.argv.slice(2))) {
  if (/\basync\b|Promise/.test(entry.subject)) continue;
  const counts = wrongButGreen(entry);
  bugs += counts.length;
  weak += counts.filter((count) => count > 0).length;
  console.log(`${entry.name}: ${counts.join(' ')}`);
}
console.log(`${weak} of ${bugs} bugs have a one-edit rival that passes the visible tests and is wrong`);
