/** The parts of the interpreter's JavaScript half that are used here; it ships no types for them. */
export interface FsNode {
  readonly mode: number;
  readonly parent?: FsNode;
}

export interface FsStream {
  readonly node: FsNode;
}

type Guarded = (...args: never[]) => unknown;

interface FileSystem {
  streams: (FsStream | null | undefined)[];
  filesystems: object;
  ErrnoError: new (errno: number) => Error;
  open(path: string | FsNode, flags?: number | string, ...rest: unknown[]): FsStream;
  close(stream: FsStream): void;
  write(stream: FsStream, buffer: Uint8Array, offset: number, length: number, ...rest: unknown[]): number;
  readdir(path: string): string[];
  rmdir(path: string): unknown;
  unlink(path: string): unknown;
  mkdir: Guarded;
  mknod: Guarded;
  chmod: Guarded;
  chown: Guarded;
  truncate: Guarded;
  utime: Guarded;
  rename: Guarded;
  symlink: Guarded;
  link: Guarded;
  fchmod: Guarded;
  fchown: Guarded;
  lchmod: Guarded;
  lchown: Guarded;
  ftruncate: Guarded;
  allocate: Guarded;
  mount: Guarded;
  mkdev(path: string, mode: number, device: number): unknown;
  makedev(major: number, minor: number): number;
  registerDevice(device: number, operations: object): void;
  lstat(path: string): { mode: number };
  isDir(mode: number): boolean;
  isChrdev(mode: number): boolean;
  chdir(path: string): void;
  cwd(): string;
  getPath(node: FsNode): string;
  lookupPath(path: string, options: { follow: boolean }): { node: FsNode };
}

export interface Emscripten {
  readonly FS: FileSystem;
  /** Replaced whenever the memory grows. */
  readonly HEAPU8: Uint8Array;
  stringToNewUTF8(text: string): number;
  _PyRun_SimpleString(text: number): number;
}
