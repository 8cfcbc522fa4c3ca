/**
 * The Python child: makes the memory snapshot, or loads it and serves runs over descriptor 3, one at a time and
 * fully synchronously, so that Python can ask in the middle of a call. Deadlines are the parent's.
 */
import { readFrame, writeFrame } from '../sandbox/pipe.ts';
import { engineVersion, Interpreter, makeSnapshot, type Line } from './interpreter.ts';

/** Python's side of the pipe. */
class Pipe implements Line {
  done: string | undefined;
  interpreter: Interpreter | undefined;
  #waiting: string | undefined;

  begin(text: string): void {
    this.done = undefined;
    this.#waiting = text;
  }

  say(kind: string, text: string): void {
    if (kind === 'D') this.done = text;
    else if (kind === 'S') this.interpreter?.nature.sleep(Number(text));
    else {
      writeFrame({ t: 'ask', text });
      const frame = readFrame();
      if (frame.t !== 'answer') process.exit(1);
      this.#waiting = frame.text;
    }
  }

  hear(): string {
    const text = this.#waiting ?? '{"k":"stop"}';
    this.#waiting = undefined;
    return text;
  }
}

/** Whatever ends the interpreter ends the process: its state is unknown. */
const dead = (error: unknown): never => {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const memory = /out of memory|Cannot enlarge memory|memory access out of bounds/i.test(message);
  writeFrame({
    t: 'stopped',
    kind: memory ? 'memory' : 'error',
    message: message.slice(0, 300),
    fatal: true,
  });
  return process.exit(0);
};

const serve = (interpreter: Interpreter, pipe: Pipe): never => {
  for (;;) {
    const frame = readFrame();
    try {
      if (frame.t === 'open') {
        interpreter.reset();
        writeFrame({ t: 'opened' });
      } else if (frame.t === 'run') {
        pipe.begin(frame.text);
        interpreter.serve();
        if (pipe.done === undefined) throw new Error('the run said nothing');
        writeFrame({ t: 'done', text: pipe.done });
      } else process.exit(1);
    } catch (error) {
      dead(error);
    }
  }
};

if (process.argv[2] === 'snapshot') {
  const input: Buffer[] = [];
  for await (const chunk of process.stdin) input.push(chunk as Buffer);
  const { boot, kit } = JSON.parse(Buffer.concat(input).toString('utf8')) as {
    boot: string;
    kit: [string, string][];
  };
  try {
    const bytes = await makeSnapshot(boot, kit);
    process.stdout.write(bytes, () => process.exit(0));
  } catch (error) {
    // The interpreter's own script is one line of a megabyte, which Node would print.
    process.stderr.write(String(error).slice(-1500), () => process.exit(1));
  }
} else {
  const first = readFrame();
  if (first.t !== 'start') process.exit(1);
  try {
    const pipe = new Pipe();
    const interpreter = await Interpreter.start(first.kit, pipe);
    pipe.interpreter = interpreter;
    writeFrame({ t: 'ready', engine: 'pyodide', version: engineVersion });
    serve(interpreter, pipe);
  } catch (error) {
    writeFrame({ t: 'unavailable', reason: String(error).slice(0, 500) });
    process.exit(0);
  }
}
