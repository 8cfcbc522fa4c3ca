/** Reading evaluation rows: one JSON object a line, checked by the suite's schema. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import type * as z from 'zod';
import { UserError } from '../../../protocol/errors.ts';

/** Rows of a `.jsonl` file. @throws UserError naming the first line that does not fit. */
export const readRows = <T>(file: string, schema: z.ZodType<T>): T[] => {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new UserError('file-not-found', `There is no data file ${file}.`, 'Name one with --data <file>.');
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch (cause) {
        throw new UserError(
          'bad-usage',
          `${file}:${index + 1} is not JSON.`,
          'Give one JSON object a line.',
          { cause },
        );
      }
      const parsed = schema.safeParse(value);
      if (parsed.success) return [parsed.data];
      const [issue] = parsed.error.issues;
      throw new UserError(
        'bad-usage',
        `${file}:${index + 1}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'does not fit the suite'}.`,
        'Check that the suite and the data belong together.',
      );
    });
};
