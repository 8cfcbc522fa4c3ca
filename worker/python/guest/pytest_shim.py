"""The part of pytest that tests of functions and classes use."""
import contextlib
import os
import re
import sys
import tempfile
import types
import warnings as _warnings
from decimal import Decimal
from pathlib import Path

from _clq_asserts import count, shown


class Failed(AssertionError):
    """pytest.fail, or a block that did not raise."""


class Skipped(BaseException):
    """pytest.skip."""


class XFailed(BaseException):
    """pytest.xfail."""


class ExceptionInfo:
    value = None

    @property
    def type(self):
        return type(self.value)

    def match(self, pattern):
        if re.search(pattern, str(self.value)) is None:
            raise Failed(f'{shown(str(self.value))} does not match {pattern!r}')
        return True

    def __str__(self):
        return shown(self.value)


class _Raises:
    def __init__(self, expected, match):
        self.expected = expected
        self.pattern = match
        self.info = ExceptionInfo()

    def __enter__(self):
        return self.info

    def __exit__(self, kind, error, _trace):
        count[0] += 1
        if error is None:
            names = self.expected if isinstance(self.expected, tuple) else (self.expected,)
            raise Failed('did not raise ' + ' or '.join(one.__name__ for one in names))
        if not isinstance(error, self.expected):
            return False
        self.info.value = error
        if self.pattern is not None:
            self.info.match(self.pattern)
        return True


def raises(expected, *args, match=None, **kwargs):
    if not args:
        return _Raises(expected, match)
    function, *rest = args
    with _Raises(expected, match) as info:
        function(*rest, **kwargs)
    return info


@contextlib.contextmanager
def warns(expected=Warning, match=None):
    with _warnings.catch_warnings(record=True) as caught:
        _warnings.simplefilter('always')
        yield caught
    found = [one for one in caught if issubclass(one.category, expected)]
    if not found or match is not None and not any(re.search(match, str(one.message)) for one in found):
        raise Failed(f'no {getattr(expected, "__name__", expected)} was issued')


class approx:
    """Equality within a tolerance: relative 1e-6 or absolute 1e-12, whichever is larger."""
    __array_ufunc__ = None

    def __init__(self, expected, rel=None, abs=None, nan_ok=False):
        self.expected, self.rel, self.abs, self.nan_ok = expected, rel, abs, nan_ok

    def _close(self, actual, expected):
        if isinstance(expected, (list, tuple)):
            return (isinstance(actual, (list, tuple)) and len(actual) == len(expected)
                    and all(self._close(a, e) for a, e in zip(actual, expected)))
        if isinstance(expected, dict):
            return (isinstance(actual, dict) and actual.keys() == expected.keys()
                    and all(self._close(actual[key], item) for key, item in expected.items()))
        numeric = (int, float, complex, Decimal)
        if isinstance(expected, bool) or not isinstance(expected, numeric) or not isinstance(actual, numeric):
            return actual == expected
        if actual == expected:
            return True
        if expected != expected:
            return self.nan_ok and actual != actual
        gap = abs_(actual - expected)
        if gap != gap or gap == float('inf'):
            return False
        absolute = 1e-12 if self.abs is None else self.abs
        relative = (0 if self.abs is not None else 1e-6) if self.rel is None else self.rel
        return gap <= max(float(absolute), float(relative) * float(abs_(expected)))

    def __eq__(self, actual):
        return bool(self._close(actual, self.expected))

    def __ne__(self, actual):
        return not self == actual

    __hash__ = None

    def __repr__(self):
        return f'approx({self.expected!r})'


abs_ = abs


def fail(reason='', pytrace=True):
    raise Failed(str(reason))


def skip(reason='', allow_module_level=False):
    raise Skipped(str(reason))


def xfail(reason=''):
    raise XFailed(str(reason))


def importorskip(name, *_args, **_kwargs):
    try:
        __import__(name)
    except ImportError:
        raise Skipped(f'{name} is not there') from None
    return sys.modules[name]


class Parameters:
    def __init__(self, values, name=None, marks=()):
        self.values, self.name = values, name
        self.marks = marks if isinstance(marks, (list, tuple)) else (marks,)


def param(*values, id=None, marks=()):
    return Parameters(values, id, marks)


class Mark:
    """A decorator that remembers itself on what it decorates."""

    def __init__(self, name, args=(), kwargs=None):
        self.name, self.args, self.kwargs = name, args, kwargs or {}

    def __call__(self, *args, **kwargs):
        only = args[0] if len(args) == 1 and not kwargs else None
        if isinstance(only, (types.FunctionType, type)) and self.name not in ('parametrize', 'usefixtures'):
            return self.put(only)
        return _Applied(self.name, args, kwargs)

    def put(self, target):
        marks = [*target.__dict__.get('__clq_marks__', ()), self]
        target.__clq_marks__ = marks
        return target


class _Applied(Mark):
    def __call__(self, target):
        return self.put(target)


class _Marks:
    def __getattr__(self, name):
        if name[:1] == '_':
            raise AttributeError(name)
        return Mark(name)


mark = _Marks()


class Fixture:
    def __init__(self, function, name=None, autouse=False, params=None, **_ignored):
        self.function, self.autouse, self.params = function, autouse, params
        self.__name__ = name or function.__name__
        self.__clq_marks__ = []


def fixture(function=None, **options):
    if function is not None:
        return Fixture(function)
    return lambda wrapped: Fixture(wrapped, **options)


class MonkeyPatch:
    def __init__(self):
        self.undo_list = []

    def setattr(self, target, name, *value, raising=True):
        if isinstance(target, str):
            value = (name,)
            target, _, name = target.rpartition('.')
            __import__(target)
            target = sys.modules[target]
        try:
            old = getattr(target, name)
        except AttributeError:
            if raising:
                raise
            self.undo_list.append(lambda: delattr(target, name))
        else:
            self.undo_list.append(lambda: setattr(target, name, old))
        setattr(target, name, value[0])

    def delattr(self, target, name, raising=True):
        old = getattr(target, name)
        self.undo_list.append(lambda: setattr(target, name, old))
        delattr(target, name)

    def setitem(self, mapping, key, value):
        old = dict(mapping)
        self.undo_list.append(lambda: (mapping.clear(), mapping.update(old)))
        mapping[key] = value

    def delitem(self, mapping, key, raising=True):
        old = dict(mapping)
        self.undo_list.append(lambda: (mapping.clear(), mapping.update(old)))
        del mapping[key]

    def setenv(self, name, value):
        self.setitem(os.environ, name, str(value))

    def delenv(self, name, raising=True):
        if name in os.environ or raising:
            self.delitem(os.environ, name)

    def undo(self):
        while self.undo_list:
            self.undo_list.pop()()


class Capture:
    """capsys: what was printed since the last look."""

    def __init__(self, out, err):
        self.out, self.err = out, err

    def readouterr(self):
        result = types.SimpleNamespace(out=self.out.getvalue(), err=self.err.getvalue())
        for stream in (self.out, self.err):
            stream.seek(0)
            stream.truncate()
        return result


def temporary_path():
    return Path(tempfile.mkdtemp())


def make_module():
    module = types.ModuleType('pytest')
    for name in ('raises', 'warns', 'approx', 'fail', 'skip', 'xfail', 'importorskip', 'param', 'mark', 'fixture',
                 'MonkeyPatch', 'ExceptionInfo'):
        setattr(module, name, globals()[name])
    module.main = lambda *args, **kwargs: 0
    return module
