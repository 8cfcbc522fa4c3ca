/** Where words go: results to stdout, progress and logs to stderr, colours only where a person looks. */
import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

export interface Terminal {
  readonly json: boolean;
  /** Writes a line of the result; nothing in JSON mode. */
  print(line?: string): void;
  /** Writes the one JSON document; nothing otherwise. */
  document(value: unknown): void;
  /** A line about what is going on, on stderr; a bare terminal shows the last one only. */
  progress(line: string): void;
  /** Removes the progress line. */
  settle(): void;
  /** Coloured for stdout when that is a terminal and NO_COLOR is not set. */
  paint(style: Style, words: string): string;
}

const CLEAR = '\r\u001b[2K';

/** A terminal over this process's streams. */
export const createTerminal = (json: boolean): Terminal => {
  const live = process.stderr.isTTY === true;
  let shown = false;
  const clear = (): void => {
    if (shown) process.stderr.write(CLEAR);
    shown = false;
  };
  return {
    json,
    print: (line = '') => {
      if (json) return;
      clear();
      process.stdout.write(`${line}\n`);
    },
    document: (value) => {
      if (json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    progress: (line) => {
      if (json || !live) return;
      clear();
      const width = (process.stderr.columns || 80) - 1;
      process.stderr.write(line.length > width ? `${line.slice(0, width - 1)}…` : line);
      shown = true;
    },
    settle: clear,
    paint: (style, words) => styleText(style, words, { stream: process.stdout }),
  };
};

/** A unified diff, coloured as people know it. */
export const paintDiff = (terminal: Terminal, patch: string): string[] =>
  patch
    .trimEnd()
    .split('\n')
    .map((line) => {
      if (/^(\+\+\+|---)/.test(line)) return terminal.paint('bold', line);
      if (line.startsWith('+')) return terminal.paint('green', line);
      if (line.startsWith('-')) return terminal.paint('red', line);
      if (line.startsWith('@@')) return terminal.paint('cyan', line);
      return line;
    });
