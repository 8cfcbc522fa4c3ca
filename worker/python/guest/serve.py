"""One run: a command comes, a result goes. Called once in each fresh memory."""
import random

import _clq_fuel as fuel
import _clq_wire as wire
from _clq_candidate import serve_candidate, start_candidate
from _clq_perform import perform
from _clq_script import run_script
from _clq_testing import run_tests


def main():
    wire.connect()
    wire.set_perform(perform)
    command = wire.hear()
    random.seed(command['seed'])
    kind = command['cmd']
    result = {}
    try:
        if kind == 'candidate':
            start_candidate(command)
            serve_candidate()
        elif kind == 'test':
            result = run_tests(command)
        else:
            result = run_script(command)
    except wire.Stopped:
        fuel.abandon()
        result = {'over': True}
    wire.done(result)
