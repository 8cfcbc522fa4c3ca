"""unittest test cases, one method at a time, on the library's own machinery."""
import functools
import unittest

from _clq_asserts import count, note

# `assert*` methods call each other; only the outermost one counts.
_depth = [0]


def _counted(function):
    @functools.wraps(function)
    def check(self, *args, **kwargs):
        if _depth[0] == 0:
            count[0] += 1
        _depth[0] += 1
        try:
            return function(self, *args, **kwargs)
        except AssertionError:
            if _depth[0] == 1 and len(args) >= 2:
                note(args[0], args[1])
            raise
        finally:
            _depth[0] -= 1
    return check


def watch_assertions():
    for name, function in list(unittest.TestCase.__dict__.items()):
        if name.startswith('assert') and callable(function):
            setattr(unittest.TestCase, name, _counted(function))
    unittest.main = lambda *args, **kwargs: None
    unittest.TestCase.longMessage = True


class Result(unittest.TestResult):
    """Keeps the first thing that went wrong."""

    def __init__(self):
        super().__init__()
        self.problem = None
        self.status = 'pass'

    def _note(self, status, problem):
        if self.status in ('pass', 'skipped'):
            self.status, self.problem = status, problem

    def addFailure(self, test, err):
        self._note('fail', err[1])

    def addError(self, test, err):
        self._note('error', err[1])

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._note('fail' if isinstance(err[1], test.failureException) else 'error', err[1])

    def addSkip(self, test, reason):
        if self.status == 'pass':
            self.status = 'skipped'

    def addUnexpectedSuccess(self, test):
        self._note('fail', AssertionError('unexpected success'))


def methods_of(cls):
    return unittest.TestLoader().getTestCaseNames(cls)


def is_skipped(cls, method):
    function = getattr(cls, method)
    return bool(getattr(cls, '__unittest_skip__', False) or getattr(function, '__unittest_skip__', False))


def run_method(cls, method, space):
    """(status, exception) of one method, set-up of module and class included."""
    result = Result()
    suite = unittest.TestSuite([cls(method)])
    set_up, tear_down = space.get('setUpModule'), space.get('tearDownModule')
    try:
        if set_up is not None:
            set_up()
        suite.run(result)
        if tear_down is not None:
            tear_down()
    except unittest.SkipTest:
        return 'skipped', None
    return result.status, result.problem
