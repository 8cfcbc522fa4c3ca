import assert from 'node:assert/strict';
import { dedupeBy } from './subject.js';

// numbers appear once
assert.deepEqual(dedupeBy([1, 2, 1, 3, 2]), [1, 2, 3]);
// case does not matter and the first wins
assert.deepEqual(dedupeBy(['Ann', 'bob', 'ann', 'BOB']), ['Ann', 'bob']);
// a key function decides
assert.deepEqual(
  dedupeBy(
    [
      { id: 1, v: 'x' },
      { id: 1, v: 'y' },
      { id: 2, v: 'z' },
    ],
    (e) => e.id,
  ),
  [
    { id: 1, v: 'x' },
    { id: 2, v: 'z' },
  ],
);
// nothing stays nothing
assert.deepEqual(dedupeBy([]), []);
// numbers and texts differ
assert.deepEqual(dedupeBy([1, '1']), [1, '1']);
// keys ignore case too
assert.deepEqual(
  dedupeBy([{ m: 'A@x.org' }, { m: 'a@X.org' }], (e) => e.m),
  [{ m: 'A@x.org' }],
);
