import test from 'node:test';
import assert from 'node:assert/strict';
import { groupByKey } from './subject.js';

test('groupByKey([1, 1, 1], (n) => n)', () => {
  assert.deepEqual(
    groupByKey([1, 1, 1], (n) => n),
    new Map([[1, [1, 1, 1]]]),
  );
});

test("groupByKey(['1', 1], (n) => n).size", () => {
  assert.equal(groupByKey(['1', 1], (n) => n).size, 2);
});

test("groupByKey([{ k: null }, { k: null }, { k: 0 }], 'k')", () => {
  assert.deepEqual(
    groupByKey([{ k: null }, { k: null }, { k: 0 }], 'k'),
    new Map([
      [null, [{ k: null }, { k: null }]],
      [0, [{ k: 0 }]],
    ]),
  );
});

test("groupByKey(['a', 'bb', 'c', 'dd', 'eee'], 'length')", () => {
  assert.deepEqual(
    groupByKey(['a', 'bb', 'c', 'dd', 'eee'], 'length'),
    new Map([
      [1, ['a', 'c']],
      [2, ['bb', 'dd']],
      [3, ['eee']],
    ]),
  );
});

test('groupByKey([5, 15, 25, 7], (n) => Math.floor(n / 10))', () => {
  assert.deepEqual(
    groupByKey([5, 15, 25, 7], (n) => Math.floor(n / 10)),
    new Map([
      [0, [5, 7]],
      [1, [15]],
      [2, [25]],
    ]),
  );
});

test('[...groupByKey([3, 1, 2, 1, 3], (n) => n).keys()]', () => {
  assert.deepEqual([...groupByKey([3, 1, 2, 1, 3], (n) => n).keys()], [3, 1, 2]);
});

test('groupByKey([true, false, true], (b) => b)', () => {
  assert.deepEqual(
    groupByKey([true, false, true], (b) => b),
    new Map([
      [true, [true, true]],
      [false, [false]],
    ]),
  );
});

test('case 8', () => {
  assert.deepEqual(
    groupByKey(
      [
        { t: 'x', n: 1 },
        { t: 'y', n: 2 },
        { t: 'x', n: 3 },
      ],
      't',
    )
      .get('x')
      .map((r) => r.n),
    [1, 3],
  );
});

test('groupByKey([NaN, NaN], (n) => n).size', () => {
  assert.equal(groupByKey([NaN, NaN], (n) => n).size, 1);
});

test("groupByKey([[1, 2], [3], [4, 5]], 'length')", () => {
  assert.deepEqual(
    groupByKey([[1, 2], [3], [4, 5]], 'length'),
    new Map([
      [
        2,
        [
          [1, 2],
          [4, 5],
        ],
      ],
      [1, [[3]]],
    ]),
  );
});

test("groupByKey(['x'], () => 'all')", () => {
  assert.deepEqual(
    groupByKey(['x'], () => 'all'),
    new Map([['all', ['x']]]),
  );
});

test("const rows = [{ t: 1 }, { t: 2 }]; groupByKey(rows, 't'); rows.length", () => {
  const rows = [{ t: 1 }, { t: 2 }];
  groupByKey(rows, 't');
  assert.equal(rows.length, 2);
});

test('groupByKey([0, 1, 2, 3, 4, 5, 6], (n) => n % 3).get(0)', () => {
  assert.deepEqual(groupByKey([0, 1, 2, 3, 4, 5, 6], (n) => n % 3).get(0), [0, 3, 6]);
});
