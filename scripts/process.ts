/** Runs a program with a deadline and takes its whole family of processes down when the deadline passes. */
import { spawn } from 'node:child_process';

/** Time for what a program started to end with it. */
const LINGER_MS = 2_000;

export interface Finished {
  /** Exit status; 124 when the deadline passed, 127 when the program could not be started. */
  readonly code: number;
  /** Standard output and error, interleaved as they came. */
  readonly output: string;
  readonly ms: number;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly deadlineMs?: number;
  /** Called with each chunk as it arrives. */
  readonly onOutput?: (text: string) => void;
}

// Programs run in process groups of their own, so Ctrl-C does not reach them by itself; 'exit' takes them down.
for (const [signal, number] of [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const) {
  process.once(signal, () => process.exit(128 + number));
}

/** Never rejects: a program that cannot be started is a failed one. */
export function runProgram(
  file: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Finished> {
  const { cwd, env = process.env, deadlineMs = 600_000, onOutput } = options;
  const started = performance.now();
  const child = spawn(file, [...args], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const take = (text: string): void => {
    output += text;
    onOutput?.(text);
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  const stop = (): void => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The whole group is gone already.
    }
  };
  process.once('exit', stop);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    take(`\nstopped after ${deadlineMs / 1000} s\n`);
    stop();
  }, deadlineMs);
  return new Promise((resolve) => {
    let linger: NodeJS.Timeout | undefined;
    const finish = (code: number): void => {
      clearTimeout(timer);
      clearTimeout(linger);
      stop();
      process.removeListener('exit', stop);
      resolve({ code: late ? 124 : code, output, ms: performance.now() - started });
    };
    child.once('error', (error) => {
      take(`${error.message}\n`);
      finish(127);
    });
    // What it left running would hold the pipes open, and nothing may outlive its section.
    child.once('exit', () => {
      linger = setTimeout(stop, LINGER_MS);
    });
    // 'close', not 'exit': a reporter's last lines may still be in the pipe.
    child.once('close', (code) => finish(code ?? 1));
  });
}
