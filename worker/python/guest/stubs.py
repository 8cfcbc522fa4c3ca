"""
What one side holds in place of the other's live objects: functions, classes, instances, modules. On the
test side comparisons with plain values never leave: a candidate neither sees expected values nor says
whether it equals them.
"""
import _clq_decode as decoding
from _clq_encode import FunctionStub, Stub, StubMark, encode, library_class
from _clq_fuel import arm, crossing
from _clq_identity import bind, is_mine, look_up
from _clq_wire import request

COMPARISONS = ('__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__')
# Anybody's objects may have these asked of them; the rest only when the test knows the class by name.
_FREE = ('__len__', '__iter__', '__next__', '__getitem__', '__str__', '__repr__', '__enter__', '__exit__',
         '__call__', '__hash__', '__await__', '__reversed__', '__aiter__', '__anext__', '__aenter__', '__aexit__')
_known = set()
_strict = [False]
_stubs = {}


def be_strict():
    """This is the test side: the rules about operators hold."""
    _strict[0] = True


def ask(op, target, args=(), kwargs=None, key=None, path=''):
    """One request, from user code of this side; what it means comes back as a value or an exception."""
    before = arm(False)
    try:
        crossing()
        plain = [encode(one, 'cross') for one in args]
        if kwargs:
            members = [[name, encode(item, 'cross')] for name, item in kwargs.items()]
            plain.append({'$': 'object', 'id': 0, 'type': 'kwargs', 'v': members})
        req = {'op': op, 'target': target, 'args': plain, 'path': path[:200]}
        if key is not None:
            req['key'] = key
        result = request(req)
        for after in result.get('argsAfter', ()):
            decoding.Decoder().value(after)
        if result['k'] == 'error':
            raise decoding.Decoder().value(result['error'])
        if result['k'] != 'value':
            raise RuntimeError('stopped')
        direct = op in ('get', 'module')
        return decoding.Decoder(path=path, direct=direct).value(result['value'])
    finally:
        arm(before)


def _call_function(self, *args, **kwargs):
    return ask('call', self.__clq_handle__, args, kwargs, path=self.__clq_path__)


FunctionStub.__call__ = _call_function
FunctionStub.__get__ = lambda self, owner, kind=None: self if owner is None else _bound(self, owner)
FunctionStub.__repr__ = lambda self: f'<function {self.__name__}>'


def _bound(function, owner):
    """A function of the other side put into a class of this side is a method there."""
    return lambda *args, **kwargs: function(owner, *args, **kwargs)


def function(handle, name, path):
    stub = look_up(handle)
    if stub is None:
        stub = FunctionStub(handle, name, path)
        bind(handle, stub)
    return stub


def _path_of(value, key):
    if isinstance(value, StubMark):
        return f'{value.__name__}.{key}'
    if isinstance(value, ModuleStub):
        return key
    return f'{type(value).__name__}#{key}'


class ModuleStub(Stub):
    """A module of the other side."""

    def __init__(self, handle):
        object.__setattr__(self, '__clq_handle__', handle)

    def __getattr__(self, name):
        if name[:2] == '__' and name not in ('__doc__', '__version__', '__author__'):
            raise AttributeError(name)
        return ask('get', self.__clq_handle__, key=name, path=name)

    def __setattr__(self, name, value):
        if name[:2] == '__':
            return object.__setattr__(self, name, value)
        return ask('set', self.__clq_handle__, (value,), key=name, path=name)

    def __delattr__(self, name):
        return ask('delete', self.__clq_handle__, key=name, path=name)

    def __dir__(self):
        return ask('keys', self.__clq_handle__)


class ClassStub(StubMark):
    """Metaclass of stub classes."""

    def __call__(cls, *args, **kwargs):
        return ask('construct', cls.__clq_handle__, args, kwargs, path=cls.__name__)

    def __getattr__(cls, name):
        if name[:2] == '__' or name == '_is_protocol':
            raise AttributeError(name)
        return ask('get', cls.__clq_handle__, key=name, path=f'{cls.__name__}.{name}')

    def __setattr__(cls, name, value):
        if name[:2] == '__':
            return type.__setattr__(cls, name, value)
        return ask('set', cls.__clq_handle__, (value,), key=name, path=f'{cls.__name__}.{name}')

    def __dir__(cls):
        return ask('keys', cls.__clq_handle__)

    def __hash__(cls):
        return type.__hash__(cls)

    def __eq__(cls, other):
        return cls is other


def _enum_operator(name):
    return lambda cls, *args: ask('method', cls.__clq_handle__, args, key=name, path=f'{cls.__name__}.{name}')


