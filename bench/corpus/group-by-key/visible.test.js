import test from 'node:test';
import assert from 'node:assert/strict';
import { groupByKey } from './subject.js';

test('groups by property', () => {
  assert.deepEqual(
    groupByKey([{ t: 'a' }, { t: 'b' }, { t: 'a' }], 't'),
    new Map([
      ['a', [{ t: 'a' }, { t: 'a' }]],
      ['b', [{ t: 'b' }]],
    ]),
  );
});

test('groups by function', () => {
  assert.deepEqual(
    groupByKey([1, 2, 3], (n) => n % 2),
    new Map([
      [1, [1, 3]],
      [0, [2]],
    ]),
  );
});

test('no rows give no groups', () => {
  assert.equal(groupByKey([], 'x').size, 0);
});

test('one row gives one group', () => {
  assert.deepEqual(groupByKey([{ id: 4 }], 'id'), new Map([[4, [{ id: 4 }]]]));
});

test('rows without the property share a group', () => {
  assert.deepEqual(groupByKey([{ a: 1 }, {}, { b: 2 }], 'a').get(undefined), [{}, { b: 2 }]);
});

test('keys keep their first order', () => {
  assert.deepEqual([...groupByKey(['pear', 'fig', 'plum', 'kiwi'], (w) => w.length).keys()], [4, 3]);
});
