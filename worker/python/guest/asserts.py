"""
`assert` statements that tell what they compared. Only test files are rewritten; a comparison is Python's
own, on values of the test side.
"""
import ast
import operator

_COMPARE = {
    'Eq': operator.eq, 'NotEq': operator.ne, 'Lt': operator.lt, 'LtE': operator.le, 'Gt': operator.gt,
    'GtE': operator.ge, 'Is': operator.is_, 'IsNot': operator.is_not,
    'In': lambda a, b: a in b, 'NotIn': lambda a, b: a not in b,
}
_SIGNS = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is',
          'IsNot': 'is not', 'In': 'in', 'NotIn': 'not in'}
count = [0]
compared = []


def note(actual, expected):
    """What the last failed comparison compared."""
    compared[:] = [actual, expected]


def shown(value, limit=100):
    try:
        text = repr(value)
    except Exception:
        text = f'<{type(value).__name__}>'
    return text if len(text) <= limit else text[:limit - 3] + '...'


def compare(sign, left, right, swapped):
    count[0] += 1
    result = _COMPARE[sign](left, right)
    if not result:
        note(*((right, left) if swapped else (left, right)))
    return result


def explain(text):
    """The message of a failed assertion without one of its own."""
    if not compared:
        return f'assert {text}'
    actual, expected = compared
    return f'assert {text}: {shown(actual)} compared with {shown(expected)}'


def truth(value):
    count[0] += 1
    return value


class _Rewriter(ast.NodeTransformer):
    def visit_Assert(self, node):
        self.generic_visit(node)
        test = node.test
        text = ast.unparse(test)[:200]
        compared = isinstance(test, ast.Compare) and len(test.ops) == 1
        if compared:
            swapped = isinstance(test.left, ast.Constant) and not isinstance(test.comparators[0], ast.Constant)
            node.test = _call('compare', ast.Constant(type(test.ops[0]).__name__), test.left, test.comparators[0],
                              ast.Constant(swapped))
        else:
            node.test = _call('truth', test)
        if node.msg is None:
            node.msg = _call('explain', ast.Constant(text)) if compared else ast.Constant(f'assert {text}')
        return node


def _call(name, *args):
    function = ast.Attribute(ast.Name('__clq_asserts__', ast.Load()), name, ast.Load())
    return ast.Call(function, list(args), [])


class Asserts:
    """What rewritten code calls."""
    compare = staticmethod(compare)
    truth = staticmethod(truth)
    explain = staticmethod(explain)


def compile_test(code, path):
    tree = ast.fix_missing_locations(_Rewriter().visit(ast.parse(code, path)))
    return compile(tree, path, 'exec', dont_inherit=True)
