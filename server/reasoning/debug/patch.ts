/** A candidate as people read it: unified diff, changed lines, an explanation made of observed facts only. */
import { createTwoFilesPatch } from 'diff';
import { hunks } from '../../../core/verdict/hunks.ts';
import type { Edit } from '../../../protocol/repair.ts';
import type { Verdict } from '../../../protocol/receipt.ts';

/** Unified diff with three lines of context, as `git apply` takes it; empty when nothing changed. */
export const unifiedDiff = (file: string, before: string, after: string): string =>
  before === after
    ? ''
    : createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
        context: 3,
      }).replace(/^=+\n/, '');

/** 1-based line of an offset. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** 1-based lines of `before` that the edits touch. */
export const changedLines = (before: string, edits: readonly Edit[]): number[] => {
  const lines = new Set<number>();
  for (const { start, end } of edits)
    for (let line = lineAt(before, start); line <= lineAt(before, end); line++) lines.add(line);
  return [...lines].sort((a, b) => a - b);
};

/** The first letter large. */
export const capital = (words: string): string => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;

const wordsAround = (text: string, edit: Edit): string => {
  const from = text.lastIndexOf('\n', edit.start - 1) + 1;
  const to = text.indexOf('\n', edit.end);
  return text.slice(from, to < 0 ? undefined : to).trim();
};

/**
 * What changed and what it did, from the verdict alone: no number here that the receipt does not hold.
 */
export const explain = (before: string, after: string, description: string, verdict: Verdict): string => {
  const edits = hunks(before, after);
  const mended = verdict.given.filter(
    ({ before: was, after: is }) => was[0] !== 'pass' && is.every((line) => line === 'pass'),
  );
  const lines = [
    ...edits.map(
      (edit) => `${capital(description)} in line ${lineAt(before, edit.start)}: ${wordsAround(before, edit)}`,
    ),
    ...mended.slice(0, 3).map(({ test, before: was }) => `${test}: ${was[0] ?? ''}; now it passes.`),
  ];
  return lines.join('\n');
};