class EnumStub(ClassStub):
    """Enumerations are iterated and indexed as classes."""
    __iter__ = _enum_operator('__iter__')
    __len__ = _enum_operator('__len__')
    __getitem__ = _enum_operator('__getitem__')


def _is_live(value):
    return isinstance(value, Stub) or isinstance(type(value), StubMark)


def _operator(name):
    def operate(self, *args, **kwargs):
        kind = type(self)
        if _strict[0]:
            known = kind.__clq_handle__ in _known
            if not known and (name not in _FREE or _from_base(kind, name)):
                return _fallback(self, kind, name, args)
            if name in COMPARISONS and not (args and _is_live(args[0])):
                return _fallback(self, kind, name, args)
        result = ask('method', self.__clq_handle__, args, kwargs, key=name, path=f'{kind.__name__}#{name}')
        if _strict[0] and name == '__eq__' and result is True and _is_equal_to_anything(self, kind):
            return False
        return result
    operate.__name__ = name
    return operate


def _from_base(kind, name):
    """What a built-in value type below a stub class offers by this name."""
    for base in kind.__mro__:
        if not isinstance(base, StubMark) and base is not object and name in base.__dict__:
            return base.__dict__[name]
    return None


def _fallback(self, kind, name, args):
    """What the built-in base says; a plain object is equal only to itself."""
    own = _from_base(kind, name)
    if own is not None:
        return own(self, *args)
    if name == '__eq__':
        return True if self is args[0] else NotImplemented
    if name == '__ne__':
        return False if self is args[0] else NotImplemented
    if name == '__bool__':
        return True
    if len(args) == 1:
        return NotImplemented
    raise TypeError(f'{kind.__name__} objects do not offer {name} here')


def _is_equal_to_anything(self, kind):
    return ask('method', self.__clq_handle__, (object,), key='__eq__', path=f'{kind.__name__}#__eq__') is True


def _method(name):
    def method(self, *args, **kwargs):
        kind = type(self)
        own = _from_base(kind, name) if _strict[0] and kind.__clq_handle__ not in _known else None
        if own is not None:
            return own(self, *args, **kwargs)
        return ask('method', self.__clq_handle__, args, kwargs, key=name, path=f'{kind.__name__}#{name}')
    method.__name__ = name
    return method


def _get(self, name):
    if name[:2] == '__':
        raise AttributeError(name)
    return ask('get', self.__clq_handle__, key=name, path=_path_of(self, name))


def _set(self, name, value):
    ask('set', self.__clq_handle__, (value,), key=name, path=_path_of(self, name))


def _delete(self, name):
    ask('delete', self.__clq_handle__, key=name, path=_path_of(self, name))


def _refuse_copy(self, *_):
    raise TypeError('an object of the tested program cannot be pickled')


_PLAIN = {'IntEnum': int, 'IntFlag': int, 'StrEnum': str}


def _class_of(decoder, plain, handle, members):
    names = [members['name'], members['module']]
    bases = tuple(decoder.value(one) for one in members['bases']['v'])
    bases = tuple(one for one in bases if isinstance(one, type)) or (object,)
    space = {'__slots__': (), '__module__': names[1], '__qualname__': names[0], '__clq_handle__': handle}
    is_error = any(issubclass(one, BaseException) for one in bases)
    if not is_error:
        space.update(__getattr__=_get, __setattr__=_set, __delattr__=_delete, __reduce_ex__=_refuse_copy,
                     __dir__=lambda self: ask('keys', self.__clq_handle__))
        for name in members['operators']['v']:
            if name not in ('__hash__', '__eq__', '__ne__'):
                space[name] = _operator(name)
        for name in members['methods']['v']:
            space[name] = _method(name)
        if '__eq__' in members['operators']['v'] or '__hash__' in members['operators']['v']:
            space['__eq__'] = _operator('__eq__')
            space['__hash__'] = _operator('__hash__') if '__hash__' in members['operators']['v'] else None
        space.pop('__slots__')
    else:
        space.pop('__slots__')
    meta = EnumStub if members.get('enum') else ClassStub
    # Enumerations of the library forbid subclasses like ours.
    bases = tuple(_PLAIN.get(one.__name__, object) if one.__module__ == 'enum' else one for one in bases)
    for chosen in (bases, (bases[0],), (Exception,) if is_error else (object,)):
        try:
            return type.__new__(meta, names[0], tuple(dict.fromkeys(chosen)), dict(space))
        except TypeError:
            continue
    raise TypeError('a class of the other side has no counterpart here')


