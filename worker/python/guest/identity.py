"""What has crossed: objects by number and numbers by object, kept for the length of a run."""

_by_id = {}
_ids = {}
_given = set()
_next = [2]
_parity = [0]


def set_side(parity):
    """Numbers of the test side are even, those of the candidate side odd."""
    _parity[0] = parity
    _next[0] = 2 + parity


def is_mine(number):
    return number % 2 == _parity[0]


def number_of(value):
    """The number of an object of this side, a new one when it has none."""
    number = _ids.get(id(value))
    if number is None:
        number = _next[0]
        _next[0] += 2
        bind(number, value)
    return number


def known(value):
    return _ids.get(id(value))


def bind(number, value):
    _by_id[number] = value
    _ids[id(value)] = number


def give(number):
    """The other side may name this object from now on."""
    _given.add(number)
    return number


def given(number):
    if number not in _given:
        raise TypeError('a value was named that was never handed across')
    return _by_id[number]


def look_up(number):
    return _by_id.get(number)
