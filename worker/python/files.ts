/**
 * The interpreter's file system, all of it in memory: programs may write below one folder, up to a cap,
 * and every run finds it empty.
 */
import type { Emscripten, FsNode, FsStream } from './emscripten.ts';

/** Written in one run, in bytes. */
const MAX_WRITTEN = 32 * 1024 * 1024;
const WRITABLE = ['/tmp'];
/** Flags that leave a file as it is: O_NONBLOCK, O_LARGEFILE, O_DIRECTORY, O_NOFOLLOW, O_CLOEXEC. */
const READ_ONLY = 0o4000 | 0o100000 | 0o200000 | 0o400000 | 0o2000000;

export class Files {
  readonly #fs: Emscripten['FS'];
  readonly #standing: ReadonlySet<FsStream | null | undefined>;
  #written = 0;

  constructor({ FS }: Emscripten) {
    this.#fs = FS;
    this.#guard();
    this.#standing = new Set(FS.streams);
    this.reset();
  }

  /** Closes what a run left open and removes what it left lying. */
  reset(): void {
    const FS = this.#fs;
    this.#written = 0;
    for (const stream of [...FS.streams]) if (stream && !this.#standing.has(stream)) FS.close(stream);
    for (const folder of WRITABLE) this.#empty(folder);
    FS.chdir('/tmp');
  }

  #empty(folder: string): void {
    const FS = this.#fs;
    for (const name of FS.readdir(folder)) {
      if (name === '.' || name === '..') continue;
      const path = `${folder}/${name}`;
      if (!FS.isDir(FS.lstat(path).mode)) FS.unlink(path);
      else {
        this.#empty(path);
        FS.rmdir(path);
      }
    }
  }

  #guard(): void {
    const FS = this.#fs;
    const refuse = (): never => {
      throw new FS.ErrnoError(63);
    };
    const isWritable = (path: unknown): boolean => {
      if (typeof path !== 'string') return isBelow((path as FsNode).parent ?? (path as FsNode));
      const parent = path.startsWith('/') ? path : `${FS.cwd()}/${path}`;
      const folder = parent.replace(/\/+$/, '').replace(/\/[^/]*$/, '') || '/';
      try {
        return isBelow(FS.lookupPath(folder, { follow: true }).node);
      } catch {
        return false;
      }
    };
    const isBelow = (node: FsNode): boolean => {
      const path = FS.getPath(node);
      return WRITABLE.some((folder) => path === folder || path.startsWith(`${folder}/`));
    };
    const isOpenable = (path: string | FsNode): boolean => {
      if (typeof path !== 'string') return FS.isChrdev(path.mode) || isBelow(path);
      try {
        const { node } = FS.lookupPath(path, { follow: true });
        return FS.isChrdev(node.mode) || isBelow(node);
      } catch {
        return isWritable(path);
      }
    };
    const open = FS.open;
    FS.open = (path, flags = 0, ...rest) => {
      // Opening alone can empty a file.
      const writes = typeof flags === 'string' ? /[wa+]/.test(flags) : (flags & ~READ_ONLY) !== 0;
      return writes && !isOpenable(path) ? refuse() : open.call(FS, path, flags, ...rest);
    };
    const write = FS.write;
    FS.write = (stream, buffer, offset, length, ...rest) => {
      if (!FS.isChrdev(stream.node.mode) && (this.#written += length) > MAX_WRITTEN)
        throw new FS.ErrnoError(51);
      return write.call(FS, stream, buffer, offset, length, ...rest);
    };
    for (const name of [
      'mkdir',
      'mknod',
      'unlink',
      'rmdir',
      'chmod',
      'truncate',
      'utime',
      'chown',
    ] as const) {
      const before = FS[name] as (...args: unknown[]) => unknown;
      FS[name] = (path: unknown, ...rest: unknown[]) =>
        isWritable(path) ? before.call(FS, path, ...rest) : refuse();
    }
    const rename = FS.rename as (...args: unknown[]) => unknown;
    FS.rename = (from: unknown, to: unknown) =>
      isWritable(from) && isWritable(to) ? rename.call(FS, from, to) : refuse();
    // A link below the program's folders would lead a later change out of them.
    for (const name of ['symlink', 'link', 'fchmod', 'fchown', 'lchmod', 'lchown'] as const)
      FS[name] = refuse;
    // A file grows by this too, without a write.
    FS.ftruncate = refuse;
    FS.allocate = refuse;
    FS.mount = refuse;
    FS.filesystems = {};
  }
}
