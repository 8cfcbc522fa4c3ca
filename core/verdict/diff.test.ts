import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Plain } from '../../protocol/plain.ts';
import { differences } from './diff.ts';
import type { EqualityOptions } from './equal.ts';
import { show } from './show.ts';

const array = (id: number, ...v: Plain[]): Plain => ({ $: 'array', id, v });
const object = (id: number, v: [string, Plain][], type = 'Object'): Plain => ({ $: 'object', id, type, v });
const none: Plain = { $: 'undefined' };

const ROWS: readonly [string, Plain, Plain, EqualityOptions, string[]][] = [
  ['equal values', array(1, 1), array(1, 1), { mode: 'strict' }, []],
  ['the value itself', 1, 2, { mode: 'strict' }, [': 1 / 2']],
  ['an item', array(1, 1, 2), array(1, 1, 3), { mode: 'strict' }, ['[1]: 2 / 3']],
  [
    'several',
    array(1, 1, 2, 3),
    array(1, 4, 5, 6),
    { mode: 'strict' },
    ['[0]: 1 / 4', '[1]: 2 / 5', '[2]: 3 / 6'],
  ],
  [
    'a nested property',
    object(1, [['a', array(2, object(3, [['b c', 1]]))]]),
    object(1, [['a', array(2, object(3, [['b c', 2]]))]]),
    { mode: 'strict' },
    ['.a[0]["b c"]: 1 / 2'],
  ],
  ['null is a value', object(1, []), object(1, [['a', null]]), { mode: 'strict' }, ['.a: - / null']],
  ['a missing property', object(1, []), object(1, [['a', 1]]), { mode: 'strict' }, ['.a: - / 1']],
  ['an extra property', object(1, [['a', 1]]), object(1, []), { mode: 'strict' }, ['.a: 1 / -']],
  [
    'undefined does not count in structural mode',
    object(1, [['a', none]]),
    object(1, []),
    { mode: 'structural' },
    [],
  ],
  ['extra properties do not count in a subset', object(1, [['a', 1], ['b', 2]]), object(1, [['a', 3]]), { mode: 'strict', subset: 'objects' }, ['.a: 1 / 3']], // prettier-ignore
  ['only the type', object(1, [], 'A'), object(1, [], 'B'), { mode: 'strict' }, [': A {} / B {}']],
  [
    'references are followed',
    array(1, object(2, []), { $: 'ref', id: 2 }),
    array(1, object(2, []), 5),
    { mode: 'strict' },
    ['[1]: {} / 5'],
  ],
];

describe('differences', () => {
  for (const [name, actual, expected, options, wanted] of ROWS) {
    it(name, () => {
      const side = (part: Plain | undefined): string => (part === undefined ? '-' : show(part));
      const found = differences(actual, expected, options).map(
        (one) => `${one.path}: ${side(one.actual)} / ${side(one.expected)}`,
      );
      assert.deepEqual(found, wanted);
    });
  }
  it('stops in cyclic values', () => {
    const loop = (leaf: Plain): Plain => array(1, { $: 'ref', id: 1 }, leaf);
    const [first] = differences(loop(1), loop(2), { mode: 'strict' }, 1);
    assert.ok(first?.path.endsWith('[1]'));
  });
});
