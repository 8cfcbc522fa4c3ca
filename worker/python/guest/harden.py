"""
Takes away what leads out of the interpreter. Runs in every process after the snapshot is loaded and before
the memory is kept that every run starts from.
"""
import asyncio
import gc
import importlib
import os
import posix
import sys
import time

import _clq_wire as wire

_FOREIGN = ('js', 'pyodide', 'pyodide_js', '_pyodide', '_pyodide_core', 'micropip', 'webbrowser')
_BLOCKED = frozenset((*_FOREIGN, 'ctypes', '_ctypes', 'socket', '_socket', 'ssl', '_ssl', 'subprocess',
                      '_posixsubprocess', 'multiprocessing', '_multiprocessing', 'pyodide_core', 'ensurepip'))
_PROCESSES = ('system', 'popen', 'fork', 'forkpty', 'kill', 'killpg', 'posix_spawn', 'posix_spawnp', 'abort', '_exit',
              'spawnl', 'spawnle', 'spawnlp', 'spawnlpe', 'spawnv', 'spawnve', 'spawnvp', 'spawnvpe', 'execl', 'execle',
              'execlp', 'execlpe', 'execv', 'execve', 'execvp', 'execvpe', 'setuid', 'setgid', 'chroot', 'startfile')


class _Block:
    """First on the meta path: names that are not to be found."""

    @staticmethod
    def find_spec(name, _path=None, _target=None):
        if name.partition('.')[0] in _BLOCKED:
            raise ModuleNotFoundError(f'No module named {name!r}', name=name)
        return None


class _Selector:
    """Nothing to wait for but time, which passes at once."""

    def __init__(self, loop):
        self.loop = loop

    def select(self, timeout):
        if timeout:
            self.loop.now += timeout
        elif timeout is None:
            raise RuntimeError('nothing is left that could finish')
        return []

    def close(self):
        pass


class Loop(asyncio.base_events.BaseEventLoop):
    """An event loop in virtual time."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        self._selector = _Selector(self)

    def time(self):
        return self.now

    def _process_events(self, _events):
        pass

    def _write_to_self(self):
        pass

    async def shutdown_default_executor(self, timeout=None):
        pass


def _loops():
    policy = asyncio.events._AbstractEventLoopPolicy if hasattr(asyncio.events, '_AbstractEventLoopPolicy') else object

    class Policy(policy):
        def __init__(self):
            self.loop = None

        def get_event_loop(self):
            if self.loop is None:
                raise RuntimeError('There is no current event loop')
            return self.loop

        def set_event_loop(self, loop):
            self.loop = loop

        def new_event_loop(self):
            return Loop()

    asyncio.events._event_loop_policy = Policy()
    asyncio.events.new_event_loop = asyncio.new_event_loop = Loop
    asyncio.runners.events.new_event_loop = Loop
    asyncio.events._set_running_loop(None)
    asyncio.EventLoop = Loop
    asyncio.run = asyncio.runners.run


def sleep(seconds):
    """Time passes at once."""
    if seconds < 0:
        raise ValueError('sleep length must be non-negative')
    wire.say('S', str(float(seconds)))


def _forget_core():
    """Built-in functions of the bridge to JavaScript are freed: no dictionary anywhere holds one."""
    for one in gc.get_objects():
        if type(one) is not dict:
            continue
        if one.get('__name__') == '_pyodide_core':
            one.clear()
            continue
        for key, value in list(one.items()):
            if type(value) is type(len) and getattr(value, '__module__', None) == '_pyodide_core':
                del one[key]


def harden():
    for name in [name for name in sys.modules if name.partition('.')[0] in _BLOCKED]:
        module = sys.modules.pop(name)
        # Reachable through the collector still; what is in it is not.
        if name.partition('.')[0] in _FOREIGN and isinstance(module, type(sys)):
            vars(module).clear()
    sys.meta_path[:] = [_Block, *(one for one in sys.meta_path if 'Js' not in repr(one) and 'pyodide' not in repr(one))]
    for module in (os, posix):
        for name in _PROCESSES:
            if hasattr(module, name):
                delattr(module, name)
    imp = sys.modules['_imp']
    for name in ('create_builtin', 'exec_builtin', 'create_dynamic', 'exec_dynamic', '_override_multi_interp_extensions_check'):
        if hasattr(imp, name):
            delattr(imp, name)
    sys.meta_path[:] = [one for one in sys.meta_path if one is not importlib.machinery.BuiltinImporter]
    _loops()
    time.sleep = sleep
    del sys.monitoring
    sys.path[:] = [path for path in sys.path if path.endswith('.zip') or 'python3' in path]
    sys.argv[:] = ['']
    os.environ.clear()
    main = sys.modules['__main__'].__dict__
    serve = sys.modules['_clq_serve'].main
    for name in [name for name in main if name[:2] != '__']:
        del main[name]
    main['__clq_main__'] = serve
    _forget_core()
    for name in [name for name in sys.modules if name.startswith('_clq_')]:
        del sys.modules[name]
    gc.collect()
