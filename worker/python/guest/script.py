"""One script text: its value is that of its last expression statement."""
import ast
import sys

from _clq_encode import encode
from _clq_fuel import Spent, arm, is_spent, start, used
from _clq_modules import STANDARD
from _clq_perform import Output


def run_script(command):
    sys.stdout = sys.stderr = Output()
    start(command['steps'], {})
    value, ending = None, 'value'
    before = arm(False)
    try:
        tree = ast.parse(command['code'], 'script.py')
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        first = compile(tree, 'script.py', 'exec', dont_inherit=True)
        rest = compile(ast.Expression(last.value), 'script.py', 'eval', dont_inherit=True) if last else None
        space = {'__name__': '__main__', '__file__': 'script.py'}
        arm(True)
        exec(first, space)
        value = encode(eval(rest, space), 'look') if rest else None
    except Spent:
        ending = 'steps'
    except MemoryError:
        ending = 'memory'
    except BaseException as error:
        arm(False)
        ending, value = 'error', encode(error, 'look')
    finally:
        arm(before)
    if is_spent():
        return {'k': 'steps', 'steps': used()}
    if ending in ('value', 'error'):
        return {'k': ending, 'value': value, 'steps': used()}
    return {'k': ending, 'steps': used()}
