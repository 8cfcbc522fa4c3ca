import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Plain } from '../../protocol/plain.ts';
import { compare, MATCHERS } from './matchers.ts';

const array = (...v: Plain[]): Plain => ({ $: 'array', id: 1, v });
const object = (v: [string, Plain][], id = 2): Plain => ({ $: 'object', id, type: 'Object', v });
const error = (message: string): Plain => ({ $: 'error', id: 3, type: 'TypeError', message, v: [] });
const none: Plain = { $: 'undefined' };
const cut: Plain = { $: 'truncated' };

interface Row {
  readonly matcher: string;
  readonly actual: Plain;
  readonly expected: Plain[];
  /** With and without negation. */
  readonly passes: readonly [plain: boolean, negated: boolean];
  readonly message: string;
}
const row = (
  matcher: string,
  actual: Plain,
  expected: Plain[],
  passes: Row['passes'],
  message: string,
): Row => ({ matcher, actual, expected, passes, message });
const YES = [true, false] as const;
const NO = [false, true] as const;
const UNFIT = [false, false] as const;

const ROWS: readonly Row[] = [
  row('ok', 0, [], NO, 'expected 0 to be truthy'),
  row('equal', 1, ['1'], YES, 'expected 1 to equal (==) "1"'),
  row('equal', array(1), [1, true], YES, 'expected [1] to equal (==) 1'),
  row('strictEqual', { $: 'number', v: '-0' }, [0], NO, 'expected -0 to strictly equal 0'),
  row('strictEqual', object([]), [object([]), false], NO, 'expected {} to strictly equal {}'),
  row('strictEqual', object([]), [object([]), true], YES, 'expected {} to strictly equal {}'),
  row('strictEqual', 1, [2, true], NO, 'expected 1 to strictly equal 2'),
  row(
    'strictEqual',
    { $: 'function', handle: 4, name: 'f' },
    [{ $: 'function', handle: 4, name: 'f' }],
    YES,
    'expected [function f] to strictly equal [function f]',
  ),
  row(
    'deepStrictEqual',
    array(1, 2),
    [array(1, 3)],
    NO,
    'expected [1, 2] to deep-equal [1, 3]: at [1] 2 instead of 3',
  ),
  row('deepEqual', array(1), [array('1')], YES, 'expected [1] to loosely deep-equal ["1"]'),
  row('toEqual', object([['a', 1], ['b', none]]), [object([['a', 1]])], YES, 'expected {a: 1, b: undefined} to equal {a: 1}'), // prettier-ignore
  row('toEqual', cut, [cut], UNFIT, 'expected … to equal …, but a part is too large to be compared'),
  row('match', 'ab', [{ $: 'regexp', source: 'a', flags: '' }, true], YES, 'expected "ab" to match /a/'),
  row(
    'match',
    1,
    [{ $: 'regexp', source: '1', flags: '' }, true],
    UNFIT,
    'expected 1 to match /1/, but it is not a string',
  ),
  row('toBeCloseTo', 0.1, [0.2, none], NO, 'expected 0.1 to be close to 0.2 (2 places): they differ by 0.1'),
  row(
    'toBeGreaterThan',
    'a',
    [1],
    UNFIT,
    'expected "a" to be greater than 1, but only numbers and bigints have an order here',
  ),
  row('toContain', array(object([])), [object([]), false], NO, 'expected [{}] to contain {}'),
  row('toHaveLength', array(1), [2, 1], NO, 'expected [1] to have length 2: it has length 1'),
  row(
    'toHaveProperty',
    object([['a', 1]]),
    ['a', array(true, 1), 2, none],
    NO,
    'expected {a: 1} to have property a equal to 2: it is 1',
  ),
  row(
    'throws',
    none,
    ['nothing', 'RangeError'],
    NO,
    'expected the function to throw RangeError: nothing was thrown',
  ),
  row(
    'throws',
    error('x'),
    ['class', 'RangeError', false],
    NO,
    'expected the function to throw RangeError: it threw TypeError("x")',
  ),
  row('rejects', error('x'), ['any'], YES, 'expected the function to reject with an error'),
  row(
    'throws',
    error('x'),
    ['properties', array(array('code', none, false, 'E', null))],
    NO,
    'expected the function to throw an error with code "E": it is undefined',
  ),
  row(
    'throws',
    error('x'),
    ['toString'],
    UNFIT,
    'expected TypeError("x") to throw, but the wish has no known form',
  ),
  row(
    'toHaveBeenCalledTimes',
    array(array(), array()),
    [3],
    NO,
    'expected the mock to have been called 3 times: it was 2 times',
  ),
  row(
    'toHaveBeenCalledWith',
    array(array(1), array(2)),
    [array(2), none],
    YES,
    'expected the mock to have been called with [2]',
  ),
  row(
    'toHaveBeenNthCalledWith',
    array(array(1), array(2)),
    [array(2), none, 1],
    NO,
    'expected the mock to have been called with (number 1) [2]: it saw [[1], [2]]',
  ),
  row('toBeFoo', 1, [1], UNFIT, 'not supported in the sandbox: toBeFoo'),
  row('constructor', 1, [1], UNFIT, 'not supported in the sandbox: constructor'),
];

