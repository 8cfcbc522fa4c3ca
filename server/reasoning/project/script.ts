/** One file, run for its completion value. */
import { instrument } from '../../../core/program/instrument.ts';
import type { SourceLanguage } from '../../../protocol/program.ts';
import type { EngineName, ScriptOutcome } from '../../../protocol/sandbox.ts';
import type { Sandboxes } from '../../workers/sandbox.ts';
import { FIRST_LIMITS } from '../debug/prepare.ts';
import { SEED } from '../debug/seed.ts';
import { transform } from '../../workers/esbuild.ts';
import { requireParse } from './source.ts';

/** Runs a script with step counters. @throws UserError `syntax-error`. */
export const runScript = async (
  sandboxes: Sandboxes,
  file: string,
  source: string,
  language: SourceLanguage,
  options: { engine?: EngineName; signal?: AbortSignal },
): Promise<ScriptOutcome> => {
  requireParse(file, source, language);
  const { code } = await transform(instrument(source, { language }), {
    loader: language,
    target: 'es2024',
    logLevel: 'silent',
  });
  return sandboxes.script(code, { limits: FIRST_LIMITS, seed: SEED, ...options });
};
