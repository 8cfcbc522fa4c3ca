/**
 * Ways out of an interpreter, from published classes of escapes. Each is a function body that returns what it
 * reached of the machine, and an empty text when that is nothing. `SECRET` and `PORT` are the machine's.
 */
export interface Machine {
  /** Path of a file whose text nobody inside may see. */
  readonly secret: string;
  readonly port: number;
}

const LEAD = 'import sys, os, gc, builtins\n';

/** Everything in memory that could be a piece of JavaScript or a way to it. */
const HUNT = `
def hunt():
    out = []
    for o in gc.get_objects():
        name = type(o).__name__
        if name == 'JsProxy' or name.startswith('pyodide'): out.append(name)
    return out
`;

export const probes: Record<string, string> = {
  'the js module': 'import js\nreturn str(js)',
  'the js module, by the import machinery': 'import importlib\nreturn str(importlib.import_module("js"))',
  'pyodide_js and a mount of the host':
    'import pyodide_js\npyodide_js.mountNodeFS("/tmp/h", "/")\nreturn str(os.listdir("/tmp/h"))',
  'pyodide.code.run_js': 'from pyodide.code import run_js\nreturn str(run_js("process.pid"))',
  'an import hook taken off first':
    'sys.meta_path[:] = [one for one in sys.meta_path if "Block" not in repr(one)]\nsys.path_importer_cache.clear()\nfrom pyodide.code import run_js\nreturn str(run_js("1 + 1"))',
  'the source of pyodide from the archive':
    'import zipimport\nz = zipimport.zipimporter([p for p in sys.path if p.endswith(".zip")][0])\nspace = {"__name__": "x"}\nexec(z.get_code("pyodide.ffi"), space)\nreturn str(space["to_js"]([1]).constructor)',
  '_pyodide_core made anew':
    'import _imp, importlib.machinery as k\ncore = _imp.create_builtin(k.ModuleSpec("_pyodide_core", None))\nreturn str(core)',
  'posix made anew':
    'import _imp, importlib.machinery as k\nm = _imp.create_builtin(k.ModuleSpec("posix", None))\n_imp.exec_builtin(m)\nreturn str(m.system("echo out > SECRET.out")) + str(hasattr(m, "system"))',
  'posix made anew by the importer':
    'import importlib.machinery as k\nspec = k.ModuleSpec("posix", k.BuiltinImporter)\nm = k.BuiltinImporter.create_module(spec)\nk.BuiltinImporter.exec_module(m)\nreturn str(m.system("id"))',
  'built-in functions of _imp, by the collector':
    'found = [o for o in gc.get_objects() if getattr(o, "__name__", "") in ("create_builtin", "create_dynamic") and getattr(o, "__self__", None) is not None]\nreturn str([o for o in found if type(o).__name__ == "builtin_function_or_method"] or "")',
  'os.system': 'return str(os.system("echo out > SECRET.out"))',
  'os.popen': 'return os.popen("id").read()',
  'posix, function by function':
    'import posix\nreturn ",".join(n for n in ("system", "fork", "execv", "posix_spawn", "kill") if hasattr(posix, n) or hasattr(os, n))',
  subprocess: 'import subprocess\nreturn str(subprocess.run(["id"], capture_output=True).stdout)',
  _posixsubprocess: 'import _posixsubprocess\nreturn str(_posixsubprocess)',
  multiprocessing: 'import multiprocessing\nreturn str(multiprocessing.Process)',
  ctypes: 'import ctypes\nreturn str(ctypes.pythonapi)',
  _ctypes: 'import _ctypes\nreturn str(_ctypes)',
  'a socket': 'import socket\ns = socket.create_connection(("127.0.0.1", PORT), 2)\nreturn "connected"',
  _socket: 'import _socket\ns = _socket.socket()\ns.connect(("127.0.0.1", PORT))\nreturn "connected"',
  urllib: 'import urllib.request\nreturn str(urllib.request.urlopen("http://127.0.0.1:PORT/").status)',
  'asyncio connections':
    'import asyncio\nasync def go():\n    await asyncio.open_connection("127.0.0.1", PORT)\n    return "connected"\nreturn asyncio.run(go())',
  'a host file by its path': 'return open("SECRET").read()',
  'a host file by a descriptor': 'return os.read(os.open("SECRET", os.O_RDONLY), 100).decode()',
  'a host file below /proc':
    'for root in ("/proc/self/root", "/proc/1/root", "/proc/self/cwd"):\n    try: return open(root + "SECRET").read()\n    except OSError: pass\nreturn ""',
  '/etc/passwd': 'return open("/etc/passwd").read()',
  'the environment': 'return ",".join(os.environ)',
  'open descriptors':
    'out = []\nfor fd in range(3, 64):\n    try:\n        s = os.fstat(fd)\n        if s.st_mode & 0o170000 in (0o140000, 0o010000): out.append(fd)\n    except OSError: pass\nreturn ",".join(map(str, out))',
  'links to the outside': 'os.symlink("SECRET", "/tmp/link")\nreturn open("/tmp/link").read()',
  'writing where the library lies':
    'name = [p for p in sys.path if p.endswith(".zip")][0]\nopen(name, "ab").write(b"x")\nreturn name',
  'emptying the library':
    'name = [p for p in sys.path if p.endswith(".zip")][0]\nopen(name, "wb").close()\nreturn name',
  'locking the library by its descriptor':
    'name = [p for p in sys.path if p.endswith(".zip")][0]\nos.fchmod(os.open(name, os.O_RDONLY), 0)\nreturn name',
  'locking the library by its name': 'os.chmod("/lib", 0)\nreturn "locked"',
  'cutting the library by its descriptor':
    'name = [p for p in sys.path if p.endswith(".zip")][0]\nos.ftruncate(os.open(name, os.O_RDONLY), 0)\nos.truncate(name, 0)\nreturn name',
  'removing the library':
    'name = [p for p in sys.path if p.endswith(".zip")][0]\nos.remove(name)\nreturn name',
  'renaming devices': 'os.rename("/dev/colloquy", "/tmp/c")\nreturn "renamed"',
  'subclasses of object':
    'for c in object.__subclasses__():\n    init = getattr(c, "__init__", None)\n    space = getattr(init, "__globals__", {})\n    for key in ("system", "popen", "run_js", "js", "pyodide_js", "fork"):\n        if callable(space.get(key)) or type(space.get(key)).__name__ == "JsProxy": return c.__name__ + "." + key\nreturn ""',
  'frames below':
    'f = sys._getframe()\nout = ""\nwhile f:\n    for key in ("run_js", "js", "pyodide_js", "monitoring"):\n        if key in f.f_globals: out += key\n    f = f.f_back\nreturn out',
  'frames of a traceback':
    'try: 1 / 0\nexcept ZeroDivisionError as e: t = e.__traceback__\nf = t.tb_frame\nout = ""\nwhile f:\n    out += "".join(k for k, v in f.f_locals.items() if type(v).__name__ == "JsProxy")\n    f = f.f_back\nreturn out',
  'objects of JavaScript, by the collector': `${HUNT}return ",".join(hunt())`,
  'to_js and run_js, by the collector':
    'for o in gc.get_objects():\n    if isinstance(o, dict):\n        for key in ("run_js", "to_js", "create_proxy", "mountNodeFS"):\n            if callable(o.get(key)): return key + ":" + str(o[key])\nreturn ""',
  'functions of the core, by the collector':
    'for o in gc.get_objects():\n    if type(o).__name__ == "builtin_function_or_method" and getattr(o, "__module__", None) == "_pyodide_core": return str(o)\nreturn ""',
  'what refers to the bridge':
    'for o in gc.get_objects():\n    for r in gc.get_referents(o):\n        if type(r).__name__ in ("builtin_function_or_method", "JsProxy") and getattr(r, "__module__", None) == "_pyodide_core": return type(o).__name__ + ":" + str(r)\nreturn ""',
  'the counter taken off': 'import sys\nreturn str(sys.monitoring)',
  'a thread':
    'import _thread, time\nseen = []\n_thread.start_new_thread(seen.append, (1,))\nreturn "thread" if seen else ""',
  'signals of the process': 'import signal, os\nreturn str(os.kill(1, signal.SIGKILL))',
  'a native library':
    'import _imp, importlib.machinery as k\nreturn str(_imp.create_dynamic(k.ModuleSpec("x", None, origin="/tmp/x.so")))',
  'sqlite extensions and files':
    'import sqlite3\nc = sqlite3.connect(":memory:")\nc.execute("attach database ? as h", ("SECRET",))\nreturn str(c.execute("select name from h.sqlite_master").fetchall())',
  'pickles that call': 'import pickle\nreturn str(pickle.loads(b"cos\\nsystem\\n(S\'id\'\\ntR."))',
  'a webbrowser': 'import webbrowser\nreturn str(webbrowser.open("http://127.0.0.1:PORT/"))',
  'packages from the network': 'import micropip\nreturn str(micropip)',
};

/** A probe as the text of a module with a function `f`; what it raises is no way out. */
export const probeModule = (body: string, { secret, port }: Machine): string => {
  const text = (LEAD + body).replaceAll('SECRET', secret).replaceAll('PORT', String(port));
  const lines = text.split('\n').map((line) => `    ${line}`);
  return `def probe():\n${lines.join('\n')}\n\ndef f():\n    try:\n        return str(probe() or '')\n    except Exception:\n        return ''\n`;
};
