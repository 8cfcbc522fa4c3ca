"""Arguments of pytest-style tests: fixtures by name, values of parametrize, ids."""
import contextlib
import inspect
import io
import itertools

import _clq_pytest_shim as shim


def marks_of(*targets):
    found = []
    for target in targets:
        marks = getattr(target, '__clq_marks__', None) if target is not None else None
        if isinstance(marks, list):
            found.extend(marks)
    return found


def _name_of(value, argument, index):
    if value is None or isinstance(value, (bool, int, float, complex, str)):
        return str(value)
    if isinstance(value, bytes):
        return value.decode('ascii', 'backslashreplace')
    name = getattr(value, '__name__', None)
    return name if isinstance(name, str) and isinstance(value, type) else f'{argument}{index}'


def cases_of(marks):
    """Every combination of the parametrize marks: (id, arguments, marks)."""
    axes = []
    for mark in reversed([one for one in marks if one.name == 'parametrize']):
        names, rows = (*mark.args, *([mark.kwargs['argvalues']] if 'argvalues' in mark.kwargs else []))[:2]
        names = [name.strip() for name in names.split(',') if name.strip()] if isinstance(names, str) else list(names)
        ids = mark.kwargs.get('ids')
        axis = []
        for index, row in enumerate(rows):
            one = row if isinstance(row, shim.Parameters) else None
            values = one.values if one else ((row,) if len(names) == 1 else tuple(row))
            label = one.name if one and one.name else None
            if label is None and ids is not None:
                label = ids(values[0]) if callable(ids) else ids[index]
            if label is None:
                label = '-'.join(_name_of(value, name, index) for name, value in zip(names, values))
            axis.append((str(label), dict(zip(names, values)), list(one.marks) if one else []))
        axes.append(axis)
    for combination in itertools.product(*axes):
        label = '-'.join(part[0] for part in combination)
        arguments = {name: value for part in combination for name, value in part[1].items()}
        yield label, arguments, [mark for part in combination for mark in part[2]]


class Supply:
    """Fixtures for one test; what they leave open is closed when the test ends."""

    def __init__(self, spaces, instance, values):
        self.spaces = spaces
        self.instance = instance
        self.values = dict(values)
        self.stack = contextlib.ExitStack()

    def find(self, name):
        for space in self.spaces:
            for key, found in space.items():
                if isinstance(found, shim.Fixture) and found.__name__ == name:
                    return found, key
        return None, None

    def automatic(self):
        names = []
        for space in reversed(self.spaces):
            names.extend(one.__name__ for one in space.values() if isinstance(one, shim.Fixture) and one.autouse)
        return names

    def get(self, name):
        if name not in self.values:
            self.values[name] = self.make(name)
        return self.values[name]

    def make(self, name):
        found, _key = self.find(name)
        if found is None:
            return self.built_in(name)
        arguments = {}
        parameters = inspect.signature(found.function).parameters
        for wanted in parameters:
            if wanted == 'self':
                arguments['self'] = self.instance
            elif wanted == 'request':
                arguments['request'] = type('Request', (), {
                    'param': found.params[0] if found.params else None,
                    'addfinalizer': staticmethod(self.stack.callback),
                    'getfixturevalue': staticmethod(self.get), 'instance': self.instance})()
            else:
                arguments[wanted] = self.get(wanted)
        if inspect.isgeneratorfunction(found.function):
            running = found.function(**arguments)
            value = next(running)
            self.stack.callback(lambda: next(running, None))
            return value
        return found.function(**arguments)

    def built_in(self, name):
        if name in ('capsys', 'capfd'):
            capture = shim.Capture(io.StringIO(), io.StringIO())
            self.stack.enter_context(contextlib.redirect_stdout(capture.out))
            self.stack.enter_context(contextlib.redirect_stderr(capture.err))
            return capture
        if name == 'monkeypatch':
            patch = shim.MonkeyPatch()
            self.stack.callback(patch.undo)
            return patch
        if name in ('tmp_path', 'tmpdir'):
            return shim.temporary_path()
        if name == 'recwarn':
            return []
        raise LookupError(f'fixture {name!r} is not there')


def arguments_of(function, supply):
    """Values for the parameters of a test function; defaults stay."""
    wanted = {}
    for name, parameter in inspect.signature(function).parameters.items():
        if name == 'self' or parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            continue
        if parameter.default is parameter.empty or name in supply.values:
            wanted[name] = supply.get(name)
    return wanted
