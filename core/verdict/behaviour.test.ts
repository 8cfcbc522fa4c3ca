import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plain } from '../../protocol/plain.ts';
import type { Outcome } from '../../protocol/sandbox.ts';
import { behaviourOf, clusterByBehaviour, distinguishingInput } from './behaviour.ts';

const value = (v: Plain, steps = 1): Outcome => ({ kind: 'value', value: v, steps });
const thrown = (type: string, message: string): Outcome => ({
  kind: 'error',
  error: { $: 'error', id: 1, type, message, v: [] },
  steps: 1,
});

const pairs: [name: string, a: Outcome, b: Outcome, same: boolean][] = [
  ['steps do not count', value(1, 5), value(1, 9), true],
  ['numbers differ from their text', value(1), value('1'), false],
  ['zero and minus zero differ', value(0), value({ $: 'number', v: '-0' }), false],
  [
    'object identity does not count',
    value({ $: 'array', id: 1, v: [1] }),
    value({ $: 'array', id: 7, v: [1] }),
    true,
  ],
  ['the wording of an error does not count', thrown('TypeError', 'a'), thrown('TypeError', 'b'), true],
  ['the class of an error counts', thrown('TypeError', 'a'), thrown('RangeError', 'a'), false],
  [
    'not ending is one behaviour, however it is noticed',
    { kind: 'steps', steps: 9 },
    { kind: 'timeout' },
    true,
  ],
  [
    'mutated arguments count',
    { kind: 'value', value: 1, argsAfter: [1], steps: 1 },
    { kind: 'value', value: 1, argsAfter: [2], steps: 1 },
    false,
  ],
];
for (const [name, a, b, same] of pairs)
  test(`behaviour: ${name}`, () => {
    assert.equal(behaviourOf(a) === behaviourOf(b), same);
  });

test('clusters: equal rows together, order of first appearance', () => {
  assert.deepEqual(
    clusterByBehaviour([
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'b'],
    ]).map(({ members }) => members),
    [[0, 2], [1]],
  );
});

test('distinguishing input: the cheapest on which they differ', () => {
  assert.equal(
    distinguishingInput(['a', 'b', 'c'], ['a', 'x', 'y'], (input) => 10 - input),
    2,
  );
  assert.equal(
    distinguishingInput(['a'], ['a'], () => 0),
    null,
  );
});
