/** `node:path` in its POSIX form; the working directory of the sandbox is `/`. */

const isAbsolute = (path: string): boolean => path.startsWith('/');

function segments(path: string, absolute: boolean): string[] {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (part !== '..' || !absolute) kept.push(part);
  }
  return kept;
}

function normalize(path: string): string {
  if (path === '') return '.';
  const absolute = isAbsolute(path);
  const body = segments(path, absolute).join('/');
  const tail = path.endsWith('/') && body !== '' ? '/' : '';
  if (absolute) return `/${body}${tail}`;
  return body === '' ? (path.endsWith('/') ? './' : '.') : `${body}${tail}`;
}

const join = (...parts: string[]): string => normalize(parts.filter((part) => part !== '').join('/'));

function resolve(...parts: string[]): string {
  let whole = '';
  for (const part of parts.toReversed()) {
    whole = `${part}/${whole}`;
    if (isAbsolute(part)) break;
  }
  return `/${segments(`/${whole}`, true).join('/')}`;
}

function relative(from: string, to: string): string {
  const start = segments(resolve(from), true);
  const end = segments(resolve(to), true);
  let shared = 0;
  while (shared < start.length && shared < end.length && start[shared] === end[shared]) shared++;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
}

const stripped = (path: string): string => path.replace(/\/+$/, '');

function basename(path: string, suffix = ''): string {
  const last = stripped(path).split('/').at(-1) ?? '';
  return suffix !== '' && last !== suffix && last.endsWith(suffix) ? last.slice(0, -suffix.length) : last;
}

function dirname(path: string): string {
  const body = stripped(path);
  const slash = body.lastIndexOf('/');
  if (slash < 0) return isAbsolute(path) ? '/' : '.';
  // POSIX leaves two leading slashes alone, and so does node.
  if (slash === 1 && isAbsolute(path)) return '//';
  return slash === 0 ? '/' : body.slice(0, slash);
}

function extname(path: string): string {
  const base = basename(path);
  const dot = base.lastIndexOf('.');
  return dot <= 0 || base === '..' ? '' : base.slice(dot);
}

interface Parsed {
  root: string;
  dir: string;
  base: string;
  ext: string;
  name: string;
}

function parse(path: string): Parsed {
  const base = basename(path);
  const ext = extname(path);
  const root = isAbsolute(path) ? '/' : '';
  const dir = dirname(path).replace(/^\/\/$/, '/');
  const hasDir = stripped(path).includes('/') || isAbsolute(path);
  return { root, dir: hasDir ? dir : '', base, ext, name: ext === '' ? base : base.slice(0, -ext.length) };
}

function format(parts: Partial<Parsed>): string {
  const dot = parts.ext !== undefined && parts.ext !== '' && !parts.ext.startsWith('.') ? '.' : '';
  const base = parts.base ?? `${parts.name ?? ''}${dot}${parts.ext ?? ''}`;
  const dir = parts.dir ?? parts.root;
  if (!dir) return base;
  return dir === parts.root ? `${dir}${base}` : `${dir}/${base}`;
}

const own = {
  sep: '/',
  delimiter: ':',
  isAbsolute,
  normalize,
  join,
  resolve,
  relative,
  basename,
  dirname,
  extname,
  parse,
  format,
};

/** The module; `posix` is itself. */
export const path: object = Object.defineProperty(own, 'posix', { value: own, enumerable: true });
