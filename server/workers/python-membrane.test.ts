/** Programs across the border between test side and candidate side behave as they do in one interpreter. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { LIMITS, pythonProgram, pythonSandboxes, runPython } from './python-fixture.ts';

const sandboxes = pythonSandboxes();
after(() => sandboxes.dispose());

/** name → subject, body of a test that must pass. */
const passing: Record<string, [string, string]> = {
  'containers keep type and identity': [
    'def same(x): return x\ndef pair(x): return [x, x]',
    'a = [1]\nassert m.same(a) is a\np = m.pair({1: 2})\nassert p[0] is p[1]\nassert type(m.same((1, 2.0, True))) is tuple\nassert m.same({1, 2}) == {1, 2}',
  ],
  'arguments are changed in place': [
    'def sort(x): x.sort()\ndef deep(d): d["a"][0].append(3); d[(1, 2)] = None\ndef drop(s): s.clear()\ndef put(b): b += b"x"',
    'a = [3, 1]\nm.sort(a)\nassert a == [1, 3]\nd = {"a": [[1]]}\ninner = d["a"][0]\nm.deep(d)\nassert inner == [1, 3] and d[(1, 2)] is None\ns = {1}\nm.drop(s)\nassert s == set()\nb = bytearray(b"a")\nm.put(b)\nassert b == b"ax"',
  ],
  'an unchanged tuple beside a changed list': [
    'def f(t, l): l.append(t); return t',
    'l = []\nassert m.f((1, 2), l) == (1, 2)\nassert l == [(1, 2)]',
  ],
  'classes: construction, state, operators, class attributes': [
    'class P:\n  count = 0\n  def __init__(self, x, y=0): self.x, self.y = x, y; P.count += 1\n  def __eq__(self, o): return isinstance(o, P) and (self.x, self.y) == (o.x, o.y)\n  def __add__(self, o): return P(self.x + o.x, self.y + o.y)\n  def __mul__(self, k): return P(self.x * k, self.y * k)\n  def __repr__(self): return f"P({self.x}, {self.y})"\n  def __len__(self): return 2\n  def __getitem__(self, i): return (self.x, self.y)[i]\n  @property\n  def norm(self): return abs(self.x) + abs(self.y)\n  @classmethod\n  def origin(cls): return cls(0)',
    'p = m.P(1, y=2)\nassert p.x == 1 and p.norm == 3\nassert p + m.P(1) == m.P(2, 2)\nassert p * 3 == m.P(3, 6)\nassert p != m.P(9)\nassert repr(p) == "P(1, 2)"\nassert len(p) == 2 and p[1] == 2 and list(p) == [1, 2]\np.x = 5\nassert p.x == 5\nassert isinstance(p, m.P)\nassert m.P.origin() == m.P(0)\nassert m.P.count > 3\nassert [p] == [m.P(5, 2)]',
  ],
  'a stateful object over many calls': [
    'class Stack:\n  def __init__(self): self.items = []\n  def push(self, x): self.items.append(x); return self\n  def pop(self):\n    if not self.items: raise IndexError("empty")\n    return self.items.pop()',
    'import pytest\ns = m.Stack()\ns.push(1).push([2])\nassert s.items == [1, [2]]\nassert s.pop() == [2]\nassert s.pop() == 1\nwith pytest.raises(IndexError, match="empty"): s.pop()',
  ],
  'dataclasses, named tuples, enumerations': [
    'from dataclasses import dataclass, field\nfrom collections import namedtuple\nfrom enum import Enum, IntEnum\n@dataclass\nclass D:\n  a: int\n  b: list = field(default_factory=list)\nT = namedtuple("T", "x y")\nclass C(Enum):\n  RED = 1\n  BLUE = 2\nclass N(IntEnum):\n  ONE = 1\ndef t(): return T(1, 2)\ndef c(): return C.RED\ndef d(): return D(1, [2])\ndef n(): return N.ONE',
    'assert m.t() == (1, 2) and m.t().x == 1\nassert m.c() is m.C.RED and m.c() != m.C.BLUE\nassert m.C.RED.value == 1 and m.C.RED.name == "RED"\nassert [one.name for one in m.C] == ["RED", "BLUE"] and m.C["BLUE"] is m.C.BLUE\nassert m.d() == m.D(1, [2])\nassert m.d() != m.D(2)\nassert repr(m.d()) == "D(a=1, b=[2])"\nassert m.n() == 1 and m.n() + 1 == 2',
  ],
  'exceptions: hierarchy, arguments, attributes, cause of a with block': [
    'class Base(Exception): pass\nclass Low(Base):\n  def __init__(self, funds, need):\n    super().__init__(funds, need)\n    self.short = need - funds\n  def __str__(self): return f"short by {self.short}"\ndef f(): raise Low(1, 3)\ndef g(): return {}["k"]',
    'import pytest\nwith pytest.raises(m.Base) as e: m.f()\nassert type(e.value) is m.Low and e.value.short == 2 and e.value.args == (1, 3) and str(e.value) == "short by 2"\ntry:\n    m.g()\nexcept LookupError as error:\n    assert error.args == ("k",)\nelse:\n    assert False',
  ],
  'callbacks, key functions, predicates': [
    'def apply(f, xs): return [f(x) for x in xs]\ndef order(xs, key): return sorted(xs, key=key)\ndef twice(f): return lambda x: f(f(x))',
    'seen = []\nassert m.apply(lambda x: seen.append(x) or x * 2, [1, 2]) == [2, 4]\nassert seen == [1, 2]\nassert m.order(["bb", "a"], len) == ["a", "bb"]\nassert m.twice(lambda x: x + 1)(5) == 7',
  ],
  'an exception of a callback goes through': [
    'def call(f): return f()\ndef guard(f):\n  try: return f()\n  except KeyError as e: return e.args[0]',
    'import pytest\nclass Mine(Exception): pass\ndef boom(): raise Mine("x")\nwith pytest.raises(Mine): m.call(boom)\nassert m.guard(lambda: {}["q"]) == "q"',
  ],
  'generators, lazily, from both sides': [
    'def naturals():\n  n = 0\n  while True:\n    yield n\n    n += 1\ndef total(xs): return sum(xs)\ndef first(xs): return next(iter(xs))',
    'import itertools\ng = m.naturals()\nassert next(g) == 0 and list(itertools.islice(g, 3)) == [1, 2, 3]\nassert m.total(x for x in [1, 2]) == 3\nassert m.first(itertools.count(7)) == 7\nassert m.total(range(4)) == 6\nassert m.total(map(int, ["1"])) == 1',
  ],
  'mocks and doubles of the test': [
    'def send(client, text): return client.post("/x", data=text).status\nclass Base:\n  def run(self): return self.step() + 1\n  def step(self): return 0',
    'from unittest import mock\nc = mock.Mock()\nc.post.return_value.status = 201\nassert m.send(c, "hi") == 201\nc.post.assert_called_once_with("/x", data="hi")',
  ],
  'names can be patched': [
    'import time\ndef now(): return 1\ndef f(): return now() + 1',
    'from unittest import mock\nwith mock.patch("m.now", return_value=41):\n    assert m.f() == 42\nassert m.f() == 2',
  ],
  'decimals, fractions, dates, bytes': [
    'import datetime\ndef same(x): return x\ndef plus(d): return d + datetime.timedelta(days=1)',
    'from decimal import Decimal\nfrom fractions import Fraction\nimport datetime, collections\nfor x in (Decimal("1.10"), Fraction(1, 3), b"ab", 1 + 2j, datetime.datetime(2024, 1, 2, 3, 4, 5, 6), collections.Counter("aab"), collections.deque([1], 3), frozenset([1]), 10**40, None, ..., range(3)):\n    assert m.same(x) == x and type(m.same(x)) is type(x)\nassert m.plus(datetime.date(2024, 2, 28)) == datetime.date(2024, 2, 29)',
  ],
  'coroutines are awaited on their own side': [
    'import asyncio\nasync def f(x):\n  await asyncio.sleep(5)\n  return x\nasync def g(): return await asyncio.gather(f(1), f(2))',
    'import asyncio\nasync def main(): return await m.g()\nassert asyncio.run(main()) == [1, 2]',
  ],
  'cyclic values': [
    'def f():\n  a = [1]; a.append(a); return a',
    'a = m.f()\nassert a[1] is a and a[0] == 1',
  ],
  'NaN, infinities, minus zero': [
    'def f(): return [float("nan"), float("inf"), -0.0]',
    'import math\na, b, c = m.f()\nassert a != a and b == math.inf and math.copysign(1, c) == -1',
  ],
};

