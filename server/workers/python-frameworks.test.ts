/** Test files as people write them: what they hold, how each of their tests ends, and why. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { TestStatus } from '../../protocol/sandbox.ts';
import { LIMITS, pythonProgram, pythonSandboxes, type PythonSample } from './python-fixture.ts';

const sandboxes = pythonSandboxes();
after(() => sandboxes.dispose());

const CALC = `
class Broken(ValueError):
    def __init__(self, code):
        super().__init__(f'code {code}')
        self.code = code
def add(a, b):
    """Adds.

    >>> add(1, 2)
    3
    >>> add('a', 'b')
    'ab'
    """
    return a + b
def half(x):
    """
    >>> half(3)
    1
    """
    return x / 2
def fail(code): raise Broken(code)
def greet(name): print('hello', name)
async def later(x):
    import asyncio
    await asyncio.sleep(10)
    return x
_private = 7
`;

/** name → the file → its tests in order with their endings; a text beside an ending must be in the message. */
const files: Record<string, [Partial<PythonSample>, [string, TestStatus, RegExp?][]]> = {
  'unittest: classes, set-up, sub-tests, skips': [
    {
      test: `
import unittest
from m import add, fail, Broken
class AddTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls): cls.one = 1
    def setUp(self): self.two = 2
    def test_ints(self): self.assertEqual(add(self.one, self.two), 3)
    def test_wrong(self): self.assertEqual(add(1, 1), 3, 'sum')
    def test_raises(self):
        with self.assertRaises(Broken) as caught: fail(4)
        self.assertEqual(caught.exception.code, 4)
        self.assertEqual(str(caught.exception), 'code 4')
    def test_message(self):
        with self.assertRaisesRegex(ValueError, 'code 5'): fail(5)
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(add(i, 1), 2)
    @unittest.skip('later')
    def test_skipped(self): pass
    @unittest.expectedFailure
    def test_expected(self): self.assertEqual(add(1, 1), 3)
    def test_error(self): add(1, 'a')
if __name__ == '__main__':
    unittest.main()
`,
    },
    [
      ['AddTest > test_error', 'error', /TypeError: unsupported operand/],
      ['AddTest > test_expected', 'pass'],
      ['AddTest > test_ints', 'pass'],
      ['AddTest > test_message', 'pass'],
      ['AddTest > test_raises', 'pass'],
      ['AddTest > test_skipped', 'skipped'],
      ['AddTest > test_sub', 'fail', /2 == 2/],
      ['AddTest > test_wrong', 'fail', /2 != 3 : sum/],
    ],
  ],
  'pytest: functions, classes, parametrize, fixtures, raises, approx, capsys': [
    {
      test: `
import pytest
import m
from m import add, half, Broken
@pytest.fixture
def two():
    yield 2
@pytest.fixture
def four(two): return two * 2
@pytest.mark.parametrize('a, b, total', [(1, 2, 3), pytest.param(1, 1, 3, id='wrong'), ([1], [2], [1, 2])])
def test_add(a, b, total): assert add(a, b) == total
def test_fixture(four): assert half(four) == pytest.approx(2.0)
def test_approx(): assert half(3) == pytest.approx(1.6)
class TestFail:
    def setup_method(self): self.code = 9
    def test_raises(self):
        with pytest.raises(Broken, match=r'code \\d') as info: m.fail(self.code)
        assert info.value.code == 9
    def test_nothing(self):
        with pytest.raises(ValueError): add(1, 1)
@pytest.mark.skip(reason='no')
def test_skipped(): assert False
@pytest.mark.xfail
def test_xfail(): assert False
def test_prints(capsys):
    m.greet('you')
    assert capsys.readouterr().out == 'hello you\\n'
def test_patch(monkeypatch):
    monkeypatch.setattr(m, '_private', 8)
    assert m._private == 8
@pytest.mark.asyncio
async def test_async(): assert await m.later(3) == 3
def test_private(): assert m._private == 7
`,
    },
    [
      ['test_add[1-2-3]', 'pass'],
      ['test_add[wrong]', 'fail', /2 compared with 3/],
      ['test_add[a2-b2-total2]', 'pass'],
      ['test_fixture', 'pass'],
      ['test_approx', 'fail', /1\.5 compared with approx\(1\.6\)/],
      ['TestFail > test_raises', 'pass'],
      ['TestFail > test_nothing', 'fail', /did not raise ValueError/],
      ['test_skipped', 'skipped'],
      ['test_xfail', 'skipped'],
      ['test_prints', 'pass'],
      ['test_patch', 'pass'],
      ['test_async', 'pass'],
      ['test_private', 'pass'],
    ],
  ],
  'plain asserts, names as globals': [
    {
      test: 'assert add(1, 2) == 3\nassert _private == 7\nassert add(2, 2) == 5, "two and two"',
      topLevel: ['add', '_private'],
    },
    [['', 'fail', /two and two/]],
  ],
  'check(candidate), called': [
    { test: 'def check(candidate):\n    assert candidate(1, 2) == 3\ncheck(add)' },
    [['', 'pass']],
  ],
  'check(candidate), not called': [
    { test: 'def check(candidate):\n    assert candidate(1, 2) == 4\n', entry: 'add' },
    [['', 'fail', /candidate\(1, 2\) == 4: 3 compared with 4/]],
  ],
  'doctests of a module': [
    { test: CALC, style: 'doctest' },
    [
      ['add', 'pass'],
      ['half', 'fail', /half\(3\) printed '1\.5' instead of '1'/],
    ],
  ],
  'a docstring by itself': [
    {
      test: 'Adds.\n\n>>> add(1, 2)\n3\n>>> fail(1)\nTraceback (most recent call last):\nm.Broken: code 1\n',
      style: 'doctest',
    },
    [['examples', 'pass']],
  ],
  'standard names without an import': [
    {
      test: 'assert math.floor(add(1, 2.5)) == 3\nx: List[int] = []\nassert re.sub("a", "b", add("a", "")) == "b"',
      standardNames: true,
    },
    [['', 'pass']],
  ],
  'no standard names unless wanted': [{ test: 'assert math.floor(1.5) == 1' }, [['', 'error', /NameError/]]],
  'helpers of the tests': [
    {
      test: 'from m import add\nfrom helper import THREE\ndef test_a(): assert add(1, 2) == THREE',
      helpers: [{ id: 'helper.py', code: 'THREE = 3' }],
    },
    [['test_a', 'pass']],
  ],
  'a file that does not parse': [{ test: 'def f(:' }, [['', 'error', /SyntaxError/]]],
  'a file that imports what is not there': [
    { test: 'import nowhere' },
    [['', 'error', /No module named 'nowhere'/]],
  ],
};