def live(decoder, plain, handle):
    """The stub of a live object; one object has one stub."""
    direct, decoder.direct = decoder.direct, False
    members = {name: item for name, item in plain['v']}
    stub = look_up(handle)
    if stub is None:
        if plain['type'] == 'module':
            stub = ModuleStub(handle)
        elif 'class' in members:
            kind = decoder.value(members['class'])
            stub = _instance(decoder, kind, handle, members, plain['type'] or 'object')
        elif 'name' in members:
            stub = _class_of(decoder, plain, handle, members)
            type.__setattr__(stub, '__clq_handle__', handle)
        else:
            return decoding.Truncated()
        bind(handle, stub)
    elif 'base' in members and isinstance(stub, (list, dict, set)):
        _refill(stub, decoder.value(members['base']))
    if direct and isinstance(stub, StubMark):
        _known.add(handle)
        for one in stub.__mro__:
            if isinstance(one, StubMark):
                _known.add(one.__clq_handle__)
    return stub


def _refill(stub, base):
    for kind in (list, dict, set):
        if isinstance(stub, kind) and isinstance(base, kind):
            kind.clear(stub)
            kind.extend(stub, base) if kind is list else kind.update(stub, base)


def _instance(decoder, kind, handle, members, name):
    if not isinstance(kind, StubMark):
        return OpaqueStub(handle, name)
    base = decoder.value(members['base']) if 'base' in members else None
    root = next((one for one in kind.__mro__ if not isinstance(one, StubMark) and one is not Stub), object)
    try:
        stub = object.__new__(kind) if root is object else root.__new__(kind, *_seed(root, base))
    except TypeError:
        stub = OpaqueStub(handle, kind.__name__)
    if root in (list, dict, set) and base is not None:
        root.__init__(stub, base)
    try:
        object.__setattr__(stub, '__clq_handle__', handle)
    except (AttributeError, TypeError):
        return OpaqueStub(handle, kind.__name__)
    return stub


def _seed(root, base):
    return () if base is None or root in (list, dict, set) else (base,)


class OpaqueStub(Stub):
    """An object of the library that lives on the other side: iterators, generators, patterns, locks."""

    def __init__(self, handle, name):
        object.__setattr__(self, '__clq_handle__', handle)
        object.__setattr__(self, '__clq_name__', name)

    __getattr__ = _get
    __setattr__ = _set

    def __iter__(self):
        return ask('method', self.__clq_handle__, key='__iter__', path=f'{self.__clq_name__}#__iter__')

    def __next__(self):
        return ask('method', self.__clq_handle__, key='__next__', path=f'{self.__clq_name__}#__next__')

    def __len__(self):
        return ask('method', self.__clq_handle__, key='__len__')

    def __getitem__(self, key):
        return ask('method', self.__clq_handle__, (key,), key='__getitem__')

    def __call__(self, *args, **kwargs):
        return ask('call', self.__clq_handle__, args, kwargs, path=self.__clq_name__)

    def __enter__(self):
        return ask('method', self.__clq_handle__, key='__enter__')

    def __exit__(self, *args):
        return ask('method', self.__clq_handle__, (None, None, None), key='__exit__')

    def __await__(self):
        if False:
            yield
        return ask('own', self.__clq_handle__, path=self.__clq_name__)

    def __aiter__(self):
        return ask('method', self.__clq_handle__, key='__aiter__')

    def __anext__(self):
        return ask('method', self.__clq_handle__, key='__anext__')

    def __repr__(self):
        return f'<{self.__clq_name__} object>'


def make_error(decoder, plain):
    """An exception by value: class, arguments, attributes, and the text it shows."""
    members = {name: item for name, item in plain['v']}
    kind = decoder.value(members['class']) if 'class' in members else None
    if not (isinstance(kind, type) and issubclass(kind, BaseException)):
        kind = library_class('builtins', plain['type'])
        if not (isinstance(kind, type) and issubclass(kind, BaseException)):
            kind = type(plain['type'].rsplit('.', 1)[-1] or 'Error', (Exception,), {})
    args = tuple(decoder.value(one) for one in members['args']['v']) if 'args' in members else ()
    root = next(one for one in kind.__mro__ if not isinstance(one, StubMark))
    error = root.__new__(kind, *args)
    error.args = args
    if isinstance(kind, StubMark) and str.__str__(plain['message']) != str(error):
        text = plain['message']
        type.__setattr__(kind, '__str__', lambda self: self.__dict__.get('__clq_text__', ''))
        error.__clq_text__ = text
    for name, item in members.items():
        if name[:1] == '.' and name[1:3] != '__':
            try:
                BaseException.__setattr__(error, name[1:], decoder.value(item))
            except (AttributeError, TypeError):
                pass
    return error
