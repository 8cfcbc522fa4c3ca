"""Talking to the other side: texts over one descriptor, strictly in turn."""
from json import dumps, loads
from os import O_RDWR, open as open_fd, read, write

_dumps = dumps
_loads = loads


class Stopped(BaseException):
    """The run is over: nothing asked from now on is answered."""


_state = {'fd': -1, 'over': False, 'perform': None}


def connect():
    """Opens the descriptor anew: a restored memory knows nothing of descriptors."""
    _state['fd'] = open_fd('/dev/colloquy', O_RDWR)


def set_perform(perform):
    _state['perform'] = perform


def is_over():
    return _state['over']


def say(kind, text):
    """`kind` is one letter: A asks, D is done, S sleeps (seconds)."""
    data = text.encode('ascii')
    view = memoryview(kind.encode('ascii') + len(data).to_bytes(4, 'big') + data)
    while view:
        view = view[write(_state['fd'], view):]


def _exactly(count):
    parts = []
    while count > 0:
        part = read(_state['fd'], count)
        if not part:
            raise Stopped
        parts.append(part)
        count -= len(part)
    return b''.join(parts)


def hear():
    return _loads(_exactly(int.from_bytes(_exactly(4), 'big')))


def done(result):
    say('D', _dumps(result))


def exchange(message):
    """Asks the service and waits for its answer."""
    if _state['over']:
        raise Stopped
    say('A', _dumps(message))
    answer = hear()
    if answer['k'] == 'stop':
        _state['over'] = True
        raise Stopped
    return answer


def serve(answer):
    """Does what is asked until the answer is something else."""
    while answer['k'] == 'do':
        answer = exchange({'k': 'did', 'res': _state['perform'](answer['req'])})
    return answer


def request(req):
    """Asks the other side; it may ask back before it answers."""
    return serve(exchange({'k': 'req', 'req': req}))['res']
