/** What the service gets from the Python sandboxes: values, single calls, scripts, and how each can end. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Plain } from '../../protocol/plain.ts';
import { LIMITS, pythonProgram, pythonSandboxes, runPython, SHORT } from './python-fixture.ts';

const o = { limits: LIMITS, seed: 1 };
const int = (v: number | string): Plain => ({ $: 'bigint', v: String(v) });
const sandboxes = pythonSandboxes();
after(() => sandboxes.dispose());

/** Python text → what it is written as; numbers of nodes are left out. */
const values: [string, unknown][] = [
  ['None', null],
  ['True', true],
  ['3', int(3)],
  ['-2 ** 70', int('-1180591620717411303424')],
  ['3.0', 3],
  ['0.1 + 0.2', 0.30000000000000004],
  ['-0.0', { $: 'number', v: '-0' }],
  ['float("nan")', { $: 'number', v: 'NaN' }],
  ['-float("inf")', { $: 'number', v: '-Infinity' }],
  ['"é\\ud800"', 'é\ud800'],
  ['[1, 1.0, True]', { $: 'array', v: [int(1), 1, true] }],
  [
    '(1, [2])',
    { $: 'object', type: 'tuple', v: [['items', { $: 'array', v: [int(1), { $: 'array', v: [int(2)] }] }]] },
  ],
  ['{1}', { $: 'set', v: [int(1)] }],
  ['frozenset({1})', { $: 'object', type: 'frozenset', v: [['items', { $: 'set', v: [int(1)] }]] }],
  [
    '{(1,): "a"}',
    { $: 'map', v: [[{ $: 'object', type: 'tuple', v: [['items', { $: 'array', v: [int(1)] }]] }, 'a']] },
  ],
  ['b"\\x00\\xff"', { $: 'bytes', type: 'bytes', v: [0, 255] }],
  [
    '1 + 2j',
    {
      $: 'object',
      type: 'complex',
      v: [
        ['real', 1],
        ['imag', 2],
      ],
    },
  ],
  [
    'range(0, 4, 2)',
    {
      $: 'object',
      type: 'range',
      v: [
        ['start', int(0)],
        ['stop', int(4)],
        ['step', int(2)],
      ],
    },
  ],
  [
    'from decimal import Decimal\nDecimal("1.10")',
    { $: 'object', type: 'decimal.Decimal', v: [['value', '1.10']] },
  ],
  [
    'from fractions import Fraction\nFraction(2, 4)',
    {
      $: 'object',
      type: 'fractions.Fraction',
      v: [
        ['numerator', int(1)],
        ['denominator', int(2)],
      ],
    },
  ],
  [
    'import datetime\ndatetime.date(2024, 2, 29)',
    { $: 'object', type: 'datetime.date', v: [['iso', '2024-02-29']] },
  ],
  [
    '(x for x in "ab")',
    {
      $: 'object',
      type: 'Iterator',
      v: [
        ['values', { $: 'array', v: ['a', 'b'] }],
        ['done', true],
      ],
    },
  ],
  [
    'class P:\n  def __init__(self): self.x = 1\nP()',
    { $: 'object', type: '__main__.P', v: [['x', int(1)]] },
  ],
  ['a = [1]\n[a, a]', { $: 'array', v: [{ $: 'array', v: [int(1)] }, { $: 'ref' }] }],
];

const withoutIds = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutIds)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).flatMap(([k, v]) => (k === 'id' ? [] : [[k, withoutIds(v)]])),
        )
      : value;

describe('values', () => {
  for (const [code, expected] of values) {
    test(code, async () => {
      const { outcome, value, error } = await sandboxes.script(code, o);
      assert.deepEqual([outcome, withoutIds(value)], ['value', expected], error);
    });
  }
});

const endings: [string, 'error' | 'timeout' | 'memory', RegExp][] = [
  ['raise ValueError("no")', 'error', /ValueError: no/],
  ['def f(:', 'error', /SyntaxError/],
  ['import sys; sys.exit(0)', 'error', /SystemExit/],
  ['while True: pass', 'timeout', /steps/],
  ['def f(): return f()\nf()', 'error', /RecursionError/],
  ['sum(range(10**12))', 'timeout', /timeout/],
  ['a = []\nwhile True: a.append(bytearray(1 << 20))', 'memory', /memory/],
];

describe('scripts end', () => {
  for (const [code, kind, error] of endings) {
    test(code, async () => {
      const limits = kind === 'timeout' ? SHORT : LIMITS;
      const outcome = await sandboxes.script(code, { limits: { ...limits, memoryMb: 32 }, seed: 1 });
      assert.equal(outcome.outcome, kind, outcome.error);
      assert.match(outcome.error ?? '', error);
    });
  }
});

