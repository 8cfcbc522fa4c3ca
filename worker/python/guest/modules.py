"""Modules from texts: a finder for the files of one side, by every name their path may be imported under."""
import sys
import types
from importlib.machinery import ModuleSpec

STANDARD = '<standard names>'


def names_of(path):
    """`src/pkg/mod.py` is `src.pkg.mod`, `pkg.mod` and `mod`; the file of a package bears the folder's name."""
    parts = path[:-3].split('/') if path.endswith('.py') else path.split('/')
    if parts[-1] == '__init__':
        parts = parts[:-1]
    parts = [part for part in parts if part not in ('', '.')]
    return ['.'.join(parts[at:]) for at in range(len(parts))] or ['__init__']


class Texts:
    """Finds and runs the modules of one side. `make(path)` gives a module that is not run here."""

    def __init__(self, modules, make=None):
        self.code = {module['id']: module['code'] for module in modules}
        self.make = make
        self.loaded = {}
        self.begun = set()
        self.paths = {}
        self.packages = {}
        for path in self.code:
            for name in names_of(path):
                self.paths.setdefault(name, path)
                while '.' in name:
                    name = name.rpartition('.')[0]
                    self.packages.setdefault(name, True)

    def find_spec(self, name, _path=None, _target=None):
        if name in self.paths:
            path = self.paths[name]
            return ModuleSpec(name, self, origin=path, is_package=path.endswith('__init__.py') or name in self.packages)
        if name in self.packages:
            return ModuleSpec(name, self, origin=None, is_package=True)
        return None

    def create_module(self, spec):
        path = self.paths.get(spec.name)
        if path is not None and path in self.loaded:
            return self.loaded[path]
        if path is not None and self.make is not None:
            module = self.make(path)
        else:
            module = types.ModuleType(spec.name)
        if path is not None:
            self.loaded[path] = module
        return module

    def exec_module(self, module):
        path = self.paths.get(module.__spec__.name) if self.make is None else None
        # A file has one module, however many names it is imported by.
        if path is None or path in self.begun:
            return
        self.begun.add(path)
        module.__file__ = path
        try:
            run_text(self.code[path], path, module.__dict__)
        except BaseException:
            self.begun.discard(path)
            self.loaded.pop(path, None)
            raise

    def load(self, path):
        """The module of a file, run at its first use."""
        if path in self.loaded:
            return self.loaded[path]
        name = names_of(path)[0]
        __import__(name)
        return sys.modules[name]


def run_text(code, path, space):
    exec(compile(code, path, 'exec', dont_inherit=True), space)


def give_standard_names(modules):
    """A module with this id makes its names built in: last in the order of look-up, so nobody's name is hidden."""
    import builtins
    rest = []
    for module in modules:
        if module['id'] != STANDARD:
            rest.append(module)
            continue
        space = {}
        exec(module['code'], space)
        for name, value in space.items():
            if name[:1] != '_' and not hasattr(builtins, name):
                setattr(builtins, name, value)
    return rest
