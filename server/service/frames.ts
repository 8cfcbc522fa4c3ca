/**
 * LSP frames from an untrusted pipe: header and body are bounded, a broken frame ends the connection with
 * one clear line. The library's own reader buffers whatever length a header announces.
 */
import type { Readable } from 'node:stream';
import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-languageserver/node';

const maxHeader = 8 * 1024;
const maxBody = 64 * 1024 * 1024;
const headerEnd = Buffer.from('\r\n\r\n');

export class FrameReader extends AbstractMessageReader {
  readonly #input: Readable;
  #chunks: Buffer[] = [];
  #size = 0;
  /** Bytes of the body that is awaited; null while reading a header. */
  #body: number | null = null;
  #ended = false;
  #broken = false;

  constructor(input: Readable) {
    super();
    this.#input = input;
  }

  /** True when the connection ended because of what the client sent. */
  get broken(): boolean {
    return this.#broken;
  }

  listen(callback: DataCallback): Disposable {
    const data = (chunk: Buffer): void => this.#read(chunk, callback);
    const end = (): void => this.#end();
    const error = (cause: Error): void => this.#break(cause);
    this.#input.on('data', data).on('end', end).on('close', end).on('error', error);
    return {
      dispose: () => {
        this.#input.off('data', data).off('end', end).off('close', end).off('error', error);
        this.#input.pause();
      },
    };
  }

  #read(chunk: Buffer, callback: DataCallback): void {
    if (this.#ended) return;
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    try {
      while (!this.#ended && this.#step(callback));
    } catch (error) {
      this.#break(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Reads one header or one body; false when more bytes are needed. */
  #step(callback: DataCallback): boolean {
    if (this.#body === null) {
      const buffered = this.#joined();
      const end = buffered.subarray(0, maxHeader).indexOf(headerEnd);
      if (end < 0) {
        if (buffered.length >= maxHeader) throw new Error('the client sent a header of more than 8 KiB');
        return false;
      }
      this.#body = contentLength(buffered.subarray(0, end).toString('latin1'));
      this.#keep(buffered.subarray(end + headerEnd.length));
    }
    if (this.#size < this.#body) return false;
    const buffered = this.#joined();
    const body = buffered.subarray(0, this.#body);
    this.#keep(buffered.subarray(this.#body));
    this.#body = null;
    this.#deliver(body, callback);
    return this.#size > 0;
  }

  /** A body that is no message is reported and skipped: the frame around it was sound. */
  #deliver(body: Buffer, callback: DataCallback): void {
    let message: unknown;
    try {
      message = JSON.parse(body.toString('utf8'));
    } catch {
      message = undefined;
    }
    if (typeof message !== 'object' || message === null || Array.isArray(message)) {
      this.fireError(new Error('the client sent a frame that is not a JSON-RPC message'));
      return;
    }
    callback(message as Message);
  }

  #joined(): Buffer {
    if (this.#chunks.length !== 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0]!;
  }

  #keep(rest: Buffer): void {
    this.#chunks = [rest];
    this.#size = rest.length;
  }

  #break(error: Error): void {
    if (this.#ended) return;
    this.#broken = true;
    this.fireError(error);
    this.#end();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#chunks = [];
    this.fireClose();
  }
}

/** Bytes announced by a header block. Throws on anything LSP does not allow. */
function contentLength(header: string): number {
  const lengths = header
    .split('\r\n')
    .flatMap((line) => /^content-length:[ \t]*(\d{1,12})[ \t]*$/i.exec(line)?.[1] ?? []);
  if (lengths.length !== 1) throw new Error('the client sent a frame without one Content-Length');
  const length = Number(lengths[0]);
  if (length > maxBody) throw new Error('the client announced a message of more than 64 MiB');
  return length;
}
