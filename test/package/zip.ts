/** Reads a `.vsix` (a zip): its entries, and their contents into a folder. Only what vsce writes is understood. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Permission bits, as on Unix. */
  readonly mode: number;
  readonly read: () => Buffer;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Files of the archive, in its order (APPNOTE 6.3.10, §4.3.12 and §4.3.16). */
export function readZip(file: string): readonly ZipEntry[] {
  const zip = readFileSync(file);
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error(`${file} is not a zip archive`);
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error(`${file}: its directory is damaged`);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    const mode = (zip.readUInt32LE(at + 38) >>> 16) & 0o777;
    const size = zip.readUInt32LE(at + 24);
    const read = (): Buffer => {
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const data = zip.subarray(start, start + packed);
      return method === 0 ? data : inflateRawSync(data);
    };
    if (!name.endsWith('/')) entries.push({ name, size, mode, read });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** Unpacks the entries below `prefix` into `folder`. */
export function unpack(entries: readonly ZipEntry[], prefix: string, folder: string): void {
  for (const { name, mode, read } of entries) {
    if (!name.startsWith(prefix)) continue;
    const path = normalize(name.slice(prefix.length));
    if (path.startsWith('..')) throw new Error(`${name} leaves the archive`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), read(), { mode });
  }
}
