"""
Doing what the other side asks for, with values of this side. It may only name what it was given. On the
test side nothing leads from an object to frames, globals or sources.
"""
import sys
import types

from _clq_decode import arguments
from _clq_encode import TRUNCATED, Stub, StubMark, encode, encode_all
from _clq_fuel import Spent, arm, is_spent, take_cost, used
from _clq_identity import given
from _clq_wire import Stopped, dumps, request

_roots = {'module': None, 'scope': None, 'path': None}
_hidden = [False]
_failed = []
_MUTABLE = ('"array"', '"map"', '"set"', '"bytearray"', '"collections.')
_OPERATORS = frozenset(f'__{name}__' for name in '''
    len iter next getitem setitem delitem contains call str repr hash bool int float index eq ne lt le gt ge enter exit
    add sub mul truediv floordiv mod pow neg abs radd rsub rmul rtruediv and or xor reversed'''.split())
_BARE = (types.FunctionType, types.MethodType, types.BuiltinFunctionType, types.GeneratorType, types.CoroutineType,
         types.AsyncGeneratorType, types.ModuleType)
_GENERATOR = ('send', 'throw', 'close', '__next__', '__iter__')


def set_roots(**roots):
    _roots.update(roots)


def hide():
    """This is the test side: only calls and plain attributes are answered."""
    _hidden[0] = True


def failed_in_callback():
    """The first assertion that failed while the other side called; catching it there changes nothing."""
    return _failed[0] if _failed else None


def _allowed(target, key):
    if not _hidden[0]:
        return True
    if isinstance(target, _BARE):
        return key in _GENERATOR
    return key[:2] != '__' or key in _OPERATORS


def _attribute(target, key):
    if not _allowed(target, key):
        raise AttributeError(key)
    return getattr(target, key)


def _method(target, key, args, kwargs):
    if not _allowed(target, key):
        raise AttributeError(key)
    if key[:2] == '__' and key not in ('__init__',):
        # Operators belong to the class, as Python itself looks them up.
        return getattr(type(target), key)(target, *args, **kwargs)
    return getattr(target, key)(*args, **kwargs)


def _carry_out(req, args, kwargs):
    op, key = req['op'], req.get('key')
    if op == 'module':
        return _roots['module'](key)
    if op == 'scope':
        return _roots['scope']()
    if op == 'path':
        return _roots['path'](key)(*args, **kwargs)
    if req['target'] == 0 and key == 'stdout' and _hidden[0]:
        sys.stdout.write(args[0])
        return None
    target = given(req['target'])
    if op in ('call', 'construct'):
        return target(*args, **kwargs)
    if op == 'method':
        return _method(target, key, args, kwargs)
    if op == 'get':
        return _attribute(target, key)
    if op == 'keys':
        return [name for name in dir(target) if _allowed(target, name)]
    if op == 'own':
        return _run(target)
    if op in ('set', 'delete') and not _allowed(target, key):
        raise AttributeError(key)
    if op == 'set':
        return setattr(target, key, args[0])
    if op == 'delete':
        return delattr(target, key)
    raise TypeError('not offered here')


def _run(awaitable):
    import asyncio

    async def wait():
        return await awaitable
    return asyncio.run(wait())


def _state_of(args, kwargs, plains):
    """The arguments as text; None when nothing in them can change."""
    if not any(isinstance(one, (dict, list)) and any(tag in dumps(one) for tag in _MUTABLE) for one in plains):
        return None
    return [dumps(one) for one in encode_all(args, 'cross')]


def perform(req):
    """Carries out one request and says how it ended."""
    fresh = req['op'] == 'path'
    mode = 'look' if fresh else 'cross'
    args, kwargs, before = [], {}, None

    def after():
        if before is None:
            return {}
        now = encode_all(args, mode)
        if not fresh and [dumps(one) for one in now] == before:
            return {}
        tail = req['args'][len(args):]
        return {'argsAfter': [*now, *tail]}

    outer = False
    try:
        args, kwargs = arguments(req['args'], fresh)
        before = _state_of(args, kwargs, req['args'])
        outer = arm(True)
        try:
            value = _carry_out(req, args, kwargs)
            if fresh and isinstance(value, (types.CoroutineType,)):
                value = _run(value)
            plain = _encode(value, mode)
        finally:
            arm(outer)
        flush(fresh)
        if is_spent():
            return {'k': 'stopped', 'why': 'steps', 'steps': used()}
        return {'k': 'value', 'value': plain, **after(), **take_cost()}
    except Stopped:
        raise
    except BaseException as error:
        arm(outer)
        if is_spent() or isinstance(error, Spent):
            return {'k': 'stopped', 'why': 'steps', 'steps': used()}
        if isinstance(error, MemoryError):
            return {'k': 'stopped', 'why': 'memory', 'steps': used()}
        if _hidden[0] and isinstance(error, AssertionError):
            _failed.append(error)
        flush(fresh)
        try:
            plain = encode(error, mode)
        except Exception:
            plain = {'$': 'error', 'id': 0, 'type': 'Exception', 'message': '', 'v': []}
        try:
            return {'k': 'error', 'error': plain, **after(), **take_cost()}
        except Exception:
            return {'k': 'error', 'error': plain, **take_cost()}


def _encode(value, mode):
    """Looking at a value may run its code: pulled iterators count their steps."""
    return encode(value, mode)


class Output:
    """Standard output of the candidate: kept until its call ends, then written by the test side."""
    encoding = 'utf-8'
    errors = 'strict'
    closed = False

    def __init__(self):
        self.parts = []
        self.size = 0

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        if self.size < 1_000_000:
            self.parts.append(text)
            self.size += len(text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def writable(self):
        return True

    def readable(self):
        return False


_output = [None]


def set_output(output):
    _output[0] = output


def flush(silent):
    """Hands printed text over; nobody listens to a call of the service."""
    output = _output[0]
    if output is None or not output.parts:
        return
    text = ''.join(output.parts)
    output.parts.clear()
    if not silent:
        request({'op': 'method', 'target': 0, 'key': 'stdout', 'args': [text[:1_000_000]], 'path': 'print'})
