"""Before a snapshot is taken: every module that programs may use is loaded once."""
import builtins
import sys
from importlib import import_module

# Compiled into the interpreter or cheap to keep; afterwards no compiled module can be made any more.
WANTED = '''
abc argparse array ast asyncio asyncio.base_events base64 binascii bisect builtins calendar cmath codecs collections
collections.abc contextlib contextvars copy csv dataclasses datetime decimal difflib doctest enum errno fnmatch
fractions functools gc glob hashlib heapq hmac html inspect io ipaddress itertools json keyword linecache locale
logging marshal math numbers operator os os.path pathlib pickle posix pprint queue random re reprlib secrets select
shlex shutil signal stat statistics string struct symtable tempfile textwrap threading time timeit token tokenize
traceback types typing unicodedata unittest unittest.mock urllib.parse uuid warnings weakref zlib zoneinfo
_struct _datetime _zoneinfo _bisect _heapq _json _random _sha2 _md5 _sha1 _sha3 _blake2 _csv _pickle _statistics
_ast_unparse _queue _opcode _contextvars _asyncio _elementtree pyexpat xml.etree.ElementTree sqlite3 _colorize
'''.split()


def load(sources):
    """Loads the library, then the kit: its modules know each other by their private names."""
    for name in WANTED:
        try:
            import_module(name)
        except ImportError:
            pass
    private = dict(vars(builtins))
    # All are there before the first one runs: two of them need each other.
    for name, _code in sources:
        sys.modules[f'_clq_{name}'] = type(sys)(f'_clq_{name}')
    for name, code in sources:
        space = sys.modules[f'_clq_{name}'].__dict__
        # A program that replaces built-in functions replaces its own, not the kit's.
        space['__builtins__'] = private
        exec(compile(code, f'<_clq_{name}>', 'exec', dont_inherit=True), space)
    import ast
    ast.unparse(ast.parse('assert f(1) == [2]'))
