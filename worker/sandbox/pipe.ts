/** Frames over a descriptor, blocking: four bytes of length, big-endian, then JSON. The end of input ends us. */
import { readSync, writeSync } from 'node:fs';
import { maxFrameBytes, type DownFrame, type UpFrame } from '../../protocol/sandbox-wire.ts';

const FD = 3;
const nap = new Int32Array(new SharedArrayBuffer(4));

const retry = <T>(operation: () => T): T => {
  for (;;) {
    try {
      return operation();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') process.exit(0);
      Atomics.wait(nap, 0, 0, 1);
    }
  }
};

let buffer = Buffer.alloc(64 * 1024);
let start = 0;
let end = 0;

const fill = (bytes: number): void => {
  if (buffer.length - start < bytes) {
    const grown = bytes > buffer.length ? Buffer.alloc(bytes + 4096) : buffer;
    buffer.copy(grown, 0, start, end);
    buffer = grown;
    end -= start;
    start = 0;
  }
  while (end - start < bytes) {
    const got = retry(() => readSync(FD, buffer, end, buffer.length - end, null));
    if (got === 0) process.exit(0);
    end += got;
  }
};

/** Blocks until a whole frame is there. */
export const readFrame = (): DownFrame => {
  fill(4);
  const length = buffer.readUInt32BE(start);
  if (length > maxFrameBytes) process.exit(1);
  fill(4 + length);
  const text = buffer.toString('utf8', start + 4, start + 4 + length);
  start += 4 + length;
  if (start === end) start = end = 0;
  return JSON.parse(text) as DownFrame;
};

/** Blocks until the whole frame is out; a frame over the cap is refused with `RangeError`. */
export const writeFrame = (frame: UpFrame): void => {
  const text = JSON.stringify(frame);
  const length = Buffer.byteLength(text);
  if (length > maxFrameBytes) throw new RangeError('the frame is too large');
  const bytes = Buffer.allocUnsafe(4 + length);
  bytes.writeUInt32BE(length);
  bytes.write(text, 4);
  let sent = 0;
  while (sent < bytes.length) {
    const from = sent;
    sent += retry(() => writeSync(FD, bytes, from));
  }
};
