import test from 'node:test';
import assert from 'node:assert/strict';
import { allocateStock } from './subject.ts';

const stock = [
  { id: 'plain', quantity: 10 },
  { id: 'june', quantity: 3, expires: '2024-06-01' },
  { id: 'may', quantity: 4, expires: '2024-05-01' },
];

test('from the first to expire', () => {
  assert.deepEqual(allocateStock(stock, 2), new Map([['may', 2]]));
});

test('from several', () => {
  assert.deepEqual(
    allocateStock(stock, 6),
    new Map([
      ['may', 4],
      ['june', 2],
    ]),
  );
});

test('without a date last', () => {
  assert.deepEqual(
    allocateStock(stock, 9),
    new Map([
      ['may', 4],
      ['june', 3],
      ['plain', 2],
    ]),
  );
});

test('all there is', () => {
  assert.deepEqual([...allocateStock(stock, 17).values()], [4, 3, 10]);
});

test('not enough', () => {
  assert.equal(allocateStock(stock, 18), null);
});

test('nothing wanted', () => {
  assert.deepEqual(allocateStock(stock, 0), new Map());
});

test('an empty batch is not used', () => {
  assert.deepEqual(
    allocateStock(
      [
        { id: 'a', quantity: 0 },
        { id: 'b', quantity: 1 },
      ],
      1,
    ),
    new Map([['b', 1]]),
  );
});
