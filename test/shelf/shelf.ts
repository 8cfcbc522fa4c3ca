/** The honest half of a broken child: frames in, frames out, and the first steps done right. */
import { readSync, writeSync } from 'node:fs';
import type { Answer, Ask, DownFrame, UpFrame } from '../../protocol/sandbox-wire.ts';

const exactly = (bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  for (let at = 0; at < bytes;) {
    const got = readSync(3, buffer, at, bytes - at, null);
    if (got === 0) process.exit(0);
    at += got;
  }
  return buffer;
};

export const read = (): DownFrame =>
  JSON.parse(exactly(exactly(4).readUInt32BE()).toString('utf8')) as DownFrame;

/** Writes any bytes as one frame, however broken. */
export const writeRaw = (body: string): void => {
  const bytes = Buffer.from(body);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes.length);
  const all = Buffer.concat([head, bytes]);
  for (let at = 0; at < all.length;) at += writeSync(3, all, at);
};

export const write = (frame: UpFrame): void => writeRaw(JSON.stringify(frame));

/** Answers like a real child until the realm is open and a command has come. */
export const untilRun = (): void => {
  const start = read();
  if (start.t !== 'start') process.exit(1);
  write({ t: 'ready', engine: start.engine, version: '0' });
  while (read().t !== 'run') write({ t: 'opened' });
};

export const say = (ask: Ask): void => write({ t: 'ask', text: JSON.stringify(ask) });

/** Asks and waits; a service that answers at all answers here. */
export const ask = (question: Ask): Answer => {
  say(question);
  const frame = read();
  if (frame.t !== 'answer') process.exit(1);
  return JSON.parse(frame.text) as Answer;
};

/** What a candidate says first. */
export const idle: Ask = { k: 'idle', now: 0, next: null, pending: 0, settled: [], stopped: null, steps: 0 };

/** Stays until the service ends it. */
export const forever = (): never => {
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
};
