"""The test side: loads one test file, lists or runs what it holds, and says how it ended."""
import ast
import builtins
import io
import sys
import types
import unittest

import _clq_asserts as asserts
import _clq_doctests as doctests
import _clq_fuel as fuel
import _clq_pytest_shim as shim
import _clq_unit as unit
from _clq_encode import HIDE_ASSERTIONS, Stub, StubMark, encode
from _clq_fixtures import Supply, arguments_of, cases_of, marks_of
from _clq_identity import set_side
from _clq_modules import Texts, give_standard_names, names_of
from _clq_perform import failed_in_callback, hide
from _clq_stubs import ask, be_strict
from _clq_wire import Stopped

_EXAMPLES = ('examples', 'doctest')


class _Loaded:
    """A test file and what it registered: (id, skipped, run)."""

    def __init__(self, file):
        self.file = file
        self.space = {'__name__': names_of(file)[0], '__file__': file, '__builtins__': builtins,
                      '__clq_asserts__': asserts.Asserts}
        self.tests = []

    def add(self, name, skipped, run):
        self.tests.append((f'{self.file} > {name}', skipped, run))


def _load_subject(path):
    return ask('module', 0, key=path)


def _imports(tree):
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or '')
            found.update(f'{node.module or ""}.{one.name}'.strip('.') for one in node.names)
    return found


def _identifiers(tree):
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def _give_scope(space, subject, names, top_level):
    """Script style: the subject's names are globals of the test, but never in place of Python's own."""
    module = _load_subject(subject)
    offered = list(ask('scope', 0))
    allowed = set(top_level) if top_level else {name for name in offered if not hasattr(builtins, name)}
    for name in offered:
        if name in names and name in allowed:
            space[name] = getattr(module, name)


def _star_names(module, top_level):
    """`from subject import *` gives what the original declares; nothing that hides a built-in name."""
    offered = list(ask('scope', 0))
    allowed = set(top_level) if top_level else {name for name in offered if not hasattr(builtins, name)}
    object.__setattr__(module, '__all__', [name for name in offered if name in allowed and name[:1] != '_'])


def _is_skipped(marks):
    for mark in marks:
        if mark.name == 'skip' or mark.name == 'skipif' and mark.args and mark.args[0]:
            return True
    return False


def _collect_function(loaded, name, function, cls=None):
    marks = marks_of(cls, function)
    label = f'{cls.__name__} > {name}' if cls else name
    for case, values, more in cases_of(marks):
        every = [*marks, *more]

        def run(values=values, every=every):
            return _run_function(loaded.space, function, cls, values, every)
        loaded.add(f'{label}[{case}]' if case else label, _is_skipped(every), run)


def _run_function(space, function, cls, values, marks):
    instance = cls() if cls else None
    supply = Supply([vars(cls), space] if cls else [space], instance, values)
    expects_failure = any(mark.name == 'xfail' for mark in marks)
    try:
        with supply.stack:
            for set_up in ('setup_module', 'setup_function') if cls is None else ('setup_class', 'setup_method'):
                _call_hook(space if cls is None else cls, instance, set_up)
            for name in supply.automatic():
                supply.get(name)
            for mark in marks:
                for name in mark.args if mark.name == 'usefixtures' else ():
                    supply.get(name)
            result = function(*([instance] if cls else []), **arguments_of(function, supply))
            if isinstance(result, types.CoroutineType):
                import asyncio
                asyncio.run(result)
            for tear_down in ('teardown_function',) if cls is None else ('teardown_method', 'teardown_class'):
                _call_hook(space if cls is None else cls, instance, tear_down)
    except (shim.Skipped, unittest.SkipTest):
        return 'skipped', None
    except shim.XFailed:
        return 'skipped', None
    except Exception:
        if expects_failure:
            return 'skipped', None
        raise
    return 'pass', None


def _call_hook(owner, instance, name):
    hook = owner.get(name) if isinstance(owner, dict) else getattr(instance, name, None)
    if callable(hook) and not isinstance(hook, shim.Fixture):
        wanted = hook.__code__.co_argcount - (0 if isinstance(owner, dict) else 1)
        hook(*([None] * max(wanted, 0)))


def _collect(loaded):
    """What the file itself defines; names that came from the candidate are never tests."""
    for name, value in list(loaded.space.items()):
        if isinstance(value, Stub) or isinstance(value, StubMark):
            continue
        if isinstance(value, type) and issubclass(value, unittest.TestCase):
            if value.__module__ != loaded.space['__name__']:
                continue
            for method in unit.methods_of(value):
                loaded.add(f'{name} > {method}', unit.is_skipped(value, method),
                           lambda value=value, method=method: unit.run_method(value, method, loaded.space))
        elif isinstance(value, type) and name.startswith('Test') and '__init__' not in value.__dict__:
            functions = {key: item for one in reversed(value.__mro__) for key, item in one.__dict__.items()
                         if key.startswith('test') and isinstance(item, types.FunctionType)}
            for key, item in functions.items():
                _collect_function(loaded, key, item, value)
        elif isinstance(value, types.FunctionType) and name.startswith('test'):
            _collect_function(loaded, name, value)