describe('membrane', () => {
  for (const [name, [subject, body]] of Object.entries(passing)) {
    test(name, async () => {
      const outcome = await runPython(sandboxes, { subject, test: body });
      assert.equal(outcome.status, 'pass', outcome.message);
    });
  }

  test('crossings are recorded with arguments, changes, marks and outcome', async () => {
    const subject = 'def f(a, *, n=1):\n    a.append(n)\n    return len(a)\n';
    const { calls } = await runPython(sandboxes, { subject, test: 'm.f([], n=2)', lines: [2] });
    assert.deepEqual(
      calls.map(({ path }) => path),
      ['f'],
    );
    const outcome = calls[0]?.outcome;
    assert.ok(outcome?.kind === 'value');
    assert.deepEqual([outcome.value, outcome.marks], [{ $: 'bigint', v: '1' }, [0]]);
    assert.deepEqual((outcome.argsAfter?.[0] as { v: unknown }).v, [{ $: 'bigint', v: '2' }]);
    const { outcomes } = await sandboxes.call(
      pythonProgram({ subject, test: '' }),
      calls.map(({ path, args }) => ({ path, args })),
      { limits: LIMITS, seed: 1 },
    );
    assert.partialDeepStrictEqual(outcomes[0], { kind: 'value', value: { $: 'bigint', v: '1' } });
  });

  test('every test has fresh interpreters on both sides', async () => {
    const body = 'assert m.bump() == 1\n    assert not hasattr(builtins, "seen")\n    builtins.seen = 1';
    const program = pythonProgram({
      subject: 'import builtins\nn = 0\ndef bump():\n  global n\n  n += 1\n  builtins.len = None\n  return n',
      test: `import builtins, m\ndef test_a():\n    ${body}\ndef test_b():\n    ${body}\n    assert len([1]) == 1`,
    });
    const { outcomes } = await sandboxes.runTests(program, { limits: LIMITS, seed: 1 });
    assert.deepEqual(
      outcomes.map(({ status, message }) => [status, message]),
      [
        ['pass', undefined],
        ['pass', undefined],
      ],
    );
  });
});
