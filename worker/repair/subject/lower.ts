/** From the user's text to a subject that can be searched: parsed once, runnable as CommonJS. */
import { stripTypeScriptTypes } from 'node:module';
import type { Program } from '@babel/types';
import { parseSource } from '../../../core/program/names.ts';
import { applyEdits } from '../../../core/verdict/hunks.ts';
import type { SourceLanguage } from '../../../protocol/program.ts';
import { interop } from './modules.ts';
import { coverageWraps, tickWraps, type Coverage } from './probes.ts';
import { cutsWraps, renderChanged, renderParts, type Change, type Wrap } from './text.ts';

/** The text cannot be searched; `message` says why in one line. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

export interface Subject {
  readonly original: string;
  /** `original` with types blanked; the same length, so offsets are shared. */
  readonly script: string;
  readonly tree: Program;
  readonly coverage: Coverage;
  /** Runnable CommonJS with step counters after the given changes; `covered` adds coverage slots. */
  runnable(changes?: readonly Change[], covered?: boolean): string;
}

const stripTypes = (source: string): string => {
  let script: string;
  try {
    script = stripTypeScriptTypes(source, { mode: 'strip' });
  } catch (cause) {
    throw new Unsupported(
      `TypeScript that is more than erasable types: ${(cause as Error).message.split('\n')[0]}`,
      { cause },
    );
  }
  // Everything downstream shares offsets between the two texts.
  if (script.length !== source.length)
    throw new Unsupported('TypeScript whose types cannot be blanked in place');
  return script;
};

const parseScript = (script: string): Program => {
  try {
    return parseSource(script, 'js');
  } catch (cause) {
    throw new Unsupported(`does not parse: ${(cause as Error).message}`, { cause });
  }
};

interface Prepared {
  readonly script: string;
  readonly tree: Program;
  readonly prologue: string;
  readonly epilogue: string;
  readonly wraps: readonly Wrap[];
}

const prepare = (script: string): Prepared => {
  const tree = parseScript(script);
  const { wraps, prologue, epilogue } = interop(tree);
  return { script, tree, prologue, epilogue, wraps: [...wraps, ...tickWraps(script, tree)] };
};

const render = (
  { script, prologue, epilogue }: Prepared,
  wraps: readonly Wrap[],
  changes: readonly Change[],
): string => prologue + renderChanged(script, wraps, changes) + epilogue;

/** The slow way, for the few changes that cut through what the counters are wrapped around. */
const again = (script: string, changes: readonly Change[]): string => {
  const edits = changes.map(({ start, end, parts }) => ({ start, end, text: renderParts(script, parts) }));
  const text = applyEdits(script, edits);
  try {
    const prepared = prepare(text);
    return render(prepared, prepared.wraps, []);
  } catch {
    // It does not parse, and will say so where it is compiled.
    return text;
  }
};

/** Prepares a source text for search. @throws Unsupported for JSX, enums and other non-erasable syntax. */
export const lower = (original: string, language: SourceLanguage): Subject => {
  if (language === 'jsx' || language === 'tsx') throw new Unsupported('JSX is not searched yet');
  const script = language === 'ts' ? stripTypes(original) : original;
  const prepared = prepare(script);
  const coverage = coverageWraps(script, prepared.tree);
  return {
    original,
    script,
    tree: prepared.tree,
    coverage,
    runnable: (changes = [], covered = false) => {
      if (covered) return render(prepared, [...prepared.wraps, ...coverage.wraps], changes);
      return cutsWraps(prepared.wraps, changes)
        ? again(script, changes)
        : render(prepared, prepared.wraps, changes);
    },
  };
};
