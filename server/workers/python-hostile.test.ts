/**
 * Python candidates that want to pass without being right, or to stop the show. After each the next verdict
 * must be unaffected.
 */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { TestStatus } from '../../protocol/sandbox.ts';
import {
  LIMITS,
  pythonProgram,
  pythonSandboxes,
  runPython,
  SHORT,
  stillJudgesPython,
} from './python-fixture.ts';

const sandboxes = pythonSandboxes();
after(() => sandboxes.dispose());

/** The test most candidates below have to face. */
const EXPECTS_42 = 'assert m.f() == 42';

/** They only have to end, with anything but a pass. */
const exhausting: Record<string, string> = {
  'an endless loop': 'def f():\n  while True: pass',
  'an endless loop that catches everything':
    'def f():\n  while True:\n    try:\n      while True:\n        try:\n          while True: pass\n        except BaseException: continue\n        finally: continue\n    except BaseException: pass',
  'a context manager that swallows the counter':
    'class S:\n  def __enter__(self): return self\n  def __exit__(self, *a): return True\ndef f():\n  while True:\n    with S():\n      while True: pass',
  'mutual recursion that catches': 'def f():\n  try: return f()\n  except BaseException: return f()',
  'a finalizer that loops': 'class D:\n  def __del__(self):\n    while True: pass\ndef f(): D(); return 0',
  'a generator without an end, listed': 'def g():\n  while True: yield 1\ndef f(): return list(g())',
  'a loop in C': 'def f(): return sum(range(10 ** 12))',
  'a loop in C over an iterator of C':
    'import itertools, collections\ndef f(): collections.deque(itertools.repeat(0), maxlen=0)',
  'a catastrophic regular expression': 'import re\ndef f(): return re.match("(a+)+$", "a" * 60 + "b")',
  'a huge power': 'def f(): return len(str(9 ** (9 ** 9)))',
  'a growing integer': 'def f():\n  n = 3\n  while True: n *= n',
  'a factorial': 'import math\ndef f(): return math.factorial(10 ** 8)',
  'deep recursion':
    'import sys\ndef f():\n  sys.setrecursionlimit(10 ** 9)\n  def g(n): return g(n + 1) + 1\n  return g(0)',
  'deep recursion in C':
    'import sys\ndef f():\n  sys.setrecursionlimit(10 ** 9)\n  x = []\n  for _ in range(100000): x = [x]\n  return repr(x)',
  'deeply nested source': 'def f(): return eval("(" * 100000 + ")" * 100000)',
  'growing lists': 'def f():\n  a = []\n  while True: a.append([0] * 100000)',
  'one huge allocation': 'def f(): return len(bytearray(10 ** 9)) and 42 // 0',
  'a doubling string': 'def f():\n  s = "ab"\n  while True: s += s',
  'a huge list repeated': 'def f(): return len([0] * (10 ** 9)) and 41',
  'a flood of small objects': 'def f():\n  d = {}\n  i = 0\n  while True:\n    d[i] = (i, str(i)); i += 1',
  'a flood of files':
    'def f():\n  for i in range(10000): open(f"/tmp/{i}", "wb").write(b"x" * 10 ** 6)\n  return 42',
  'a flood of output': 'def f():\n  while True: print("x" * 10000)',
  'a flood to the descriptors': 'import os\ndef f():\n  while True: os.write(2, b"x" * 10000)',
  'a huge result': 'def f(): return list(range(10 ** 6))',
  'a very deep result': 'def f():\n  x = 42\n  for _ in range(10 ** 4): x = [x]\n  return x',
  'a descriptor that never ends':
    'class P:\n  @property\n  def x(self):\n    while True: pass\ndef f(): return P().x',
  'an exit': 'import os, sys\ndef f(): sys.exit(0)',
  'an exit at once': 'import sys\nsys.exit(0)',
  'a hard crash':
    'import sys\ndef f():\n  return (lambda: 0).__code__.replace(co_code=b"\\xff" * 64) and eval((lambda: 0).__code__.replace(co_code=b"\\x64\\xff" * 64))',
  'a fault': 'import faulthandler\ndef f(): faulthandler._sigsegv()',
  'its own words to the service':
    'import os\ndef f():\n  fd = os.open("/dev/colloquy", os.O_RDWR)\n  t = b\'{"k":"did","res":{"k":"value","value":{"$":"bigint","v":"41"},"steps":0}}\'\n  os.write(fd, b"A" + len(t).to_bytes(4, "big") + t)\n  t = t.replace(b"41", b"42")\n  os.write(fd, b"A" + len(t).to_bytes(4, "big") + t)\n  return 0',
  'the end of the run, announced':
    'import os\ndef f():\n  fd = os.open("/dev/colloquy", os.O_RDWR)\n  t = b\'{"status":"pass"}\'\n  os.write(fd, b"D" + len(t).to_bytes(4, "big") + t)\n  os.write(fd, b"A" + len(t).to_bytes(4, "big") + t)\n  return 0',
  'a question for a verdict':
    'import os\ndef f():\n  fd = os.open("/dev/colloquy", os.O_RDWR)\n  t = b\'{"k":"compare","c":{"matcher":"strictEqual","negated":false,"actual":1,"expected":[1]}}\'\n  os.write(fd, b"A" + len(t).to_bytes(4, "big") + t)\n  return 0',
};