describe('test files', () => {
  for (const [name, [sample, expected]] of Object.entries(files)) {
    test(name, async () => {
      const program = pythonProgram({ subject: CALC, test: '', ...sample });
      const { outcomes } = await sandboxes.runTests(program, { limits: LIMITS, seed: 1 });
      const ids = (id: string): string => id.replace(/^test_m\.py( > )?/, '');
      assert.deepEqual(
        outcomes.map(({ id, status }) => [ids(id), status]),
        expected.map(([id, status]) => [id, status]),
        JSON.stringify(outcomes.map(({ id, message }) => [id, message])),
      );
      outcomes.forEach(({ message }, i) => {
        const pattern = expected[i]?.[2];
        if (pattern) assert.match(message ?? '', pattern);
      });
    });
  }

  test('only and stopAtFirst choose', async () => {
    const program = pythonProgram({
      subject: 'def f(): return 1',
      test: 'from m import f\ndef test_a(): assert f() == 2\ndef test_b(): assert f() == 1',
    });
    const o = { limits: LIMITS, seed: 1 };
    const one = await sandboxes.runTests(program, { ...o, only: ['test_m.py > test_b'] });
    assert.deepEqual(
      one.outcomes.map(({ id, status }) => [id, status]),
      [['test_m.py > test_b', 'pass']],
    );
    const first = await sandboxes.runTests(program, { ...o, stopAtFirst: true });
    assert.deepEqual(
      first.outcomes.map(({ status }) => status),
      ['fail'],
    );
  });

  test('packages: absolute, relative and sibling imports', async () => {
    const { outcomes } = await sandboxes.runTests(
      {
        subject: 'src/pkg/core.py',
        topLevel: [],
        modules: [
          { id: 'src/pkg/__init__.py', code: 'from .core import f\n' },
          {
            id: 'src/pkg/core.py',
            code: 'from .util import one\nfrom pkg.util import one as same\ndef f(): return one() + (one is same)\n',
          },
          { id: 'src/pkg/util.py', code: 'def one(): return 1\n' },
        ],
        helpers: [],
        tests: [
          {
            id: 'tests/test_core.py',
            style: 'python',
            code: 'import pkg\nfrom pkg.core import f\nfrom src.pkg import core\ndef test_f(): assert (f(), pkg.f()) == (2, 2)',
          },
        ],
      },
      { limits: LIMITS, seed: 1 },
    );
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['pass'],
      outcomes[0]?.message,
    );
  });
});
