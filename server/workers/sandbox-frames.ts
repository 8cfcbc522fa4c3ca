/** The service's end of a sandbox child's pipe: frames in order, sizes bounded, nothing parsed twice. */
import type { Duplex } from 'node:stream';
import { maxFrameBytes, UpFrame, type DownFrame } from '../../protocol/sandbox-wire.ts';

export interface FrameLink {
  send(frame: DownFrame): void;
}

/**
 * Reads frames off `stream`. `onFrame` gets each one that fits its schema, `onBad` the first reason why
 * the rest cannot be trusted; after it nothing more is read.
 */
export const linkFrames = (
  stream: Duplex,
  onFrame: (frame: UpFrame) => void,
  onBad: (reason: string) => void,
): FrameLink => {
  let chunks: Buffer[] = [];
  let size = 0;
  let bad = false;

  const refuse = (reason: string): void => {
    bad = true;
    chunks = [];
    size = 0;
    onBad(reason);
  };

  const take = (): void => {
    while (!bad && size >= 4) {
      if ((chunks[0]?.length ?? 0) < 4) chunks = [Buffer.concat(chunks)];
      const length = chunks[0]?.readUInt32BE(0) ?? 0;
      if (length > maxFrameBytes) return refuse('a frame is too large');
      if (size < 4 + length) return;
      const all = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
      const body = all.toString('utf8', 4, 4 + length);
      const rest = all.subarray(4 + length);
      chunks = rest.length > 0 ? [rest] : [];
      size = rest.length;
      const frame = parseFrame(body);
      if (!frame) return refuse('a frame does not fit its schema');
      onFrame(frame);
    }
  };

  stream.on('data', (chunk: Buffer) => {
    if (bad) return;
    chunks.push(chunk);
    size += chunk.length;
    take();
  });
  // A child that dies while we write is reported by its exit.
  stream.on('error', () => undefined);

  return {
    send: (frame) => {
      const body = Buffer.from(JSON.stringify(frame), 'utf8');
      const head = Buffer.alloc(4);
      head.writeUInt32BE(body.length);
      stream.write(Buffer.concat([head, body]));
    },
  };
};

const parseFrame = (body: string): UpFrame | undefined => {
  try {
    return UpFrame.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
};

/** Parses an inner text with `schema`; undefined for anything that does not fit, however deep or broken. */
export const parseText = <T>(schema: { parse(value: unknown): T }, text: string): T | undefined => {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};