const ALWAYS =
  'class A:\n  def __eq__(self, o): return True\n  def __ne__(self, o): return False\n  def __lt__(self, o): return True\n  def __gt__(self, o): return True\n  def __hash__(self): return 1\n  def __bool__(self): return True\n  def __contains__(self, o): return True\n  def __sub__(self, o): return self\n  def __rsub__(self, o): return self\n  def __abs__(self): return self\n  def __le__(self, o): return True\n  def __float__(self): return 42.0\n';

/** name → subject, test body, how it must end. */
const cheats: [string, string, string, TestStatus[]][] = [
  ['an object equal to everything', `${ALWAYS}def f(): return A()`, EXPECTS_42, ['fail']],
  ['the same, expected on the left', `${ALWAYS}def f(): return A()`, 'assert 42 == m.f()', ['fail']],
  ['the same, in a list', `${ALWAYS}def f(): return [A()]`, 'assert m.f() == [42]', ['fail']],
  [
    'the same, in assertEqual',
    `${ALWAYS}def f(): return A()`,
    'import unittest\nunittest.TestCase().assertEqual(m.f(), 42)',
    ['fail'],
  ],
  [
    'the same, within a tolerance',
    `${ALWAYS}def f(): return A()`,
    'assert abs(m.f() - 42) < 1e-6',
    ['fail', 'error'],
  ],
  [
    'the same, against approx',
    `${ALWAYS}def f(): return A()`,
    'import pytest\nassert m.f() == pytest.approx(42)',
    ['fail'],
  ],
  [
    'the same, for isclose',
    `${ALWAYS}def f(): return A()`,
    'import math\nassert math.isclose(m.f(), 42.0)',
    ['fail', 'error'],
  ],
  ['it holds everything', `${ALWAYS}def f(): return A()`, 'assert 42 in m.f()', ['fail', 'error']],
  ['it is less than everything', `${ALWAYS}def f(): return A()`, 'assert m.f() < 42', ['fail', 'error']],
  ['equal to everything, of a class the test knows', `${ALWAYS}`, 'assert m.A() == m.A()', ['fail']],
  [
    'a float with forged arithmetic',
    'class F(float):\n  def __sub__(self, o): return 0.0\n  def __rsub__(self, o): return 0.0\n  def __abs__(self): return 0.0\n  def __eq__(self, o): return True\n  __hash__ = float.__hash__\ndef f(): return F(1.5)',
    'assert abs(m.f() - 42) < 1e-6',
    ['fail'],
  ],
  [
    'an int that says it is equal',
    'class I(int):\n  def __eq__(self, o): return True\n  __hash__ = int.__hash__\ndef f(): return I(1)',
    EXPECTS_42,
    ['fail'],
  ],
  [
    'a str that starts with anything',
    'class S(str):\n  def startswith(self, x): return True\n  def __eq__(self, o): return True\n  def __contains__(self, o): return True\n  __hash__ = str.__hash__\ndef f(): return S("x")',
    'assert m.f().startswith("ab")',
    ['fail'],
  ],
  [
    'a list of any length',
    'class L(list):\n  def __len__(self): return 3\n  def __eq__(self, o): return True\n  def __iter__(self): return iter([1, 2, 3])\ndef f(): return L([1])',
    'assert m.f() == [1, 2, 3]',
    ['fail'],
  ],
  [
    'a dict that has every key',
    'class D(dict):\n  def __missing__(self, k): return 42\n  def __eq__(self, o): return True\ndef f(): return D()',
    'assert m.f() == {"x": 42}',
    ['fail'],
  ],
  [
    'built-ins are replaced',
    'import builtins, unittest, operator\nbuiltins.abs = lambda x: 0\nbuiltins.all = builtins.isinstance = lambda *a: True\nbuiltins.AssertionError = Exception\noperator.eq = lambda a, b: True\nunittest.TestCase.assertEqual = lambda *a: None\ndef f(): return 1',
    'import unittest\nassert abs(m.f() - 42) < 1e-6 and m.f() == 42',
    ['fail', 'error'],
  ],
  [
    'modules of the test are poisoned',
    'import sys, types\nsys.modules["pytest"] = sys.modules["math"] = types.SimpleNamespace(approx=lambda x: x, isclose=lambda *a: True, raises=None)\ndef f(): return 1',
    'import math\nassert math.isclose(m.f(), 42)',
    ['fail'],
  ],
  [
    'a skip is raised',
    'import unittest\ndef f(): raise unittest.SkipTest("no")',
    EXPECTS_42,
    ['error', 'fail'],
  ],
  [
    'a skip of pytest is raised',
    'def f():\n  import pytest\n  pytest.skip("no")',
    EXPECTS_42,
    ['error', 'fail'],
  ],
  [
    'an assertion in a callback is swallowed',
    'def f(cb):\n  try: cb(1)\n  except BaseException: pass',
    'def check(x): assert x == 2\nm.f(check)',
    ['fail'],
  ],
  [
    'a callback tells its source',
    'def f(cb):\n  out = []\n  for key in ("__code__", "__globals__", "__closure__", "__defaults__", "func_globals", "gi_frame"):\n    try: out.append(getattr(cb, key))\n    except Exception: pass\n  return 42 if any(o is not None for o in out) else 0',
    'assert m.f(lambda: 42) == 42',
    ['fail'],
  ],
  [
    'a generator tells its frame',
    'def f(g):\n  try: return g.gi_frame.f_back.f_globals and 42\n  except AttributeError: return 0',
    'assert m.f(x for x in [42]) == 42',
    ['fail'],
  ],
  [
    'the stack tells the caller',
    'import sys, inspect\ndef f():\n  text = ""\n  frame = sys._getframe()\n  while frame:\n    text += str(frame.f_globals.get("__file__", "")) + str({k: v for k, v in frame.f_locals.items() if k != "text"})\n    frame = frame.f_back\n  return 42 if "EXP" + "ECTED" in text or "tes" + "t_m" in text else 0',
    'EXPECTED = 42\nassert m.f() == EXPECTED',
    ['fail'],
  ],
  [
    'the test file is read',
    'import os, gc\ndef f():\n  for root, _, names in os.walk("/"):\n    for n in names:\n      if "test" in n: return 42\n  return 42 if any("EXPECTED" in o for o in gc.get_objects() if isinstance(o, (dict, list, tuple))) and False else 0',
    'EXPECTED = 42\nassert m.f() == EXPECTED',
    ['fail'],
  ],
  [
    'arguments are changed for the next comparison',
    'def f(a, b):\n  b[:] = a\n  return a',
    'a = [1]\nwanted = [2]\nassert m.f(a, []) == wanted',
    ['fail'],
  ],
  [
    'the second answer differs',
    'n = 0\ndef f():\n  global n\n  n += 1\n  return 42 if n > 1 else 0',
    EXPECTS_42,
    ['fail'],
  ],
];

