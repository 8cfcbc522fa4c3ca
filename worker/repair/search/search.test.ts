import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../core/verdict/hunks.ts';
import { operators } from '../operators/index.ts';
import { patchOf } from '../runner/runner.ts';
import { Context } from '../subject/context.ts';
import { lower } from '../subject/lower.ts';
import { Combinations } from './combine.ts';
import { Heap } from './heap.ts';
import { mutants } from './mutants.ts';
import { CandidateQueue, type Planned } from './queue.ts';

const SOURCE = 'function f(a, b) {\n  const c = a + 1;\n  return c < b ? c : b;\n}';

const all = (suspicion: () => number = () => 1): Planned[] => {
  const queue = new CandidateQueue(new Context(lower(SOURCE, 'js')), { operators, suspicion });
  const taken: Planned[] = [];
  for (let planned = queue.take(); planned; planned = queue.take()) taken.push(planned);
  assert.ok(queue.empty);
  assert.equal(queue.made, taken.length);
  return taken;
};

test('queue: best first, although operators are expanded late', () => {
  const scores = all().map(({ candidate }) => candidate.score);
  assert.ok(scores.length > 200);
  assert.deepEqual(
    scores,
    scores.toSorted((a, b) => b - a),
  );
});

test('queue: no text twice, never the source', () => {
  const texts = all().map(({ candidate }) => applyEdits(SOURCE, candidate.edits));
  assert.equal(new Set(texts).size, texts.length);
  assert.ok(!texts.includes(SOURCE));
});

test('queue: the same every time, so that a restarted child can go on', () => {
  const edits = (): string => JSON.stringify(all().map(({ candidate }) => candidate.edits));
  assert.equal(edits(), edits());
});

test('queue: nothing where nothing is suspect', () =>
  assert.deepEqual(
    all(() => 0),
    [],
  ));

test('heap: sorted, and first come first served among equals', () => {
  const heap = new Heap<[number, string]>((a, b) => a[0] - b[0]);
  for (const [index, key] of [5, 1, 3, 1, 5, 2, 1].entries()) heap.push([key, String(index)]);
  const out: string[] = [];
  for (let item = heap.pop(); item; item = heap.pop()) out.push(`${item[0]}:${item[1]}`);
  assert.deepEqual(out, ['1:1', '1:3', '1:6', '2:5', '3:2', '5:0', '5:4']);
});

test('combinations: pairs of edits that do not touch, the improving one in each', () => {
  const planned = all();
  const combinations = new Combinations(SOURCE);
  for (const one of planned.slice(0, 100)) combinations.note(one);
  const first = planned[0];
  assert.ok(first);
  assert.deepEqual(combinations.take(10), []);
  combinations.improves(first, 1);
  const pairs = combinations.take(1000);
  assert.ok(pairs.length > 10);
  for (const { candidate } of pairs) {
    assert.equal(candidate.edits.length, 2);
    assert.ok(candidate.edits.some((edit) => edit === first.candidate.edits[0]));
    assert.notEqual(applyEdits(SOURCE, candidate.edits), SOURCE);
  }
  assert.deepEqual(combinations.take(10), []);
});

test('mutants: only within the lines', () => {
  const { mutants: chosen } = mutants({ source: SOURCE, language: 'js', lines: [2], max: 1000, seed: 1 });
  const [from, to] = [SOURCE.indexOf('\n') + 1, SOURCE.indexOf('\n', SOURCE.indexOf('c = '))];
  assert.ok(chosen.length > 5);
  for (const { candidate } of chosen)
    for (const { start, end } of candidate.edits) assert.ok(start >= from && end <= to);
});

const patches: [base: string, text: string][] = [
  ['abc', 'abc'],
  ['abc', 'abXc'],
  ['aaa', 'aa'],
  ['', 'x'],
  ['abab', 'ab'],
];
for (const [base, text] of patches)
  test(`patchOf: ${base} → ${text}`, () => {
    const { head, tail, text: middle } = patchOf(base, text);
    assert.equal(base.slice(0, head) + middle + base.slice(base.length - tail), text);
  });
