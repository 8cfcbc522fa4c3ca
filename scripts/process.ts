/** Runs a program with a deadline and takes its whole family of processes down when the deadline passes. */
import { spawn } from 'node:child_process';

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
  const take = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
    onOutput?.(chunk.toString('utf8'));
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
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
    take(Buffer.from(`\nstopped after ${deadlineMs / 1000} s\n`));
    stop();
  }, deadlineMs);
  return new Promise((resolve) => {
    const finish = (code: number): void => {
      clearTimeout(timer);
      process.removeListener('exit', stop);
      resolve({ code: late ? 124 : code, output, ms: performance.now() - started });
    };
    child.once('error', (error) => {
      take(Buffer.from(`${error.message}\n`));
      finish(127);
    });
    // 'close', not 'exit': a reporter's last lines may still be in the pipe.
    child.once('close', (code) => finish(code ?? 1));
  });
}