const listing = `
count = 0
def add(a, b=10): return a + b
def push(items, x): items.append(x)
def bump():
    global count
    count += 1
    return count
def kinds(*values): return [type(value).__name__ for value in values]
def loop():
    while True: pass
async def later(x):
    import asyncio
    await asyncio.sleep(3600)
    return x
def lines(n):
    if n > 1:
        return 'big'
    return 'small'
class Box:
    @staticmethod
    def twice(x): return x * 2
def fail(): raise KeyError('k')
def noisy(): print('x' * 10); return 1
`;
const kwargs = (v: [string, Plain][]): Plain => ({ $: 'object', id: 0, type: 'kwargs', v });

/** path, arguments → what must be in the outcome. */
const calls: [string, Plain[], object][] = [
  ['add', [int(1), int(2)], { kind: 'value', value: int(3) }],
  ['add', [int(1)], { kind: 'value', value: int(11) }],
  ['add', [1, kwargs([['b', 2]])], { kind: 'value', value: 3 }],
  ['Box.twice', ['ab'], { kind: 'value', value: 'abab' }],
  ['bump', [], { kind: 'value', value: int(1) }],
  ['bump', [], { kind: 'value', value: int(1) }],
  ['loop', [], { kind: 'steps' }],
  ['later', [int(5)], { kind: 'value', value: int(5) }],
  ['missing', [], { kind: 'error' }],
  ['fail', [], { kind: 'error', error: { $: 'error', type: 'KeyError' } }],
  ['noisy', [], { kind: 'value', value: int(1) }],
  ['add', [{ $: 'function', handle: 1, name: 'f' }], { kind: 'error', steps: 0 }],
  ['lines', [int(2)], { kind: 'value', value: 'big', marks: [0] }],
  ['lines', [int(1)], { kind: 'value', value: 'small', marks: [1] }],
];

describe('calls, each in a fresh interpreter', () => {
  const program = pythonProgram({ subject: listing, test: '', lines: [18, 19] });
  for (const [path, args, expected] of calls) {
    test(`${path}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`, async () => {
      const { outcomes, engine } = await sandboxes.call(program, [{ path, args }], o);
      assert.partialDeepStrictEqual(outcomes[0], expected, JSON.stringify(outcomes));
      assert.equal(engine.name, 'pyodide');
    });
  }

  test('every kind of value arrives as it left', async () => {
    const texts = values.map(([code]) => code).filter((code) => !/class|for x in|a = /.test(code));
    const args: Plain[] = [];
    for (const code of texts) args.push((await sandboxes.script(code, o)).value ?? null);
    const { outcomes } = await sandboxes.call(program, [{ path: 'kinds', args }], o);
    const [outcome] = outcomes;
    assert.ok(outcome?.kind === 'value', JSON.stringify(outcome));
    assert.deepEqual((outcome.value as { v: string[] }).v.slice(0, 11), [
      'NoneType',
      'bool',
      'int',
      'int',
      'float',
      'float',
      'float',
      'float',
      'float',
      'str',
      'list',
    ]);
    assert.deepEqual((outcome.value as { v: string[] }).v.slice(11), [
      'tuple',
      'set',
      'frozenset',
      'dict',
      'bytes',
      'complex',
      'range',
      'Decimal',
      'Fraction',
      'date',
    ]);
  });

  test('changed arguments are in the outcome', async () => {
    const args: Plain[] = [{ $: 'array', id: 5, v: [int(1)] }, 2];
    const { outcomes } = await sandboxes.call(program, [{ path: 'push', args }], o);
    assert.ok(outcomes[0]?.kind === 'value');
    assert.deepEqual((outcomes[0].argsAfter?.[0] as { v: unknown }).v, [int(1), 2]);
  });
});

test('the same run twice is the same record', async () => {
  const sample = {
    subject:
      'import random, time, os, uuid\ndef f(): return [random.random(), time.time(), os.urandom(4), uuid.uuid4().hex, {"a", "b", "c"}]',
    test: 'm.f(); m.f()',
  };
  assert.deepEqual(await runPython(sandboxes, sample), await runPython(sandboxes, sample));
});

test('sleeping takes no time', async () => {
  const outcome = await runPython(
    sandboxes,
    {
      subject: 'import time\ndef f():\n  t = time.time(); time.sleep(3600); return time.time() - t',
      test: 'assert 3600 <= m.f() < 3601',
    },
    LIMITS,
  );
  assert.equal(outcome.status, 'pass', outcome.message);
});

test('info names engine and tier', async () => {
  assert.partialDeepStrictEqual(await sandboxes.info(), { name: 'pyodide', version: '314.0.7' });
});
