import test from 'node:test';
import assert from 'node:assert/strict';
import { allocateStock } from './subject.ts';

const stock = [
  { id: 'plain', quantity: 10 },
  { id: 'june', quantity: 3, expires: '2024-06-01' },
  { id: 'may', quantity: 4, expires: '2024-05-01' },
];

test('allocateStock([], 0)', () => {
  assert.deepEqual(allocateStock([], 0), new Map([]));
});

test('allocateStock([], 1)', () => {
  assert.equal(allocateStock([], 1), null);
});

test('allocateStock(stock, 4)', () => {
  assert.deepEqual(allocateStock(stock, 4), new Map([['may', 4]]));
});

test('allocateStock(stock, 5)', () => {
  assert.deepEqual(
    allocateStock(stock, 5),
    new Map([
      ['may', 4],
      ['june', 1],
    ]),
  );
});

test('allocateStock(stock, 7)', () => {
  assert.deepEqual(
    allocateStock(stock, 7),
    new Map([
      ['may', 4],
      ['june', 3],
    ]),
  );
});

test('allocateStock(stock, 8)', () => {
  assert.deepEqual(
    allocateStock(stock, 8),
    new Map([
      ['may', 4],
      ['june', 3],
      ['plain', 1],
    ]),
  );
});

test('allocateStock(stock, 16)', () => {
  assert.deepEqual(
    allocateStock(stock, 16),
    new Map([
      ['may', 4],
      ['june', 3],
      ['plain', 9],
    ]),
  );
});

test('allocateStock(stock, 100)', () => {
  assert.equal(allocateStock(stock, 100), null);
});

test("allocateStock([{ id: 'x', quantity: 2 }, { id: 'y', quantity: 2 }], 3)", () => {
  assert.deepEqual(
    allocateStock(
      [
        { id: 'x', quantity: 2 },
        { id: 'y', quantity: 2 },
      ],
      3,
    ),
    new Map([
      ['x', 2],
      ['y', 1],
    ]),
  );
});

test('case 10', () => {
  assert.deepEqual(
    allocateStock(
      [
        { id: 'x', quantity: 2, expires: '2025-01-01' },
        { id: 'y', quantity: 2, expires: '2025-01-01' },
      ],
      3,
    ),
    new Map([
      ['x', 2],
      ['y', 1],
    ]),
  );
});

test('case 11', () => {
  assert.deepEqual(
    allocateStock(
      [
        { id: 'late', quantity: 5, expires: '2030-12-31' },
        { id: 'soon', quantity: 5, expires: '2024-12-31' },
      ],
      6,
    ),
    new Map([
      ['soon', 5],
      ['late', 1],
    ]),
  );
});

test("allocateStock([{ id: 'x', quantity: 0 }], 1)", () => {
  assert.equal(allocateStock([{ id: 'x', quantity: 0 }], 1), null);
});

test("allocateStock([{ id: 'a', quantity: 0 }, { id: 'b', quantity: 1 }], 1)", () => {
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

test("allocateStock([{ id: 'x', quantity: 1 }], 1)", () => {
  assert.deepEqual(allocateStock([{ id: 'x', quantity: 1 }], 1), new Map([['x', 1]]));
});

test('case 15', () => {
  assert.deepEqual(
    allocateStock(
      [
        { id: 'none', quantity: 3 },
        { id: 'far', quantity: 3, expires: '2999-01-01' },
      ],
      4,
    ),
    new Map([
      ['far', 3],
      ['none', 1],
    ]),
  );
});

test('allocateStock(stock, 2); stock.map((b) => b.id)', () => {
  allocateStock(stock, 2);
  assert.deepEqual(
    stock.map((b) => b.id),
    ['plain', 'june', 'may'],
  );
});
