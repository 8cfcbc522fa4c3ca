/** `colloquy sandbox`: run one file where it would be verified. */
import { basename } from 'node:path';
import { plainToJson } from '../../core/verdict/json.ts';
import { show } from '../../core/verdict/show.ts';
import { UserError } from '../../protocol/errors.ts';
import { EngineName } from '../../protocol/sandbox.ts';
import type { SourceLanguage } from '../../protocol/program.ts';
import { FIRST_LIMITS } from '../reasoning/debug/prepare.ts';
import { SEED } from '../reasoning/debug/seed.ts';
import { languageOf, readSource } from '../reasoning/project/source.ts';
import { runScript } from '../reasoning/project/script.ts';
import { openRuntime } from '../runtime.ts';
import { bundled } from '../workers/entry.ts';
import { createPythonSandboxes } from '../workers/python.ts';
import { text, type Command } from './command.ts';
import { timeText } from './print-debug.ts';

const LANGUAGES: Record<string, SourceLanguage | 'python'> = {
  js: 'js',
  javascript: 'js',
  ts: 'ts',
  typescript: 'ts',
  py: 'python',
  python: 'python',
};

/** CPython in WebAssembly needs more room than a JavaScript engine before it does anything. */
const PYTHON_LIMITS = { ...FIRST_LIMITS, memoryMb: 256 };

const sandboxLanguage = (file: string): SourceLanguage | 'python' | null =>
  file.toLowerCase().endsWith('.py') ? 'python' : languageOf(file);

export const sandboxCommand: Command = {
  name: 'sandbox',
  summary: 'run one file in the sandbox it would be verified in',
  usage: 'sandbox <file> [--language js|ts|python] [--engine isolated-vm|quickjs|pyodide]',
  help: {
    '<file>': 'the file; its completion value, last expression or result is shown',
    '--language js|ts|python': 'default: by the file name',
    '--engine …': 'isolated-vm or quickjs (pyodide for Python); default: the one final verdicts use',
  },
  options: { language: { type: 'string' }, engine: { type: 'string' } },
  run: async ({ options, positionals, terminal, signal }) => {
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0)
      throw new UserError('bad-usage', 'sandbox takes one file.', 'See colloquy sandbox --help.');
    const wanted = text(options, 'engine');
    const engine = EngineName.optional().safeParse(wanted);
    if (!engine.success)
      throw new UserError(
        'bad-usage',
        `There is no engine ${JSON.stringify(wanted)}.`,
        'Use isolated-vm, quickjs or pyodide.',
      );
    const named = text(options, 'language');
    const language = named === undefined ? sandboxLanguage(file) : LANGUAGES[named];
    if (
      !language ||
      (language === 'python') !==
        (engine.data === 'pyodide' || (engine.data === undefined && language === 'python'))
    )
      throw new UserError(
        'language-unsupported',
        `${named ?? basename(file)} cannot be run in ${engine.data ?? 'a sandbox'}.`,
        'Name a JavaScript, TypeScript or Python file and an engine for it.',
      );
    if (language === 'python' && bundled)
      throw new UserError(
        'not-built',
        'Python runs from a clone only so far; the package leaves it out.',
        'Run it from a clone.',
      );
    const source = readSource(file);
    const runtime = openRuntime();
    const python = createPythonSandboxes();
    try {
      const result =
        language === 'python'
          ? await python.script(source, { limits: PYTHON_LIMITS, seed: SEED, signal })
          : await runScript(runtime.sandboxes, basename(file), source, language, {
              signal,
              ...(engine.data ? { engine: engine.data } : {}),
            });
      const { name, version, tier } = result.engine;
      terminal.print(
        result.outcome === 'value' && result.value !== undefined
          ? language === 'python'
            ? JSON.stringify(plainToJson(result.value))
            : show(result.value, 4000)
          : `${terminal.paint('red', result.outcome)}${result.error ? `  ${result.error}` : ''}`,
      );
      terminal.print(
        terminal.paint(
          'dim',
          `${name} ${version} · tier ${tier} · ${result.steps} steps · ${timeText(Math.round(result.ms))}`,
        ),
      );
      terminal.document({
        outcome: result.outcome,
        value: result.value === undefined ? null : plainToJson(result.value),
        error: result.error ?? null,
        engine: `${name} ${version}`,
        tier,
        steps: result.steps,
        ms: result.ms,
      });
      return result.outcome === 'value' ? 0 : 1;
    } finally {
      await python.dispose();
      await runtime.dispose();
    }
  },
};
