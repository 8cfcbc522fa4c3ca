"""
Plain trees to values. A container both sides know is changed in place, so that identity and mutation
survive the border; `fresh` decoding shares nothing with the session.
"""
from collections import Counter, OrderedDict, defaultdict, deque
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

import _clq_stubs as stubs
from _clq_encode import LOCAL, library_class
from _clq_identity import bind, given, is_mine, look_up

_NUMBERS = {'NaN': float('nan'), 'Infinity': float('inf'), '-Infinity': float('-inf'), '-0': -0.0}
_EMPTY = {'array': list, 'map': dict, 'set': set}


class Truncated:
    """Cut off by a size limit; never equal to anything."""
    __slots__ = ()
    __hash__ = object.__hash__

    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __repr__(self):
        return '...'


class Kwargs(dict):
    """Keyword arguments, the last of a request's arguments."""


class Decoder:
    def __init__(self, fresh=False, path='', direct=False):
        self.fresh = fresh
        self.path = path
        self.direct = direct
        self.nodes = {}

    def value(self, plain):
        kind = type(plain)
        if kind is int:
            # A number is a float: JSON drops the point of 3.0, integers come as bigints.
            return float(plain)
        if kind is not dict:
            return plain
        tag = plain['$']
        if tag == 'bigint':
            return self.integer(plain['v'])
        if tag == 'number':
            return _NUMBERS[plain['v']]
        if tag == 'ref':
            number = plain['id']
            return self.nodes[number] if number in self.nodes else Truncated()
        if tag in _EMPTY:
            return self.container(plain, tag)
        if tag == 'bytes':
            return self.bytes(plain)
        if tag == 'object':
            return self.object(plain)
        if tag == 'error':
            return self.keep(plain, stubs.make_error(self, plain))
        if tag == 'function':
            handle = plain['handle']
            if is_mine(handle):
                return given(handle)
            return stubs.function(handle, plain['name'], self.path or plain['name'])
        return Truncated()

    def integer(self, text):
        if len(text) < 4000:
            return int(text)
        total, sign = 0, -1 if text[0] == '-' else 1
        text = text.lstrip('-')
        for at in range(0, len(text), 4000):
            part = text[at:at + 4000]
            total = total * 10**len(part) + int(part)
        return sign * total

    def keep(self, plain, value):
        self.nodes[plain['id']] = value
        return value

    def session(self, number, kind):
        """The object both sides know by this number; a new one is known from now on."""
        if self.fresh or number >= LOCAL or number == 0:
            return kind()
        value = look_up(number)
        if type(value) is kind:
            return value
        value = kind()
        bind(number, value)
        return value

    def container(self, plain, tag):
        value = self.keep(plain, self.session(plain['id'], _EMPTY[tag]))
        if tag == 'map':
            pairs = [(self.value(key), self.value(item)) for key, item in plain['v']]
            value.clear()
            for key, item in pairs:
                value[key] = item
            return value
        items = [self.value(item) for item in plain['v']]
        value.clear()
        value.update(items) if tag == 'set' else value.extend(items)
        return value

    def bytes(self, plain):
        data = bytes(int(byte) & 255 for byte in plain['v'])
        if plain['type'] != 'bytearray':
            return self.keep(plain, data)
        value = self.keep(plain, self.session(plain['id'], bytearray))
        value[:] = data
        return value

    def object(self, plain):
        handle = plain.get('handle')
        if handle is not None:
            if is_mine(handle):
                return given(handle)
            return self.keep(plain, stubs.live(self, plain, handle))
        members = {name: item for name, item in plain['v']}
        maker = _MAKERS.get(plain['type'])
        if maker is None:
            return Truncated()
        return self.keep(plain, maker(self, plain, members))

    def changed(self, plain, kind, members):
        value = self.session(plain['id'], kind)
        items = self.value(members['items'])
        value.clear()
        value.extend(items) if kind is deque else value.update(items)
        return value


def _deque(d, plain, members):
    limit = d.value(members.get('maxlen'))
    value = d.session(plain['id'], deque)
    items = d.value(members['items'])
    if limit is not None and value.maxlen != limit:
        value = deque(items, limit)
        return value
    value.clear()
    value.extend(items)
    return value


def _defaultdict(d, plain, members):
    value = d.changed(plain, defaultdict, members)
    factory = d.value(members.get('factory'))
    value.default_factory = factory if callable(factory) else None
    return value


_MAKERS = {
    'tuple': lambda d, p, m: tuple(d.value(m['items'])),
    'frozenset': lambda d, p, m: frozenset(d.value(m['items'])),
    'complex': lambda d, p, m: complex(d.value(m['real']), d.value(m['imag'])),
    'range': lambda d, p, m: range(d.value(m['start']), d.value(m['stop']), d.value(m['step'])),
    'slice': lambda d, p, m: slice(d.value(m['start']), d.value(m['stop']), d.value(m['step'])),
    'decimal.Decimal': lambda d, p, m: Decimal(m['value']),
    'fractions.Fraction': lambda d, p, m: Fraction(d.value(m['numerator']), d.value(m['denominator'])),
    'datetime.datetime': lambda d, p, m: datetime.fromisoformat(m['iso']),
    'datetime.date': lambda d, p, m: date.fromisoformat(m['iso']),
    'datetime.time': lambda d, p, m: time.fromisoformat(m['iso']),
    'datetime.timedelta': lambda d, p, m: timedelta(
        d.value(m['days']), d.value(m['seconds']), d.value(m['microseconds'])),
    'collections.deque': _deque,
    'collections.OrderedDict': lambda d, p, m: d.changed(p, OrderedDict, m),
    'collections.Counter': lambda d, p, m: d.changed(p, Counter, m),
    'collections.defaultdict': _defaultdict,
    'builtins.type': lambda d, p, m: library_class(m['module'], m['name']) or Truncated,
    'ellipsis': lambda d, p, m: ...,
    'NotImplementedType': lambda d, p, m: NotImplemented,
    'kwargs': lambda d, p, m: Kwargs({name: d.value(item) for name, item in m.items()}),
}


def arguments(plains, fresh=False):
    """Positional and keyword arguments of a request."""
    decoder = Decoder(fresh)
    args = []
    for plain in plains:
        if not fresh:
            decoder = Decoder()
        args.append(decoder.value(plain))
    if args and type(args[-1]) is Kwargs:
        return args[:-1], dict(args[-1])
    return args, {}