def _load(command):
    file = next(one for one in command['modules'] if one['id'] == command['file'])
    links = file['links']
    subject = links['<subject>'].removeprefix('subject:')
    candidates = [path for path, target in links.items() if target == f'subject:{path}']
    loaded = _Loaded(command['file'])
    sys.modules['pytest'] = shim.make_module()
    helpers = [one for one in command['modules'] if one['id'] != command['file']]
    if command['framework'] in _EXAMPLES:
        texts = doctests.texts_of(file['code'], command['file'])
        _give_scope(loaded.space, subject, set(command['topLevel']) or _every(), command['topLevel'])
        for name, text in texts:
            def run(name=name, text=text):
                doctests.run_text(name, text, loaded.space)
                return 'pass', None
            loaded.add(name or 'examples', False, run)
        return loaded
    tree = ast.parse(file['code'], command['file'])
    finder = Texts([{'id': path, 'code': ''} for path in candidates], make=_load_subject)
    sys.meta_path.insert(0, Texts(helpers))
    sys.meta_path.insert(0, finder)
    imported = _imports(tree)
    if not any(name in imported or any(one.startswith(f'{name}.') for one in imported) for name in finder.paths):
        _give_scope(loaded.space, subject, _identifiers(tree), command['topLevel'])
    elif any(isinstance(node, ast.ImportFrom) and any(one.name == '*' for one in node.names) for node in ast.walk(tree)):
        _star_names(_load_subject(subject), command['topLevel'])
    module = types.ModuleType(loaded.space['__name__'])
    module.__dict__.update(loaded.space)
    loaded.space = module.__dict__
    if '/' in command['file']:
        loaded.space['__package__'] = loaded.space['__name__'].rpartition('.')[0]
    sys.modules[module.__name__] = module
    fuel.arm(True)
    exec(asserts.compile_test(file['code'], command['file']), loaded.space)
    _collect(loaded)
    return loaded


class _every:
    def __contains__(self, _name):
        return True


def _ended(status, problem, listed):
    result = {'tests': listed, 'status': status, 'assertions': asserts.count[0], 'steps': fuel.used()}
    if problem is not None:
        name = type(problem).__name__
        text = str(problem).split('\n', 1)[0][:1000]
        result['message'] = text if isinstance(problem, AssertionError) and text else f'{name}: {text}'.rstrip(': ')
        if asserts.compared and isinstance(problem, AssertionError):
            actual, expected = asserts.compared
            for key, value in (('actual', actual), ('expected', expected)):
                try:
                    result[key] = encode(value, 'look')
                except Exception:
                    pass
    return result


def _judge(run):
    """Runs one test; whatever it raises is how it failed."""
    try:
        fuel.arm(True)
        status, problem = run()
    except Stopped:
        raise
    except fuel.Spent as error:
        status, problem = 'timeout', error
    except AssertionError as error:
        status, problem = 'fail', error
    except MemoryError as error:
        status, problem = 'error', error
    except BaseException as error:
        status, problem = 'error', error
    finally:
        fuel.arm(False)
    if fuel.is_spent():
        return 'timeout', TimeoutError('ran out of steps: it does not seem to end')
    hidden = failed_in_callback()
    if hidden is not None and status == 'pass':
        return 'fail', hidden
    return status, problem


def run_tests(command):
    set_side(0)
    be_strict()
    hide()
    HIDE_ASSERTIONS[0] = True
    sys.stdout = sys.stderr = io.StringIO()
    unit.watch_assertions()
    modules = give_standard_names(command['modules'])
    command['modules'] = modules
    fuel.start(command['steps'], {})
    loaded = None

    def load():
        nonlocal loaded
        loaded = _load(command)
        return 'pass', None

    status, problem = _judge(load)
    if isinstance(problem, (shim.Skipped, unittest.SkipTest)):
        return _ended('skipped', None, [])
    listed = [{'id': name[:2000], 'skipped': skipped} for name, skipped, _ in loaded.tests] if loaded else []
    if status != 'pass' or command['only'] is None:
        return _ended(status, problem, listed if command['only'] is None else [])
    for name, _skipped, run in loaded.tests:
        if name == command['only']:
            status, problem = _judge(run)
            return _ended(status, problem, [])
    return _ended('error', LookupError('no such test'), [])
