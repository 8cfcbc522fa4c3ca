"""
Counts function entries and jumps of user code. When the budget is gone every later event raises again,
so no handler can make the program go on. Code of the kit runs with the counter at rest.
"""
import sys

_mon = sys.monitoring
_TOOL = 4
_EVENTS = _mon.events.PY_START | _mon.events.PY_RESUME | _mon.events.JUMP
# One crossing takes about as long as this many loop iterations, so endless ones must end too.
_CROSSING = 10
_MAX_MARK = 100_000


class Spent(BaseException):
    """Out of steps."""


_left = 0
_budget = 0
_reported = 0
_armed = False
_gone = False
_marks = {}
_reached = []


def _tick(_code, _offset, _to=0):
    global _left, _gone
    if _armed:
        _left -= 1
        # The kit must always be able to take the floor.
        if _left < 0 and _code is not _arm_code:
            _gone = True
            raise Spent


def _line(code, line):
    mark = _marks.get((code.co_filename, line))
    if mark is not None and _armed and mark not in _reached:
        _reached.append(mark)


def start(budget, marks):
    """`marks`: (file, line) → number reported when that line is reached."""
    global _budget, _left
    _budget = _left = budget
    _mon.use_tool_id(_TOOL, 'fuel')
    for event in (_mon.events.PY_START, _mon.events.PY_RESUME, _mon.events.JUMP):
        _mon.register_callback(_TOOL, event, _tick)
    events = _EVENTS
    if marks:
        _marks.update(marks)
        _mon.register_callback(_TOOL, _mon.events.LINE, _line)
        events |= _mon.events.LINE
    _mon.set_events(_TOOL, events)


def arm(on):
    """User code begins (True) or rests (False); gives back what was before."""
    global _armed
    before = _armed
    _armed = on
    return before


_arm_code = arm.__code__


def crossing():
    global _left, _gone
    _left -= _CROSSING
    if _left < 0:
        _gone = True
        raise Spent


def abandon():
    """Whatever user code does from now on stops at its next event."""
    global _left, _gone
    _left = -1
    _gone = True


def is_spent():
    return _gone


def used():
    return _budget - max(_left, 0)


def take_cost():
    """Steps and marks since the last call."""
    global _reported
    total = used()
    steps, _reported = total - _reported, total
    if not _reached:
        return {'steps': steps}
    marks = _reached[:_MAX_MARK]
    _reached.clear()
    return {'steps': steps, 'marks': marks}
