import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { selectInputs, type Surveyed } from './select.ts';

const input = (behaviours: (string | null)[], reaches = false, cost = 1): Surveyed => ({
  behaviours,
  reaches,
  cost,
});

test('select: what tells programs apart comes first, the cheapest of it', () => {
  const inputs = [
    input(['a', 'a']),
    input(['a', 'b'], false, 9),
    input(['a', 'b'], false, 2),
    input(['a', 'a']),
  ];
  assert.ok(selectInputs(inputs, 1).includes(2));
});

test('select: an unknown behaviour tells nothing', () => {
  assert.deepEqual(selectInputs([input([null, 'b']), input(['a', 'b'])], 1), [1]);
});

test('select: inputs that reach the change are preferred', () => {
  const inputs = [
    ...Array.from({ length: 9 }, () => input(['a'])),
    ...Array.from({ length: 9 }, () => input(['a'], true)),
  ];
  assert.equal(selectInputs(inputs, 9).filter((index) => index >= 9).length, 6);
});

test('select: every pair that can be separated is, given room; never too many, none twice', () => {
  const behaviour = fc.constantFrom('a', 'b', 'c');
  const survey = fc.array(
    fc.record({
      behaviours: fc.array(behaviour, { minLength: 4, maxLength: 4 }),
      reaches: fc.boolean(),
      cost: fc.nat(20),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(survey, fc.integer({ min: 6, max: 20 }), (inputs, count) => {
      const chosen = selectInputs(inputs, count);
      assert.equal(chosen.length, Math.min(count, inputs.length));
      assert.equal(new Set(chosen).size, chosen.length);
      for (let left = 0; left < 4; left++)
        for (let right = 0; right < left; right++) {
          const apart = (one: Surveyed | undefined) => one?.behaviours[left] !== one?.behaviours[right];
          if (inputs.some(apart)) assert.ok(chosen.some((index) => apart(inputs[index])));
        }
    }),
  );
});
