import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Plain } from '../../protocol/plain.ts';
import { generateCalls, isPortable, type Call } from './inputs.ts';

const list = (...v: Plain[]): Plain => ({ $: 'array', id: 0, v });

const plain: fc.Arbitrary<Plain> = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.integer(),
    fc.string({ maxLength: 6 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }).map((v): Plain => ({ $: 'array', id: 0, v })),
    fc
      .array(fc.tuple(fc.string({ maxLength: 3 }), tie('value')), { maxLength: 3 })
      .map((v): Plain => ({ $: 'object', id: 0, type: 'Object', v })),
  ),
})).value;
const call: fc.Arbitrary<Call> = fc.record({
  path: fc.constantFrom('f', 'g'),
  args: fc.array(plain, { minLength: 1, maxLength: 3 }),
});

test('generated calls: well-formed, distinct, none of the recorded ones, same for the same seed', () => {
  fc.assert(
    fc.property(fc.array(call, { minLength: 1, maxLength: 4 }), fc.integer(), (recorded, seed) => {
      const made = generateCalls(recorded, 20, seed);
      const texts = made.map((one) => JSON.stringify(one));
      assert.equal(new Set(texts).size, texts.length);
      assert.deepEqual(generateCalls(recorded, 20, seed), made);
      for (const { path, args } of made) {
        assert.ok(recorded.some((one) => one.path === path));
        for (const arg of args) assert.ok(Plain.safeParse(arg).success && isPortable(arg));
        assert.deepStrictEqual(JSON.parse(JSON.stringify(args)), args, 'survives being written down');
      }
    }),
    { numRuns: 100 },
  );
});

test('generated calls: enough of them from a single ordinary call', () => {
  assert.equal(generateCalls([{ path: 'f', args: [list(3, 1, 2), 'ab'] }], 48, 1).length, 48);
});

const unusable: [name: string, arg: Plain][] = [
  ['a function', { $: 'function', handle: 1, name: 'f' }],
  ['a class instance', { $: 'object', id: 0, type: 'Stack', v: [], handle: 3 }],
  ['a promise inside a list', list({ $: 'promise', handle: 1 })],
  ['a cycle', list({ $: 'ref', id: 0 })],
];
for (const [name, arg] of unusable)
  test(`generated calls: none from ${name}, which no fresh realm can hold`, () => {
    assert.deepEqual(generateCalls([{ path: 'f', args: [arg] }], 8, 1), []);
  });
