/** `colloquy sandbox`: run one file where it would be verified. */
import { basename } from 'node:path';
import { plainToJson } from '../../core/verdict/json.ts';
import { show } from '../../core/verdict/show.ts';
import { UserError } from '../../protocol/errors.ts';
import { EngineName } from '../../protocol/sandbox.ts';
import { languageOf, readSource } from '../reasoning/project/source.ts';
import { runScript } from '../reasoning/project/script.ts';
import { openRuntime } from '../runtime.ts';
import { text, type Command } from './command.ts';
import { timeText } from './print-debug.ts';

const LANGUAGES: Record<string, 'js' | 'ts'> = { js: 'js', javascript: 'js', ts: 'ts', typescript: 'ts' };

export const sandboxCommand: Command = {
  name: 'sandbox',
  summary: 'run one file in the sandbox it would be verified in',
  usage: 'sandbox <file> [--language js|ts] [--engine isolated-vm|quickjs]',
  help: {
    '<file>': 'the file; its completion value, last expression or result is shown',
    '--language js|ts': 'default: by the file name',
    '--engine …': 'isolated-vm or quickjs; default: the one final verdicts use',
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
        'Use isolated-vm or quickjs.',
      );
    const named = text(options, 'language');
    const language = named === undefined ? languageOf(file) : LANGUAGES[named];
    if (!language)
      throw new UserError(
        'language-unsupported',
        `${named ?? basename(file)} cannot be run in a sandbox yet.`,
        'Name a JavaScript or TypeScript file.',
      );
    const source = readSource(file);
    const runtime = openRuntime();
    try {
      const result = await runScript(runtime.sandboxes, basename(file), source, language, {
        signal,
        ...(engine.data ? { engine: engine.data } : {}),
      });
      const { name, version, tier } = result.engine;
      terminal.print(
        result.outcome === 'value' && result.value !== undefined
          ? show(result.value, 4000)
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
      await runtime.dispose();
    }
  },
};
