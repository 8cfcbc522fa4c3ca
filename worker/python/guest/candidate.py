"""The candidate side: holds the program under test and does what it is asked."""
import sys

from _clq_fuel import is_spent, start, take_cost
from _clq_identity import set_side
from _clq_modules import Texts, give_standard_names
from _clq_perform import Output, set_output, set_roots
from _clq_wire import exchange, serve

_MARK = '#clq-mark '


def marks_of(modules):
    """Marked lines: a module's link `#clq-mark <line>` names the number to report."""
    return {(module['id'], int(key[len(_MARK):])): int(number)
            for module in modules for key, number in module.get('links', {}).items() if key.startswith(_MARK)}


def start_candidate(command):
    set_side(1)
    output = Output()
    sys.stdout = sys.stderr = output
    set_output(output)
    modules = give_standard_names(command['modules'])
    texts = Texts(modules)
    sys.meta_path.insert(0, texts)
    subject = command['subject']

    def scope():
        return [name for name in vars(texts.load(subject)) if name[:2] != '__']

    def look_up(path):
        found = texts.load(subject)
        for part in path.replace('#', '.').split('.'):
            found = getattr(found, part)
        if not callable(found):
            raise TypeError(f'{path} is not callable')
        return found

    set_roots(module=texts.load, scope=scope, path=look_up)
    start(command['steps'], marks_of(modules))


def serve_candidate():
    """Says it is idle once, then serves until the service ends the run."""
    serve(exchange({'k': 'idle', 'now': 0, 'next': None, 'pending': 0, 'settled': [],
                    'stopped': 'steps' if is_spent() else None, **take_cost()}))