describe('compare', () => {
  for (const { matcher, actual, expected, passes, message } of ROWS) {
    it(message, () => {
      const plain = compare({ matcher, negated: false, actual, expected });
      const negated = compare({ matcher, negated: true, actual, expected });
      assert.deepEqual([plain.pass, negated.pass], [...passes]);
      // Details are for failures; a wish that held has none.
      assert.equal(plain.message, message);
    });
  }

  const matcherNode: Plain = { $: 'object', id: 7, type: 'AsymmetricMatcher', v: [['kind', 'anything'], ['label', 'expect.anything()']] }; // prettier-ignore
  it('a listed matcher matches, wherever it is referred to', () => {
    const wrapper = array(
      { $: 'array', id: 5, v: [matcherNode] },
      { $: 'array', id: 6, v: [{ $: 'ref', id: 7 }] },
    );
    assert.ok(
      compare({
        matcher: 'toEqual',
        negated: false,
        actual: array(1),
        expected: [array(matcherNode), wrapper],
      }).pass,
    );
  });
  it('one that is not listed is data like any other', () => {
    const wrapper = array({ $: 'array', id: 5, v: [] }, { $: 'array', id: 6, v: [matcherNode] });
    for (const expected of [[array(matcherNode)], [array(matcherNode), wrapper]]) {
      assert.ok(!compare({ matcher: 'toEqual', negated: false, actual: array(1), expected }).pass);
    }
  });
  it('on the actual side a matcher is never one', () => {
    const wrapper = array({ $: 'array', id: 5, v: [] }, 1);
    assert.ok(
      !compare({ matcher: 'toEqual', negated: false, actual: matcherNode, expected: [1, wrapper] }).pass,
    );
  });

  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<unknown>(
        null,
        true,
        0,
        1,
        '',
        'a',
        none,
        cut,
        { $: 'ref', id: 1 },
        { $: 'function', handle: 1, name: '' },
      ),
      fc.array(tie('value'), { maxLength: 3 }).map((v) => ({ $: 'array', id: 1, v })),
      fc
        .array(fc.tuple(fc.constantFrom('a', 'kind'), tie('value')), { maxLength: 2 })
        .map((v) => ({ $: 'object', id: 2, type: null, v })),
    ),
  }));
  it('answers every well-formed comparison, and never passes both ways', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MATCHERS),
        value,
        fc.array(value, { maxLength: 4 }),
        (matcher, a, rest) => {
          const [actual, expected] = [Plain.parse(a), rest.map((item) => Plain.parse(item))];
          const results = [false, true].map((negated) => compare({ matcher, negated, actual, expected }));
          assert.ok(!results.every((result) => result.pass));
          for (const { message } of results) assert.ok(message !== '' && !message.includes('\n'));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
