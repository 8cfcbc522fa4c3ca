import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { confidenceOf, FITS } from './fit.ts';
import { nodeVote, type Voter } from './node.ts';
import { wilson } from './wilson.ts';

const voter = (raw: string, value: string | null, confidence = 0.99, plausible = true): Voter => ({
  voter: raw,
  raw,
  value,
  confidence,
  plausible,
});

describe('two voters', () => {
  const table: readonly (readonly [string, Voter[], string, string, string | null])[] = [
    ['the same text, sure', [voter('14+6', '20'), voter('14+6', '20')], 'exact', 'strong agreement', '20'],
    ['the same value', [voter('14+6', '20'), voter('6+14', '20')], 'equal', 'strong agreement', '20'],
    ['1/2 and 0.5', [voter('1/2', '1/2'), voter('0.5', '0.5')], 'equal', 'strong agreement', '1/2'],
    ['one unsure', [voter('14+6', '20'), voter('14+6', '20', 0.6)], 'exact', 'weak agreement', '20'],
    [
      'both leave out a number',
      [voter('3*12', '36', 0.99, false), voter('3*12', '36', 0.99, false)],
      'exact',
      'disputed',
      '36',
    ],
    ['different values', [voter('3*12-7', '29'), voter('3*12', '36')], 'split', 'disputed', null],
    [
      'different, one plausible',
      [voter('3*12', '36', 1, false), voter('3*12-7', '29', 0.5)],
      'split',
      'disputed',
      '29',
    ],
    ['one dead', [voter('', null, 0, false), voter('14+6', '20')], 'single', 'weak agreement', '20'],
    [
      'one dead, the other implausible',
      [voter('', null, 0, false), voter('14', '14', 1, false)],
      'single',
      'no answer',
      null,
    ],
    ['both dead', [voter('', null, 0, false), voter('', null, 0, false)], 'none', 'no answer', null],
    ['nobody', [], 'none', 'no answer', null],
  ];
  for (const [name, voters, agreement, label, value] of table) {
    it(`${name}: ${label}`, () => {
      const vote = nodeVote(voters);
      assert.deepEqual([vote.agreement, vote.label, vote.value], [agreement, label, value]);
      assert.deepEqual(
        vote.agrees,
        voters.map(
          (v) => value !== null && v.value !== null && Number(asNumber(v.value)) === Number(asNumber(value)),
        ),
      );
    });
  }
});

/** "1/2" as a number; enough for this table. */
const asNumber = (text: string): number => {
  const [n = '0', d = '1'] = text.split('/');
  return Number(n) / Number(d);
};

const anyVoter = fc.record({
  voter: fc.string(),
  raw: fc.string(),
  value: fc.oneof(fc.constant(null), fc.integer().map(String), fc.string()),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  plausible: fc.boolean(),
});

it('no vote of models is ever verified, and confidence stays in 0…1', () => {
  fc.assert(
    fc.property(fc.array(anyVoter, { maxLength: 4 }), (voters) => {
      const vote = nodeVote(voters);
      assert.ok(!['verified', 'passes your tests'].includes(vote.label));
      assert.ok(vote.confidence >= 0 && vote.confidence <= 1);
      assert.equal(vote.agrees.length, voters.length);
      if (vote.label === 'strong agreement')
        assert.ok(voters.filter((v) => v.value !== null).every((v) => v.plausible));
    }),
  );
});

it('the order of the voters does not change the label', () => {
  fc.assert(
    fc.property(anyVoter, anyVoter, (a, b) => assert.equal(nodeVote([a, b]).label, nodeVote([b, a]).label)),
  );
});

it('stated confidence is the lower end of the interval, never the share itself', () => {
  for (const fit of Object.values(FITS)) {
    assert.ok(fit.n === 0 || confidenceOf(fit) < fit.right / fit.n || fit.right === 0);
  }
  const { low, high } = wilson(8, 10);
  assert.ok(Math.abs(low - 0.4902) < 0.0005 && Math.abs(high - 0.9433) < 0.0005, `${low} ${high}`);
});