describe('hostile Python', () => {
  for (const [name, subject] of Object.entries(exhausting)) {
    test(name, async () => {
      const outcome = await runPython(sandboxes, { subject, test: EXPECTS_42 }, SHORT);
      assert.notEqual(outcome.status, 'pass');
      await stillJudgesPython(sandboxes);
    });
  }

  for (const [name, subject, body, endings] of cheats) {
    test(name, async () => {
      const { status, message } = await runPython(sandboxes, { subject, test: body });
      assert.ok(endings.includes(status), `${status}: ${message}`);
    });
  }

  const slips: [string, string, string, string[]][] = [
    [
      'a star import brings no name the original lacks',
      'abs = lambda x: 0.0\ndef f(): return 1.5',
      'from m import *\nassert abs(f() - 0.5) < 1e-6',
      ['f'],
    ],
    [
      'script style brings no name the original lacks',
      'def abs(x): return 0.0\ndef check(*a): pass\ndef f(): return 1.5',
      'assert abs(f() - 0.5) < 1e-6',
      ['f'],
    ],
    [
      'not even when nobody says what the original has',
      'def abs(x): return 0.0\ndef f(): return 1.5',
      'assert abs(f() - 0.5) < 1e-6',
      [],
    ],
    [
      'tests of the candidate are no tests',
      'import unittest\nclass TestX(unittest.TestCase):\n  def test_a(self): pass\ndef test_b(): pass\ndef f(): return 1',
      'from m import *\nfrom m import f, TestX, test_b\nassert f() == 2',
      ['f', 'TestX', 'test_b'],
    ],
  ];
  for (const [name, subject, text, topLevel] of slips) {
    test(name, async () => {
      const { outcomes } = await sandboxes.runTests(pythonProgram({ subject, test: text, topLevel }), {
        limits: LIMITS,
        seed: 1,
      });
      assert.deepEqual(
        outcomes.map(({ status }) => status),
        ['fail'],
        JSON.stringify(outcomes),
      );
    });
  }

  test('the same steps every time', async () => {
    const subject =
      'def f():\n  n = 0\n  for i in range(1000):\n    n += len({str(j) for j in range(i % 5)})\n  return n';
    const steps = [];
    for (let i = 0; i < 3; i++) steps.push((await runPython(sandboxes, { subject, test: 'm.f()' })).steps);
    assert.deepEqual(new Set(steps).size, 1);
    assert.ok((steps[0] ?? 0) > 1000);
  });

  test('cancelling ends the run', async () => {
    const controller = new AbortController();
    const program = pythonProgram({
      subject: 'def f(): return sum(range(10 ** 12))',
      test: 'import m\nm.f()',
    });
    const running = sandboxes.runTests(program, { limits: LIMITS, seed: 1, signal: controller.signal });
    setTimeout(() => controller.abort(), 500);
    await assert.rejects(running, { code: 'cancelled' });
    await stillJudgesPython(sandboxes);
  });
});
