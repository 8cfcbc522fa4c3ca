"""Examples in docstrings: the original's texts, the candidate's functions."""
import ast
import doctest
import sys

from _clq_asserts import count, note


class Mismatch(AssertionError):
    """An example printed something else."""


def texts_of(code, path):
    """(name, docstring) of everything in a module that has examples; a text that is no module is one docstring."""
    parser = doctest.DocTestParser()
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return [('', code)] if parser.get_examples(code) else []
    found = []

    def visit(node, name):
        text = ast.get_docstring(node, clean=True)
        if text and parser.get_examples(text):
            found.append((name, text))
        for child in node.body:
            if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                visit(child, f'{name}.{child.name}' if name else child.name)

    visit(tree, '')
    if not found and parser.get_examples(code):
        found.append(('', code))
    return found


class _Runner(doctest.DocTestRunner):
    def report_start(self, out, test, example):
        count[0] += 1

    def report_success(self, out, test, example, got):
        pass

    def report_failure(self, out, test, example, got):
        note(got.rstrip('\n'), example.want.rstrip('\n'))
        raise Mismatch(f'>>> {example.source.strip()} printed {got.strip()!r} instead of {example.want.strip()!r}')

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise exc_info[1]


def run_text(name, text, space):
    test = doctest.DocTestParser().get_doctest(text, space, name or 'text', None, 0)
    kept = sys.stdout
    try:
        _Runner(verbose=False).run(test, clear_globs=False)
    finally:
        sys.stdout = kept
