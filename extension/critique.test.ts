import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseReply, pressThumb } from './critique.ts';

const cases: [reply: string, label: string | null, body: string][] = [
  ['error: off by one', 'error', 'off by one'],
  ['Wrong: it drops the last item', 'error', 'it drops the last item'],
  ['counter-example: f([]) gives 1', 'counterexample', 'f([]) gives 1'],
  ['Missing:\nthe empty list', 'missing', 'the empty list'],
  ['agree', 'agree', 'agree'],
  ['Agreed!', 'agree', 'Agreed!'],
  ['error handling is fine here', null, 'error handling is fine here'],
  ['note: see above', null, 'note: see above'],
  ['constructor: it throws', null, 'constructor: it throws'],
  ['error:', 'error', 'error:'],
];

for (const [reply, label, body] of cases) {
  test(`a reply: ${JSON.stringify(reply)}`, () =>
    assert.deepEqual(parseReply(`  ${reply}\n`), { label, body }));
}

test('an empty reply says nothing', () => assert.equal(parseReply(' \n'), null));

test('the same thumb again takes it back', () => {
  assert.equal(pressThumb(null, '+'), '+');
  assert.equal(pressThumb('+', '+'), null);
  assert.equal(pressThumb('-', '+'), '+');
});
